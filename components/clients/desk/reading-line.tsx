'use client'

import { useTranslations } from 'next-intl'
import type { QueryReading } from '@/lib/clients/people-search.schema'

type ReadingLineProps = {
  reading: QueryReading | undefined
  /** How many rows there are and whether there are more; undefined while nothing was asked. */
  count: { shown: number; hasMore: boolean } | undefined
  isSearching: boolean
  isAsTyped: boolean
  onAsTyped: (isAsTyped: boolean) => void
}

/** How the typed text was read, and how many were found. */
export function ReadingLine({ reading, count, isSearching, isAsTyped, onAsTyped }: ReadingLineProps) {
  const t = useTranslations('desk')
  const isCorrected = reading !== undefined && reading.how !== 'asTyped'
  return (
    <div className="my-2 flex min-h-5 flex-none flex-wrap items-baseline gap-x-2 text-ink-2 text-sm">
      {reading && (isCorrected || isAsTyped) && (
        <>
          <span>{t('box.readAs')}</span>
          <b className="text-ink">{readingText(reading)}</b>
          <span>{t(isAsTyped ? 'box.literally' : `box.${reading.how}`)}</span>
          <button
            type="button"
            onClick={() => onAsTyped(!isAsTyped)}
            className="min-h-6 rounded-chip text-accent underline underline-offset-3 hover:text-accent-hover"
          >
            {t(isAsTyped ? 'box.corrected' : 'box.asTyped')}
          </button>
        </>
      )}
      <span role="status" className="ml-auto">
        {isSearching && !count ? <span className="appear-late">{t('box.searching')}</span> : null}
        {count && t(count.hasMore ? 'countMore' : 'count', { count: count.shown })}
      </span>
    </div>
  )
}

/** `шевченко олена, 1985` */
export function readingText({ words, numbers }: QueryReading): string {
  return [words.join(' '), ...numbers.map(({ text }) => text)].filter((part) => part !== '').join(', ')
}

'use client'

import { useTranslations } from 'next-intl'
import type { Need } from '@/lib/partners/needs.rules'
import type { PartnerAnswer } from './use-partner-search'

type ReadingOfNeedProps = {
  answer: PartnerAnswer
  typed: string
  /** The need that was chosen from those that were read. */
  need: Need | undefined
  onNeed: (need: Need | undefined) => void
}

/** How the words were understood, each need to be chosen alone; and how many were found. */
export function ReadingOfNeed({ answer, typed, need, onNeed }: ReadingOfNeedProps) {
  const t = useTranslations('partnerSearch')
  const all = useTranslations('partners.need')
  const { reading, rows, hasMore, isCurrent } = answer
  const needs = typed.trim() === '' ? [] : (reading?.needs ?? [])
  return (
    <div className="my-2 flex min-h-6 flex-none flex-wrap items-baseline gap-x-2 gap-y-1 text-ink-2 text-sm">
      {typed.trim() !== '' && reading?.corrected && (
        <span>
          {t.rich('corrected', {
            words: reading.corrected,
            b: (words) => <b className="text-ink">{words}</b>,
          })}
        </span>
      )}
      {need ? (
        <>
          <span>{t('only')}</span>
          <b className="text-ink">{all(need)}</b>
          <TextButton onPress={() => onNeed(undefined)}>{t('everything')}</TextButton>
        </>
      ) : (
        needs.length > 0 && (
          <>
            <span>{t('understood')}</span>
            {needs.slice(0, 4).map((code) => (
              <TextButton key={code} onPress={() => onNeed(code)}>
                {all(code)}
              </TextButton>
            ))}
          </>
        )
      )}
      <span role="status" className="ml-auto">
        {isCurrent && t(hasMore ? 'countMore' : 'count', { count: rows.length })}
      </span>
    </div>
  )
}

function TextButton({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="min-h-6 rounded-chip text-accent underline underline-offset-3 hover:text-accent-hover"
    >
      {children}
    </button>
  )
}

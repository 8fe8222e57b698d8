'use client'

import { useTranslations } from 'next-intl'
import { capital } from '@/components/clients/card-form/capital'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import type { QueryReading } from '@/lib/clients/people-search.schema'

type RegisterLineProps = { reading: QueryReading | undefined; onRegister: () => void }

/** The way on when the person is not among the hits; what was typed goes along. */
export function RegisterLine({ reading, onRegister }: RegisterLineProps) {
  const t = useTranslations('desk.register')
  const carried = reading
    ? [...reading.words.map(capital), ...reading.numbers.map(({ text }) => text)].join(', ')
    : ''
  return (
    <div className="mt-3 flex flex-none flex-wrap items-center gap-x-3 gap-y-2 text-row">
      {reading && <span className="text-ink-2">{t('question')}</span>}
      <ShortcutButton stroke={{ code: 'KeyN', alt: true }} size="small" icon="plus" onClick={onRegister}>
        {t('button')}
      </ShortcutButton>
      {carried !== '' && <span className="text-ink-3 text-sm">{t('carried', { what: carried })}</span>}
    </div>
  )
}

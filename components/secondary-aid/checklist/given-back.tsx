'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { useChecklistFrame } from './checklist-frame'

/** Why the head gave the application back, and which papers the head missed; it stays until the decision. */
export function GivenBack() {
  const t = useTranslations('secondaryAid.checklist.givenBack')
  const format = useFormatter()
  const { application, checklist } = useChecklistFrame()
  const { givenBack, state } = application
  if (!givenBack) return null
  const names = checklist.rows
    .filter(({ anyOf }) => givenBack.papers.some((doc) => anyOf.includes(doc)))
    .map(({ choices }) => choices.map(({ name }) => name).join(' / '))
  return (
    <div className="mb-3.5">
      <Banner
        tone={state === 'RETURNED' ? 'warn' : 'neutral'}
        title={t('title', { date: format.dateTime(toUtcMidnight(givenBack.on), 'day') })}
      >
        <p className="whitespace-pre-line">{givenBack.reason}</p>
        {names.length > 0 && <p>{t('papers', { papers: names.join('; ') })}</p>}
      </Banner>
    </div>
  )
}

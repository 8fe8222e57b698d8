'use client'

import { useTranslations } from 'next-intl'
import { ResultForm, type ResultFormProps } from '@/components/secondary-aid/mandates/result-form'
import { Banner } from '@/components/ui/banner'
import type { CaseView } from '@/lib/cases/case.queries'
import { useDays, useDutyTitle } from './use-case-texts'

type CloseFormProps = { found: CaseView } & Pick<ResultFormProps, 'draft' | 'onDone' | 'onBack'>

/** What is still open is asked about first; then how the case ended. */
export function CloseForm({ found, ...form }: CloseFormProps) {
  const t = useTranslations('cases.close')
  const days = useDays()
  const titleOf = useDutyTitle()
  const open = [
    ...found.duties
      .filter(({ state }) => state === 'OPEN')
      .map((duty) => ({
        id: duty.id,
        text: t('openDuty', { title: titleOf(duty), date: days.full(duty.dueOn) }),
      })),
    ...found.papers
      .filter(({ state }) => state === 'DRAFT')
      .map(({ id, title }) => ({ id, text: t('openDraft', { title }) })),
  ]
  return (
    <div className="grid gap-3">
      {open.length > 0 && (
        <Banner tone="warn" title={t('openTitle')}>
          <ul className="list-disc pl-5">
            {open.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <p>{t('openText')}</p>
        </Banner>
      )}
      <ResultForm found={{ id: found.id, on: found.on, isOwn: true }} {...form} />
    </div>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { MandateStateChip } from '@/components/secondary-aid/mandates/mandate-state-chip'
import type { ListedCase } from '@/lib/cases/case-row.queries'
import type { PlainDate } from '@/lib/core/plain-date'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import { isOpenMandate } from '@/lib/secondary-aid/mandate.rules'
import { CaseRowLink, ProtectedChip, unbroken, usePersonName } from './case-name'
import { PartRow, PartRows } from './list-part'
import { TermChip } from './term-chip'
import { useDutyTitle } from './use-case-texts'

/** Cases with their nearest term; of those that are over, how they ended. */
export function CaseList({ cases, on }: { cases: readonly ListedCase[]; on: PlainDate }) {
  const t = useTranslations('cases')
  const locale = useLocale()
  const nameOf = usePersonName()
  const titleOf = useDutyTitle()
  const topicOf = (code: string | null) => {
    const topic = code ? findLegalTopic(code) : undefined
    return topic ? displayTopicName(topic, locale) : ''
  }
  return (
    <PartRows>
      {cases.map((row) => {
        const { id, number, state, person, topicCode, caseNumber, matter, nearest } = row
        return (
          <PartRow
            key={id}
            title={
              <>
                <CaseRowLink id={id}>{nameOf(row)}</CaseRowLink>
                {person.kind === 'protected' && <ProtectedChip />}
              </>
            }
            chip={
              nearest ? (
                <TermChip dueOn={nearest.on} on={on} withDate />
              ) : isOpenMandate(state) ? undefined : (
                <MandateStateChip state={state} />
              )
            }
            lines={[
              [nearest && titleOf(nearest), topicOf(topicCode) || matter].filter(Boolean).join(' · '),
              [unbroken(number), caseNumber && t('caseNumber', { number: caseNumber })]
                .filter(Boolean)
                .join(' · '),
            ]}
          />
        )
      })}
    </PartRows>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { useChecklistFrame } from './checklist-frame'

const TONES = {
  calm: 'neutral',
  near: 'warn',
  today: 'warn',
  overdue: 'danger',
  notRunning: 'neutral',
} as const

/** Once it is received: the number, the state and until when it is decided; nothing for a draft. */
export function ApplicationStanding() {
  const t = useTranslations('secondaryAid.checklist.standing')
  const states = useTranslations('secondaryAid.state')
  const ta = useTranslations('applicationDesk.arrival')
  const format = useFormatter()
  const { application } = useChecklistFrame()
  const { number, state, content, firstContactOn, receivedOn, completeOn, dueOn, term, id, proof } =
    application
  const day = (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
  if (!number || !receivedOn) {
    const first = content.arrival?.firstContactOn
    return first && state === 'DRAFT' ? (
      <div className="mb-3.5">
        <Banner tone="neutral" icon="clock" title={ta('firstOnly', { first: day(first) })} />
      </div>
    ) : null
  }
  const hasTwoDates = firstContactOn && completeOn && firstContactOn < completeOn
  return (
    <div className="mb-3.5">
      <Banner tone={TONES[term.kind]} icon="clock" title={t('title', { number, state: states(state) })}>
        {t('received', { date: day(receivedOn) })}{' '}
        {hasTwoDates && ta('twoDates', { first: day(firstContactOn), complete: day(completeOn) })}{' '}
        {dueOn && completeOn && t('due', { date: day(dueOn), from: day(completeOn) })}
        {state === 'AWAITING_PAPERS' && t('waiting')}{' '}
        {proof.closed && (
          <>
            {t('closed', { date: day(proof.closed.on), name: proof.closed.by })}{' '}
            {proof.explained && <Link href={`/secondary-aid/${id}/papers/proof`}>{t('proof')}</Link>}{' '}
          </>
        )}
        <Link href={`/secondary-aid/${id}/papers/receipt`}>{t('receipt')}</Link>
      </Banner>
    </div>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ProofExplanation, ProofStanding } from '@/lib/secondary-aid/proof-refusal.queries'
import { useChecklistFrame } from './checklist-frame'
import { CloseIncomplete } from './close-incomplete'
import { ProofForm } from './proof-form'

/** A person who refuses to collect proof: what they were told, what is offered instead, and until when it is waited. */
export function ProofPart() {
  const t = useTranslations('applicationDesk.proof')
  const { application, checklist } = useChecklistFrame()
  const { explained, wait, mayClose } = application.proof
  const [isWriting, setWriting] = useState(false)
  const isRefused = checklist.rows.some(
    ({ isMissing, kept }) => isMissing && kept.some(({ state }) => state === 'CLIENT_REFUSES'),
  )
  const isOpen = application.state === 'DRAFT' || application.state === 'AWAITING_PAPERS'
  if (!isOpen || !isRefused) return null
  return (
    <section aria-labelledby="proof-title" className="mb-6 border-line border-t pt-2">
      <h3 id="proof-title" className="font-semibold text-row">
        {t('title')}
      </h3>
      {explained ? <Explained explained={explained} /> : <p className="text-ink-2 text-sm">{t('lead')}</p>}
      {wait && <Wait wait={wait} />}
      {isWriting ? (
        <ProofForm onClose={() => setWriting(false)} />
      ) : (
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-2">
          {mayClose && <CloseIncomplete />}
          {application.mayMark && (
            <Button size="small" onClick={() => setWriting(true)}>
              {t(explained ? 'another' : 'open')}
            </Button>
          )}
          {explained && (
            <Link href={`/secondary-aid/${application.id}/papers/proof`} className="text-sm">
              {t('letter')}
            </Link>
          )}
        </div>
      )}
    </section>
  )
}

function Explained({ explained: { on, text, by, offered } }: { explained: ProofExplanation }) {
  const t = useTranslations('applicationDesk.proof')
  const day = useDay()
  return (
    <>
      <p className="whitespace-pre-line text-row">{text}</p>
      <p className="text-ink-2 text-sm">
        {t('explainedBy', { name: by, date: day(on) })}{' '}
        {t('offeredList', { offers: offered.map((offer) => t(`offer.${offer}`)).join('; ') })}
      </p>
    </>
  )
}

function Wait({ wait }: { wait: NonNullable<ProofStanding['wait']> }) {
  const t = useTranslations('applicationDesk.proof')
  const locale = useLocale()
  const day = useDay()
  const text = t(wait.isOver ? 'waitOver' : 'wait', { date: day(wait.until) })
  return (
    <p
      className={`mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-row ${wait.isOver ? 'text-warn' : ''}`}
    >
      {text}
      {!wait.isConfirmed && <NotConfirmed>{t('rule', { basis: wait.legalBasis[locale] })}</NotConfirmed>}
    </p>
  )
}

function useDay() {
  const format = useFormatter()
  return (date: PlainDate) => format.dateTime(toUtcMidnight(date), 'day')
}

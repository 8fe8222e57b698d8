'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAtRest } from '@/components/layout/use-at-rest'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import type { FreshMandate, MyCases } from '@/lib/cases/my-cases.queries'
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { answerMandateAction } from '@/lib/secondary-aid/mandate.actions'
import { CaseRowLink, ProtectedChip, unbroken, usePersonName } from './case-name'
import { ListPart, PartRow, PartRows } from './list-part'
import { TermChip } from './term-chip'
import { useCaseDeed, useDays } from './use-case-texts'

const loadAnswerForm = () =>
  import('@/components/secondary-aid/mandates/answer-form').then((loaded) => loaded.AnswerForm)
const loadAskForm = () => import('./ask-form').then((loaded) => loaded.AskForm)
const AnswerForm = dynamic(loadAnswerForm)
const AskForm = dynamic(loadAskForm)
const ON_A_PRESS = [loadAnswerForm, loadAskForm]

type FreshPartProps = {
  fresh: MyCases['fresh']
  on: PlainDate
  onChanged: () => void
}

/** New mandates, answered where they stand. */
export function FreshPart({ fresh: { rows, hasMore }, on, onChanged }: FreshPartProps) {
  const t = useTranslations('cases.fresh')
  const tc = useTranslations('cases')
  useAtRest(ON_A_PRESS)
  const [accepted, setAccepted] = useState<string>()
  return (
    <>
      {accepted && (
        <Banner
          tone="ok"
          role="status"
          title={t('accepted')}
          actions={<ButtonLink href={`/cases/${accepted}`}>{t('openAccepted')}</ButtonLink>}
        />
      )}
      {rows.length > 0 && (
        <ListPart
          title={t('title', { count: rows.length })}
          aside={
            hasMore ? tc('due.moreThan', { count: rows.length }) : rows.length > 1 ? rows.length : undefined
          }
        >
          <PartRows>
            {rows.map((mandate) => (
              <FreshLine
                key={mandate.id}
                mandate={mandate}
                on={on}
                onAccepted={() => {
                  setAccepted(mandate.id)
                  onChanged()
                }}
                onChanged={onChanged}
              />
            ))}
          </PartRows>
          {hasMore && (
            <p className="pt-3 max-sm:px-4">
              <Link href="/mandates">{tc('allMandates')}</Link>
            </p>
          )}
        </ListPart>
      )}
    </>
  )
}

type FreshLineProps = {
  mandate: FreshMandate
  on: PlainDate
  onAccepted: () => void
  onChanged: () => void
}

function FreshLine({ mandate, on, onAccepted, onChanged }: FreshLineProps) {
  const t = useTranslations('cases')
  const days = useDays()
  const nameOf = usePersonName()
  const [mode, setMode] = useState<'look' | 'decline' | 'ask'>('look')
  const { id, number, kind, contactBy, matter, stage, hearingOn, person, isReplacementAsked, conflict } =
    mandate
  const deed = useCaseDeed<unknown>(onAccepted)
  const accept = () =>
    deed.send((submissionId) =>
      answerMandateAction({ mandateId: id, submissionId, answer: 'ACCEPT', reason: '', on: '', way: '' }),
    )
  function done(): void {
    setMode('look')
    onChanged()
  }
  return (
    <PartRow
      title={
        <>
          <CaseRowLink id={id}>{nameOf(mandate)}</CaseRowLink>
          {person.kind === 'protected' && <ProtectedChip />}
        </>
      }
      chip={<TermChip dueOn={contactBy} on={on} />}
      lines={[
        [matter, hearingOn && isPlainDate(hearingOn) && t('fresh.hearing', { date: days.short(hearingOn) })]
          .filter(Boolean)
          .join(' · '),
        [
          stage,
          t(`mandateNumber.${kind}`, { number: unbroken(number) }),
          t('fresh.contactBy', { date: days.short(contactBy) }),
          conflict && t(`fresh.conflict.${conflict}`),
          isReplacementAsked && t('fresh.asked'),
        ]
          .filter(Boolean)
          .join(' · '),
      ]}
    >
      <div className="px-4 pb-3.5">
        {deed.text && (
          <div className="mb-3">
            <Banner tone="danger" role="alert">
              {deed.text}
            </Banner>
          </div>
        )}
        {mode === 'decline' && (
          <AnswerForm
            found={{ id, on, isOwn: true }}
            answer="decline"
            onDone={done}
            onBack={() => setMode('look')}
          />
        )}
        {mode === 'ask' && <AskForm mandateId={id} onDone={done} onBack={() => setMode('look')} />}
        {mode === 'look' && (
          <div className="grid grid-cols-2 gap-3 sm:flex">
            <Button
              variant="primary"
              type="button"
              pending={deed.pending}
              aria-label={t('fresh.acceptOf', { number })}
              onClick={() => void accept()}
            >
              {t('fresh.accept')}
            </Button>
            {kind === 'ADVOCATE' ? (
              <Button aria-label={t('fresh.declineOf', { number })} onClick={() => setMode('decline')}>
                {t('fresh.decline')}
              </Button>
            ) : (
              !isReplacementAsked && (
                <Button onClick={() => setMode('ask')}>{t('header.askReplacement')}</Button>
              )
            )}
          </div>
        )}
      </div>
    </PartRow>
  )
}

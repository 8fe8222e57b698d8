'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { PeopleFound, PersonHit } from '@/lib/clients/people-search.schema'
import { postJson } from '@/lib/core/http'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { newId } from '@/lib/core/new-id'
import { isPlainDate, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import { joinFamilyAction } from '@/lib/secondary-aid/application-desk.actions'
import { useChecklistFrame } from './checklist-frame'

const PROBLEMS = ['samePerson', 'clientNotFound', 'noRepresentative', 'consentWithdrawn'] as const
type Problem = (typeof PROBLEMS)[number] | 'choose' | 'failed'

/** Other children of the same representative in the same matter; each has an application of their own, begun here. */
export function SiblingRows() {
  const t = useTranslations('applicationDesk.family')
  const states = useTranslations('secondaryAid.state')
  const day = useDay()
  const { application } = useChecklistFrame()
  const { family } = application
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-row">{t('title')}</h3>
      <p className="text-ink-2 text-sm">{t('lead')}</p>
      {family.length > 0 && (
        <ul aria-label={t('title')} className="grid gap-1">
          {family.map(({ id, name, birthDate, number, state }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 text-row">
              <Link href={`/secondary-aid/${id}`}>{name}</Link>
              <span className="text-ink-2 text-sm">
                {[
                  birthDate && t('born', { date: day(birthDate) }),
                  number && t('numbered', { number }),
                  states(state),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {application.mayMark && <JoinChild />}
    </div>
  )
}

function JoinChild() {
  const t = useTranslations('applicationDesk.family')
  const router = useRouter()
  const day = useDay()
  const { application, saving } = useChecklistFrame()
  const [child, setChild] = useState<ComboboxValue>({ text: '' })
  const [problem, setProblem] = useState<Problem>()
  const [pending, setPending] = useState(false)

  async function find(typed: string, signal: AbortSignal) {
    const found = await postJson<Result<PeopleFound, string>>('/api/clients/search', { typed }, signal)
    if (!found.ok) return []
    return [...found.value.exact, ...found.value.near].flatMap(optionOf)
  }
  function optionOf(hit: PersonHit) {
    if (hit.isProtected || hit.id === application.clientId) return []
    const { id, surname, givenName, patronymic, birthDate, cardNumber } = hit
    const label = [surname, givenName, patronymic].filter(Boolean).join(' ')
    const born = birthDate && isPlainDate(birthDate) ? t('born', { date: day(birthDate) }) : undefined
    return [{ value: id, label, detail: [born, cardNumber].filter(Boolean).join(' · ') }]
  }
  async function start() {
    const clientId = child.option?.value
    if (!clientId) return setProblem('choose')
    setPending(true)
    // The representative may have been typed a moment ago: it is carried over as it is kept.
    await saving.whole()
    const answer = await joinFamilyAction({
      applicationId: application.id,
      clientId,
      submissionId: newId(),
    }).catch(() => ({ ok: false, error: 'failed' }) as const)
    setPending(false)
    if (answer.ok) return router.push(`/secondary-aid/${answer.value.applicationId}`)
    setProblem(PROBLEMS.find((each) => each === answer.error) ?? 'failed')
  }
  return (
    <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <Combobox
        id="family-child"
        label={t('child')}
        hint={t('childHint')}
        value={child}
        onChange={(next) => {
          setChild(next)
          setProblem(undefined)
        }}
        load={find}
        startsAt={3}
        {...(problem ? { error: t(`problem.${problem}`) } : {})}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="plus" pending={pending} onClick={() => void start()}>
          {t('start')}
        </Button>
        <Link href="/clients/new">{t('register')}</Link>
      </div>
    </div>
  )
}

function useDay(): (date: PlainDate) => string {
  const format = useFormatter()
  return (date) => format.dateTime(toUtcMidnight(date), 'day')
}

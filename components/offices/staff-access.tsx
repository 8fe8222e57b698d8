'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import {
  disableStaffAction,
  enableStaffAction,
  endStaffSessionsAction,
  resetStaffPasswordAction,
} from '@/lib/offices/staff.actions'
import type { StaffDetails } from '@/lib/offices/staff.queries'
import { HandedPassword } from './handed-password'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type Refused = { ok: false; error: string }

/** Whether and how the person gets in: sessions, a new password, closing and opening the account. */
export function StaffAccess({ person }: { person: StaffDetails }) {
  const t = useTranslations('offices.staff')
  const format = useFormatter()
  const textOf = useFaultText('offices')
  const router = useRouter()
  const ending = useAct(endStaffSessionsAction)
  const resetting = useAct(resetStaffPasswordAction)
  const disabling = useAct(disableStaffAction)
  const enabling = useAct(enableStaffAction)
  const [asked, setAsked] = useState<'reset' | 'disable'>()
  const [password, setPassword] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome>()
  const { id: staffId, email, name } = person
  const timeOf = (instant: string) => format.dateTime(new Date(instant), 'moment')

  function settle(answer: { ok: true } | Refused, done?: string) {
    setAsked(undefined)
    if (!answer.ok) setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
    else setOutcome(done === undefined ? undefined : { isDone: true, text: done })
    if (answer.ok) router.refresh()
  }
  async function hand(work: typeof resetting.run | typeof enabling.run) {
    const answer = await work({ staffId })
    if (answer.ok) setPassword(answer.value.password)
    settle(answer)
  }
  async function end() {
    const answer = await ending.run({ staffId })
    settle(answer, answer.ok ? t('sessionsEnded', { count: answer.value.sessions }) : undefined)
  }
  async function disable() {
    setPassword(undefined)
    settle(await disabling.run({ staffId }))
  }

  return (
    <div className="grid gap-3">
      <ul className="text-row">
        {person.disabledAt && <li>{t('disabledOn', { date: timeOf(person.disabledAt) })}</li>}
        <li>{person.lastSeenAt ? t('lastSeen', { time: timeOf(person.lastSeenAt) }) : t('neverSeen')}</li>
        {!person.disabledAt && <li>{t('openSessions', { count: person.openSessions })}</li>}
        {person.oneTimePasswordUntil && (
          <li>
            {t('oneTimeUntil', {
              date: format.dateTime(new Date(person.oneTimePasswordUntil), 'day'),
            })}
          </li>
        )}
      </ul>
      {password !== undefined && <HandedPassword email={email} password={password} />}
      {person.disabledAt ? (
        <div>
          <Button pending={enabling.pending} onClick={() => hand(enabling.run)}>
            {t('enable')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button pending={ending.pending} onClick={end}>
            {t('endSessions')}
          </Button>
          <Button onClick={() => setAsked('reset')}>{t('resetPassword')}</Button>
          <Button variant="danger" onClick={() => setAsked('disable')}>
            {t('disable')}
          </Button>
        </div>
      )}
      <OutcomeNote outcome={outcome} />
      <ConfirmDialog
        open={asked === 'reset'}
        title={t('resetTitle')}
        confirmLabel={t('reset')}
        keepLabel={t('keep')}
        tone="plain"
        onConfirm={() => hand(resetting.run)}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('resetText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'disable'}
        title={t('disableTitle')}
        confirmLabel={t('disableConfirm')}
        keepLabel={t('keep')}
        onConfirm={disable}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('disableText', { name })}</p>
      </ConfirmDialog>
    </div>
  )
}

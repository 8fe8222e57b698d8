'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { endOtherSessionsAction, endOwnSessionAction } from '@/lib/offices/account.actions'
import type { OwnSession } from '@/lib/offices/session.queries'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

/** Browsers the person is signed in with; any of them can be signed out from here. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const textOf = useFaultText('account')
  const router = useRouter()
  const one = useAct(endOwnSessionAction)
  const others = useAct(endOtherSessionsAction)
  const [outcome, setOutcome] = useState<Outcome>()

  const nameOf = ({ browser, system }: OwnSession) =>
    browser && system ? t('browser', { browser, system }) : browser || system || t('unknown')
  const timeOf = (instant: string) => format.dateTime(new Date(instant), 'moment')

  async function endOne(session: OwnSession) {
    const answer = await one.run({ sessionId: session.id })
    setOutcome(
      answer.ok ? { isDone: true, text: t('endedOne') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    router.refresh()
  }
  async function endOthers() {
    const answer = await others.run({})
    setOutcome(
      answer.ok
        ? { isDone: true, text: t('endedOthers', { count: answer.value.ended }) }
        : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    router.refresh()
  }

  return (
    <div className="grid gap-3">
      <p className="text-ink-2 text-sm">{t('text')}</p>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2"
          >
            <div className="min-w-0 flex-1 basis-56">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {nameOf(session)}
                {session.isCurrent && <Chip tone="ok">{t('current')}</Chip>}
              </p>
              <p className="text-ink-2 text-sm">
                {t('signedIn', { time: timeOf(session.createdAt) })} ·{' '}
                {t('lastSeen', { time: timeOf(session.lastSeenAt) })}
              </p>
            </div>
            {!session.isCurrent && (
              <Button
                size="small"
                pending={one.pending}
                aria-label={t('endOf', { browser: nameOf(session), time: timeOf(session.lastSeenAt) })}
                onClick={() => endOne(session)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div>
          <Button pending={others.pending} onClick={endOthers}>
            {t('endOthers')}
          </Button>
        </div>
      ) : (
        <p className="text-ink-2 text-sm">{t('onlyThis')}</p>
      )}
      <OutcomeNote outcome={outcome} />
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { BoardTicket, BoardWindow } from '@/lib/queue/hall-board.queries'
import { leaveWindowAction, sitDownAction } from '@/lib/queue/window.actions'
import { useProblemWords } from './use-problem-words'

type SeatsProps = { windows: readonly BoardWindow[]; mine: BoardTicket | null; onSettled: () => void }

/** Sitting down and leaving; what was refused is said beside it. */
function useSeat(onSettled: () => void) {
  const t = useTranslations('hall.problem')
  const words = useProblemWords()
  const [pending, setPending] = useState<string>()
  const [problem, setProblem] = useState<string>()

  async function send(name: string, act: () => ReturnType<typeof sitDownAction | typeof leaveWindowAction>) {
    setPending(name)
    setProblem(undefined)
    try {
      const answer = await act()
      if (answer.ok) return 'ok'
      if (answer.error === 'signedOut') noteSessionEnded()
      else if (answer.error === 'windowTaken' && 'worker' in answer)
        setProblem(t('windowTaken', { worker: answer.worker }))
      else setProblem(words(answer.error))
      return answer.error
    } catch {
      noteRequestFailed()
      setProblem(t('other'))
      return 'other'
    } finally {
      setPending(undefined)
      onSettled()
    }
  }
  return { send, pending, problem }
}

/** Where the worker may sit today. */
export function ChooseWindow({ windows, onSettled }: Omit<SeatsProps, 'mine'>) {
  const t = useTranslations('hall.window')
  const { send, pending, problem } = useSeat(onSettled)
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t('choose')}</p>
      <p className="text-ink-2 text-sm">{t('chooseText')}</p>
      <ul className="flex flex-wrap gap-2">
        {windows.map(({ id, name, worker }) => (
          <li key={id}>
            {worker === null ? (
              <Button
                aria-label={t('sit', { window: name })}
                pending={pending === id}
                onClick={() => void send(id, () => sitDownAction({ windowId: id }))}
              >
                {name}
              </Button>
            ) : (
              <span className="inline-flex min-h-control items-center rounded-control border border-line bg-sunken px-4 text-ink-2">
                {t('taken', { window: name, worker })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <SeatProblem text={problem} />
    </div>
  )
}

/** Leaves the window; of a person who was called there the worker is told first. */
export function LeaveWindow({ windows, mine, onSettled }: SeatsProps) {
  const t = useTranslations('hall.window')
  const { send, pending, problem } = useSeat(onSettled)
  const [isAsked, setAsked] = useState(false)
  const own = windows.find(({ isMine }) => isMine)
  if (!own) return null

  async function leave(isSure: boolean) {
    const outcome = await send('leave', () => leaveWindowAction({ isSure }))
    setAsked(outcome === 'calledWaits')
  }
  return (
    <div className="grid justify-items-end">
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        {t('mine', { window: own.name })}
        <Button variant="link" size="small" pending={pending === 'leave'} onClick={() => void leave(false)}>
          {t('leave')}
        </Button>
      </p>
      {!isAsked && <SeatProblem text={problem} />}
      <ConfirmDialog
        open={isAsked}
        title={t('leaveTitle')}
        confirmLabel={t('leaveConfirm')}
        keepLabel={t('leaveKeep')}
        tone="plain"
        onConfirm={() => leave(true)}
        onClose={() => setAsked(false)}
      >
        {t('leaveText', { number: mine?.number ?? '' })}
      </ConfirmDialog>
    </div>
  )
}

function SeatProblem({ text }: { text: string | undefined }) {
  return (
    <p role="status" className="font-semibold text-danger text-sm empty:hidden">
      {text}
    </p>
  )
}

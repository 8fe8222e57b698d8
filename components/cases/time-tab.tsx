'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast'
import { removeTimeAction } from '@/lib/cases/case.actions'
import type { CaseTimeLine } from '@/lib/cases/case.queries'
import { sumTime } from '@/lib/cases/case-time.rules'
import { AddTime } from './add-time'
import type { TabProps } from './duties-tab'
import { useCaseDeed, useDays } from './use-case-texts'

/** Minutes as hours and minutes. */
export function useAmount(): (minutes: number) => string {
  const t = useTranslations('cases.time')
  return (minutes) => t('amount', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim()
}

/** Time spent: what on, then one press; the sum by kind. */
export function TimeTab({ found, isOpen, onChanged }: TabProps) {
  const t = useTranslations('cases.time')
  const amount = useAmount()
  const { time } = found
  const { total, byKind } = sumTime(time)
  return (
    <div className="grid gap-4">
      {isOpen && <AddTime mandateId={found.id} today={found.on} onChanged={onChanged} />}
      {time.length === 0 ? (
        <EmptyState title={t('none')}>{isOpen && t('noneText')}</EmptyState>
      ) : (
        <>
          <div>
            <p className="font-semibold text-name">{t('total', { time: amount(total) })}</p>
            <p className="text-ink-2 text-row">
              {byKind.map(({ kind, minutes }) => `${t(`kind.${kind}`)} ${amount(minutes)}`).join(' · ')}
            </p>
          </div>
          <ul className="grid">
            {time.map((line) => (
              <TimeLine key={line.id} line={line} isOpen={isOpen} onChanged={onChanged} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type TimeLineProps = { line: CaseTimeLine; isOpen: boolean; onChanged: () => void }

function TimeLine({ line, isOpen, onChanged }: TimeLineProps) {
  const t = useTranslations('cases.time')
  const days = useDays()
  const amount = useAmount()
  const toast = useToast()
  const deed = useCaseDeed<null>(onChanged)
  const { id: timeId, on, minutes, kind, note } = line
  async function remove(): Promise<void> {
    const answer = await deed.send(() => removeTimeAction({ timeId, isRemoved: true }))
    if (!answer?.ok) return
    toast({
      message: t('removed'),
      undo: async () => {
        await deed.send(() => removeTimeAction({ timeId, isRemoved: false }))
      },
    })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-line border-b py-1 last:border-b-0">
      <b className="min-w-20">{amount(minutes)}</b>
      <span className="min-w-0 flex-1 text-ink-2 text-row">
        {[t(`kind.${kind}`), days.full(on), note].filter(Boolean).join(' · ')}
      </span>
      {isOpen && (
        <Button
          variant="link"
          pending={deed.pending}
          aria-label={t('removeOf', { kind: t(`kind.${kind}`), minutes, date: days.full(on) })}
          onClick={() => void remove()}
        >
          {t('remove')}
        </Button>
      )}
    </li>
  )
}

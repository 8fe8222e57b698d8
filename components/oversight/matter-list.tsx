'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/forms/checkbox'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { WorkerMatter } from '@/lib/oversight/workload-matters.queries'
import { MatterRow } from './matter-row'

type MatterListProps = {
  matters: readonly WorkerMatter[]
  chosenIds: readonly string[]
  /** Somebody wrote in them while they were about to be handed over. */
  changedIds: readonly string[]
  /** Something changed since the list was read: it never moves by itself under the cursor. */
  isStale: boolean
  onRenew: () => void
  onChoose: (ids: string[]) => void
}

/** The open matters, nearest term first; mandates stand among them but cannot be chosen. */
export function MatterList({ matters, chosenIds, changedIds, isStale, onRenew, onChoose }: MatterListProps) {
  const t = useTranslations('workload')
  const movable = matters.flatMap(({ kind, id }) => (kind === 'MANDATE' ? [] : id))
  const isAll = movable.length > 0 && movable.every((id) => chosenIds.includes(id))
  const stale = isStale && (
    <Banner
      tone="info"
      role="status"
      actions={
        <Button size="small" onClick={onRenew}>
          {t('worker.renew')}
        </Button>
      }
    >
      {t('worker.stale')}
    </Banner>
  )
  if (matters.length === 0)
    return (
      <>
        {stale}
        <EmptyState title={t('worker.none')}>{t('worker.noneText')}</EmptyState>
      </>
    )
  return (
    <>
      {stale}
      <div className="rounded-control border border-line bg-paper">
        <div className="grid items-center gap-x-2 border-ink border-b-2 px-4 py-1 sm:grid-cols-[minmax(0,1fr)_11rem_9.5rem]">
          <Checkbox
            label={t('worker.chooseAll')}
            name="choose-all"
            checked={isAll}
            onChange={() => onChoose(isAll ? [] : movable)}
          />
          <span className="font-semibold text-ink-2 text-xs max-sm:hidden">{t('worker.termHead')}</span>
          <span className="font-semibold text-ink-2 text-xs max-sm:hidden">{t('difficulty.label')}</span>
        </div>
        <ul>
          {matters.map((matter) => (
            <MatterRow
              key={matter.id}
              matter={matter}
              isChosen={chosenIds.includes(matter.id)}
              isChanged={changedIds.includes(matter.id)}
              onChoose={(isChosen) =>
                onChoose(
                  isChosen ? [...chosenIds, matter.id] : chosenIds.filter((each) => each !== matter.id),
                )
              }
            />
          ))}
        </ul>
      </div>
      {movable.length < matters.length && <p className="text-ink-2 text-sm">{t('worker.mandatesHint')}</p>}
    </>
  )
}

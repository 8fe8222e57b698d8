'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Result } from '@/lib/core/result'
import { type MatterKind, matterMark } from '@/lib/oversight/case-weight.rules'
import type { TeamMember } from '@/lib/oversight/workload.queries'
import type { MatterPage, WorkerMatter } from '@/lib/oversight/workload-matters.queries'
import type { DayPlace } from '@/lib/secondary-aid/appointment.schema'
import { AbsenceButton } from './absence-button'
import { AbsenceList } from './absence-list'
import { MatterFilter } from './matter-filter'
import { MatterList } from './matter-list'
import { PauseProposals } from './pause-proposals'
import { ReassignDialog } from './reassign-dialog'
import { useAbsenceText } from './use-workload-texts'
import { WeightBar } from './weight-bar'

type WorkerScreenProps = {
  member: TeamMember
  page: MatterPage
  kind: MatterKind | undefined
  /** The last matter of the page before. */
  after: DayPlace | undefined
  on: PlainDate
}

const LIVE = ['today', 'mandates'] as const

/** What lies open with one worker: to be handed over, one or many at once, and to be marked. */
export function WorkerScreen({ member, page, kind, after, on }: WorkerScreenProps) {
  const t = useTranslations('workload')
  const router = useRouter()
  const absenceText = useAbsenceText()
  const [chosenIds, setChosen] = useState<readonly string[]>([])
  const [changedIds, setChanged] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const [movedCount, setMovedCount] = useState(0)
  const [isRenewing, startRenewing] = useTransition()
  const { id, name, position, units, load, daysAway, absences, isAway } = member
  const chosen = page.matters.filter(isMovable).filter((matter) => chosenIds.includes(matter.id))
  const address = (more: string) => `/workload/${id}?${kind ? `kind=${kind}&` : ''}${more}`
  const away = absences.find(({ from, kind: why }) => from <= on && why !== 'PAUSE')

  const marks = page.matters.map(matterMark)
  const newest = useLiveQuery<Result<{ marks: string[] }, string>>({
    ...{ kinds: LIVE, url: '/api/workload/matters' },
    body: { staffId: id, ...(kind ? { kind } : {}), ...(after ? { after: `${after.on}_${after.id}` } : {}) },
    initial: { ok: true, value: { marks } },
  })
  const isStale =
    !isRenewing &&
    !newest.isFetching &&
    newest.data?.ok === true &&
    newest.data.value.marks.join() !== marks.join()

  function renew() {
    startRenewing(() => router.refresh())
    void newest.refetch()
  }
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href="/workload">
              {t('worker.back')}
            </ButtonLink>
          }
        >
          <ShortcutButton
            variant="primary"
            type="button"
            stroke={{ code: 'Enter', ctrl: true }}
            {...(chosen.length === 0 ? { disabledReason: t('worker.nothingChosen') } : {})}
            onClick={() => setAsking(true)}
          >
            {t('worker.reassign')}
          </ShortcutButton>
          <p role="status" className="text-sm">
            {movedCount > 0 && chosen.length === 0
              ? t('reassign.done', { count: movedCount })
              : t('worker.chosen', { count: chosen.length })}
          </p>
        </ActionFoot>
      }
    >
      <header className="mb-4 grid gap-1">
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {name}
          {isAway && away && <Chip tone="near">{absenceText(away, on)}</Chip>}
        </h1>
        <p className="text-ink-2 text-sm">{[position, ...units].filter(Boolean).join(' · ')}</p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-3">
          <PauseProposals members={[member]} onDone={renew} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-lg">{t('worker.matters')}</h2>
            <MatterFilter staffId={id} kind={kind} />
          </div>
          <MatterList
            matters={page.matters}
            chosenIds={chosenIds}
            changedIds={changedIds}
            isStale={isStale}
            onRenew={renew}
            onChoose={(ids) => {
              setChosen(ids)
              setMovedCount(0)
            }}
          />
          <div className="flex flex-wrap gap-3">
            <Pager
              {...(page.next ? { next: { href: address(`after=${page.next.on}_${page.next.id}`) } } : {})}
            />
            {after && (
              <ButtonLink variant="link" size="small" href={address('')}>
                {t('toFirst')}
              </ButtonLink>
            )}
          </div>
        </div>
        <div className="grid gap-4">
          <Sheet title={t('worker.load')} id="load">
            <WeightBar weight={load.weight} free={load.free} />
          </Sheet>
          {daysAway !== 'HIDDEN' && (
            <Sheet title={t('absence.title')} id="absences">
              {absences.length > 0 ? (
                <AbsenceList absences={absences} mayCancel />
              ) : (
                <p className="text-ink-2 text-sm">{t('absence.none')}</p>
              )}
              {daysAway === 'KEPT' && (
                <div className="mt-3">
                  <AbsenceButton workers={[{ value: id, label: name }]} onDone={renew} />
                </div>
              )}
            </Sheet>
          )}
        </div>
      </div>
      {isAsking && (
        <ReassignDialog
          fromStaffId={id}
          matters={chosen}
          onClose={() => setAsking(false)}
          onChanged={(ids) => {
            setChanged(ids)
            renew()
          }}
          onDone={(count) => {
            setAsking(false)
            setChosen([])
            setChanged([])
            setMovedCount(count)
            renew()
          }}
        />
      )}
    </PageShell>
  )
}

export type MovableRow = WorkerMatter & { kind: 'ENQUIRY' | 'APPLICATION' }

function isMovable(matter: WorkerMatter): matter is MovableRow {
  return matter.kind !== 'MANDATE'
}

'use client'

import { useTranslations } from 'next-intl'
import { ActionFoot } from '@/components/layout/action-foot'
import { useIsLive } from '@/components/layout/live'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { useLiveQuery } from '@/components/layout/use-live-query'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import type { Result } from '@/lib/core/result'
import type { HallBoard } from '@/lib/queue/hall-board.queries'
import { CurrentTicket } from './current-ticket'
import { EndedToday, WindowLines } from './day-panel'
import { GiveTicket } from './give-ticket'
import { HeldList } from './held-list'
import { OtherSteps, TicketSteps } from './ticket-steps'
import { UnitChoice } from './unit-choice'
import { useMinute } from './use-minute'
import { useTicketDeeds } from './use-ticket-deeds'
import { WaitingList } from './waiting-list'
import { ChooseWindow, LeaveWindow } from './window-seats'

const KINDS = ['hall'] as const

type BoardScreenProps = {
  board: HallBoard
  /** The moment the page was made. */
  made: string
  clientId: string | undefined
  mayKeep: boolean
  maySeeStatistics: boolean
}

/** The hall as its workers see it: whom one has, who waits and why in that order, and what is done next. */
export function BoardScreen({ board: first, made, clientId, mayKeep, maySeeStatistics }: BoardScreenProps) {
  const t = useTranslations('hall')
  const query = useLiveQuery<Result<HallBoard, string>>({
    kinds: KINDS,
    url: '/api/hall/board',
    body: { unitId: first.unit.id },
    initial: { ok: true, value: first },
  })
  const renew = () => void query.refetch()
  const now = useMinute(made, renew)
  const deeds = useTicketDeeds(renew)
  const isLive = useIsLive()
  const { unit, units, windows, mine, waiting, held, ended, counts, estimates } = query.data?.ok
    ? query.data.value
    : first
  const isSeated = windows.some(({ isMine }) => isMine)
  const links = (
    <>
      {maySeeStatistics && (
        <ButtonLink variant="link" size="small" href={`/queue/statistics?unit=${unit.id}`}>
          {t('board.statistics')}
        </ButtonLink>
      )}
      {mayKeep && (
        <ButtonLink variant="link" size="small" href={`/queue/settings?unit=${unit.id}`}>
          {t('board.settings')}
        </ButtonLink>
      )}
    </>
  )
  return (
    <PageShell
      layout="desk"
      foot={
        <ActionFoot end={links}>
          {isSeated && <TicketSteps mine={mine} deeds={deeds} />}
          <p role="alert" className="font-semibold text-danger text-sm empty:hidden">
            {deeds.problem}
          </p>
        </ActionFoot>
      }
    >
      <MainColumn>
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <h1>{t('title')}</h1>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            {units.length > 1 && <UnitChoice units={units} current={unit.id} path="/queue" />}
            <LeaveWindow windows={windows} mine={mine} onSettled={renew} />
          </div>
        </div>
        {(!isLive || query.isError) && (
          <div className="mb-3">
            <Banner tone="warn" role="status">
              {t('board.oldNow')}
            </Banner>
          </div>
        )}
        <div className="grid gap-4">
          {windows.length === 0 ? (
            <EmptyState title={t('window.none')}>
              <p>{mayKeep ? t('window.noneText') : t('window.noneAsk')}</p>
              {mayKeep && (
                <ButtonLink href={`/queue/settings?unit=${unit.id}`} icon="plus">
                  {t('window.add')}
                </ButtonLink>
              )}
            </EmptyState>
          ) : (
            <Sheet id="mine" {...(isSeated ? {} : { title: t('window.title') })}>
              {isSeated ? (
                <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
                  <CurrentTicket ticket={mine} />
                  {mine && <OtherSteps mine={mine} deeds={deeds} windows={windows} />}
                </div>
              ) : (
                <ChooseWindow windows={windows} onSettled={renew} />
              )}
            </Sheet>
          )}
          <section aria-labelledby="waiting-title">
            <h2 id="waiting-title" className="mb-2 text-lg">
              {waiting.length > 0 ? t('board.waitingCount', { count: waiting.length }) : t('board.waiting')}
            </h2>
            <WaitingList
              waiting={waiting}
              windows={windows}
              deeds={deeds}
              now={now}
              mayCall={isSeated && mine === null}
            />
          </section>
          {held.length > 0 && (
            <Sheet id="held" title={t('board.held')}>
              <HeldList held={held} deeds={deeds} mayResume={isSeated && mine === null} />
            </Sheet>
          )}
        </div>
      </MainColumn>
      <SidePanel label={t('give.title')} narrow="stack">
        <h2 className="mb-2 text-lg">{t('give.title')}</h2>
        <GiveTicket unitId={unit.id} estimates={estimates} clientId={clientId} onGiven={renew} />
        {windows.length > 0 && (
          <>
            <h2 className="mt-6 mb-1 text-lg">{t('window.title')}</h2>
            <WindowLines windows={windows} />
          </>
        )}
        <h2 className="mt-6 mb-1 text-lg">{t('board.ended')}</h2>
        <EndedToday ended={ended} counts={counts} deeds={deeds} />
      </SidePanel>
    </PageShell>
  )
}

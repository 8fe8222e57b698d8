'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useShortcut } from '@/components/layout/shortcuts'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { PlainDate } from '@/lib/core/plain-date'
import type { QueuePage, WaitingDecisions } from '@/lib/secondary-aid/decision.queries'
import { CaseMessages } from './case-messages'
import { CasePanel } from './case-panel'
import { focusRow, QueueList } from './queue-list'
import { useDecisionQueue } from './use-decision-queue'

type DecisionScreenProps = {
  first: QueuePage
  /** How many wait for the head's decision in all. */
  waiting: WaitingDecisions
  on: PlainDate
  signatory: { name: string; position: string }
}

/** What has just been done, said above the next case. */
export type Done =
  | { kind: 'GRANT' | 'REFUSAL'; number: string; applicationId: string }
  | { kind: 'RETURNED'; number: string; applicationId: string }

const WIDE = '(width >= 68.75rem) and (height >= 26rem)'

/** The queue at the left, the case at the right; on a phone the queue, then the case. */
export function DecisionScreen({ first, waiting, on, signatory }: DecisionScreenProps) {
  const t = useTranslations('secondaryAid.decisions')
  const router = useRouter()
  const queue = useDecisionQueue(first)
  const [opened, setOpened] = useState<string>()
  const asked = useSearchParams().get('application') ?? opened
  const [isWriting, setWriting] = useState(false)
  const [done, setDone] = useState<Done>()
  const place = queue.rows.findIndex(({ id }) => id === asked)

  // Whom a quick hand has got to: the address, and with it the case, comes a little later.
  const reached = useRef({ id: asked, isOnTheWay: false })
  useEffect(() => {
    const { id, isOnTheWay } = reached.current
    // The address of an earlier step arrives; the hand has gone on.
    if (isOnTheWay && id !== asked) return
    reached.current = { id: asked, isOnTheWay: false }
  }, [asked])

  const openFirst = useEffectEvent(() => {
    const [row] = queue.rows
    // On a phone nothing is opened by itself: a look is put on record, and nobody would have looked.
    // Its address is not told: telling it would take back a way to another screen that has just been chosen.
    if (!asked && row && window.matchMedia(WIDE).matches) setOpened(row.id)
  })
  useEffect(() => openFirst(), [])

  function showCase(id: string | undefined): void {
    reached.current = { id, isOnTheWay: true }
    // Together with the address, which changes in a transition as well: the panel does not go in between.
    startTransition(() => setOpened(undefined))
    window.history.replaceState(null, '', id ? `/decisions?application=${id}` : '/decisions')
  }
  function choose(id: string): void {
    setWriting(false)
    // On a phone the case takes the place of the queue: going back leads to the queue.
    if (window.matchMedia(WIDE).matches) showCase(id)
    else window.history.pushState(null, '', `/decisions?application=${id}`)
  }
  function move(step: 1 | -1): void {
    if (isWriting) return
    const from = queue.rows.findIndex(({ id }) => id === reached.current.id)
    const row = from === -1 ? queue.rows[0] : queue.rows[from + step]
    if (!row) return
    showCase(row.id)
    focusRow(row.id)
  }
  useShortcut({ code: 'KeyJ', label: t('nextRow'), run: () => move(1) })
  useShortcut({ code: 'KeyK', label: t('previousRow'), run: () => move(-1) })

  function finish(deed: Done): void {
    const following = queue.finish(deed.applicationId)
    setDone(deed)
    setWriting(false)
    showCase(following?.id)
    if (following) focusRow(following.id)
    // The counts of the bar and of the heading are the server's.
    router.refresh()
  }

  return (
    <main id="content" tabIndex={-1} className="columns-decisions focus-inset min-h-0 flex-1">
      <section
        aria-labelledby="decisions-title"
        data-region
        tabIndex={-1}
        className={`focus-inset flex min-h-0 flex-col border-line border-r ${asked ? 'max-columns-hidden' : ''}`}
      >
        <div className="flex flex-wrap items-baseline gap-x-2.5 px-4 pt-3.5 pb-2.5 sm:px-6">
          <h1 id="decisions-title" className="text-xl">
            {t('title')}
          </h1>
          <p className="text-ink-2 text-sm">
            {t('waiting', { count: waiting.count, isMore: String(waiting.isMore) })}
          </p>
        </div>
        <div role="status" className="grid gap-2 px-4 sm:px-6">
          {queue.newCount > 0 && (
            <Button size="small" wide icon="arrow-up" onClick={queue.renew}>
              {t('newAbove', { count: queue.newCount })}
            </Button>
          )}
          {queue.isFailed && <Banner tone="warn">{t('queueFailed')}</Banner>}
        </div>
        <div className="scroll-thin min-h-0 pt-1 columns:flex-1 columns:overflow-y-auto">
          {queue.rows.length > 0 ? (
            <QueueList rows={queue.rows} chosen={asked} on={on} onChoose={choose} onMove={move} />
          ) : (
            <div className="px-4 sm:px-6">
              <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
            </div>
          )}
          {queue.hasMore && (
            <div className="px-4 py-3 sm:px-6">
              <Button size="small" onClick={queue.readMore}>
                {t('more')}
              </Button>
            </div>
          )}
        </div>
      </section>
      <section
        aria-label={t('application')}
        data-region
        tabIndex={-1}
        className={`focus-inset flex min-h-0 min-w-0 flex-col bg-paper ${asked || done ? '' : 'max-columns-hidden'}`}
      >
        {/* On a phone the queue with its heading is out of sight while a case is open. */}
        {asked && (
          <div className="columns-hidden">
            <h1 className="sr-only">{t('title')}</h1>
          </div>
        )}
        <div role="status" className="px-4 pt-3 empty:hidden sm:px-6">
          {done && (
            <CaseMessages>
              <DoneBanner done={done} />
            </CaseMessages>
          )}
        </div>
        {asked ? (
          <CaseMessages>
            <CasePanel
              applicationId={asked}
              signatory={signatory}
              place={place === -1 ? undefined : { place: place + 1, count: queue.rows.length }}
              following={queue.rows[place + 1]?.number}
              onMove={move}
              onWriting={setWriting}
              onBack={() => showCase(undefined)}
              onDone={finish}
            />
          </CaseMessages>
        ) : (
          <p className="px-4 py-5 text-ink-2 sm:px-6">
            {queue.rows.length > 0 ? t('choose') : t('emptyText')}
          </p>
        )}
      </section>
    </main>
  )
}

function DoneBanner({ done }: { done: Done }) {
  const t = useTranslations('secondaryAid.decisions.signed')
  const appoint = useTranslations('mandates.ofApplication')
  const { kind, number, applicationId } = done
  return (
    <Banner
      tone="ok"
      title={t(kind, { number })}
      actions={
        kind !== 'RETURNED' && (
          <>
            <ButtonLink size="small" icon="printer" href={`/decisions/${applicationId}/papers`}>
              {t('papers')}
            </ButtonLink>
            {kind === 'GRANT' && (
              <ButtonLink size="small" href={`/mandates/appoint/${applicationId}`}>
                {appoint('appoint')}
              </ButtonLink>
            )}
          </>
        )
      }
    />
  )
}

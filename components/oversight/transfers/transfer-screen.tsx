'use client'

import { useTranslations } from 'next-intl'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { whole } from '@/components/ui/whole'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { TransferView } from '@/lib/oversight/transfer.queries'
import { TransferActs } from './transfer-acts'
import { TransferFacts } from './transfer-facts'
import { TransferStateChip } from './transfer-state-chip'

/** A transfer: what is handed over to whom, who answers for it now, what is to be done, what has happened. */
export function TransferScreen({ view }: { view: TransferView }) {
  const t = useTranslations('transfers')
  const { id, state, isLate, kind, number, person, actors, toPlace, from, told } = view
  const isReceiving = actors.includes('RECEIVING_HEAD')
  const isPrintable = state === 'SENT' || state === 'ACCEPTED'
  return (
    <PageShell layout="panel">
      <MainColumn>
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <h1>{t.rich(`view.title.${kind}`, { number, ...whole })}</h1>
          <TransferStateChip state={state} isLate={isLate} />
          {person.kind === 'protected' && (
            <Chip tone="protected" icon="lock">
              {t('protectedPerson')}
            </Chip>
          )}
        </div>
        <div className="grid max-w-middle gap-4">
          {isLate && (
            <Banner tone="danger" title={t('view.lateTitle')}>
              {isReceiving
                ? t('view.lateReceiver')
                : t.rich('view.lateText', { from, phone: toPlace.phone, ...whole })}
            </Banner>
          )}
          {told?.way === 'NOT_YET' && isPrintable && (
            <Banner
              tone="warn"
              title={t('view.toTell')}
              actions={
                <ButtonLink size="small" icon="printer" href={`/transfers/${id}/paper`}>
                  {t('view.print')}
                </ButtonLink>
              }
            />
          )}
          <TransferActs view={view} />
          <TransferFacts view={view} />
        </div>
      </MainColumn>
      <SidePanel label={t('view.history')} narrow="stack">
        <div className="mb-4 grid justify-items-start gap-2">
          {isPrintable && (
            <ButtonLink icon="printer" href={`/transfers/${id}/paper`}>
              {t('view.paper')}
            </ButtonLink>
          )}
          <ButtonLink variant="link" href="/transfers">
            {t('view.all')}
          </ButtonLink>
        </div>
        <h2 className="mb-2 text-lg">{t('view.history')}</h2>
        <Steps view={view} />
      </SidePanel>
    </PageShell>
  )
}

function Steps({ view: { proposed, sent, decided, state, newExecutor } }: { view: TransferView }) {
  const t = useTranslations('transfers.view.event')
  const format = useFormatter()
  const on = (at: string) => format.dateTime(new Date(at), 'moment')
  const entries: TimelineEntry[] = [
    { id: 'proposed', on: on(proposed.at), what: t('proposed'), who: proposed.by },
    ...(sent ? [{ id: 'sent', on: on(sent.at), what: t('sent'), who: sent.by }] : []),
  ]
  if (decided && (state === 'ACCEPTED' || state === 'RETURNED' || state === 'WITHDRAWN'))
    entries.push({
      id: 'decided',
      on: on(decided.at),
      what: t(state, { name: newExecutor }),
      who: [decided.by, decided.reason && `«${decided.reason}»`].filter(Boolean).join(' · '),
    })
  return <Timeline entries={entries.toReversed()} />
}

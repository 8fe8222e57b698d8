'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useLive } from '@/components/layout/live'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Timeline } from '@/components/ui/timeline'
import { whole } from '@/components/ui/whole'
import type { AppealEvent, AppealView } from '@/lib/appeals/citizen-appeal.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { type PlainDate, todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { AppealDeeds, type KeptAnswer } from './appeal-deeds'
import { AppealAnswer, AppealFacts, AppealSubstance } from './appeal-facts'
import { AppealStateChip } from './appeal-state-chip'
import { AppealTermChip } from './appeal-term'

const KINDS = ['appeals'] as const

/** An appeal: how it stands, the step that is next, what it says, what has happened. */
export function AppealScreen({ view, draft }: { view: AppealView; draft: KeptAnswer | undefined }) {
  const t = useTranslations('appeals')
  const router = useRouter()
  const format = useFormatter()
  useLive(KINDS, () => router.refresh())
  const { id, number, state, result, term, dueOn, person, sender, answerText } = view
  return (
    <PageShell layout="panel">
      <MainColumn>
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <h1>{t.rich('page.title', { number, ...whole })}</h1>
          <AppealStateChip state={state} result={result} />
          <AppealTermChip term={term} dueOn={dueOn} />
          {person.kind === 'protected' && (
            <Chip tone="protected" icon="lock">
              {t('protectedPerson')}
            </Chip>
          )}
        </div>
        <div className="grid max-w-middle gap-4">
          {term.kind === 'overdue' && (
            <Banner tone="danger" title={t('overdueTitle')}>
              {t('overdueText', { date: format.dateTime(toUtcMidnight(dueOn), 'day') })}
            </Banner>
          )}
          {sender === 'ANONYMOUS' && state === 'REGISTERED' && (
            <Banner tone="info">{t('anonymousHint')}</Banner>
          )}
          <AppealSubstance view={view} />
          <AppealAnswer view={view} />
          {/* What is typed for one step is not carried into another. */}
          <AppealDeeds key={state} view={view} draft={draft} />
          <AppealFacts view={view} />
        </div>
      </MainColumn>
      <SidePanel label={t('page.history')} narrow="stack">
        <div className="mb-4 grid justify-items-start gap-2">
          {answerText && (
            <ButtonLink icon="printer" href={`/appeals/${id}/paper`}>
              {t('page.paper')}
            </ButtonLink>
          )}
          <ButtonLink variant="link" href="/appeals">
            {t('page.toAll')}
          </ButtonLink>
        </div>
        <h2 className="mb-2 text-lg">{t('page.history')}</h2>
        <Events events={view.events} />
      </SidePanel>
    </PageShell>
  )
}

const words = ({ dueOn: _, ...said }: AppealEvent['details']) => said

function Events({ events }: { events: readonly AppealEvent[] }) {
  const t = useTranslations('appeals')
  const format = useFormatter()
  const dayOf = (on: PlainDate | null) => (on ? format.dateTime(toUtcMidnight(on), 'day') : '')
  return (
    <Timeline
      entries={events.toReversed().map(({ id, kind, at, by, on, text, details }) => ({
        id,
        on: format.dateTime(new Date(at), 'moment'),
        what: t(`event.${kind}`, { ...words(details), date: dayOf(details.dueOn) }),
        who: (
          <>
            {[by, on && on !== todayInKyiv(new Date(at)) && t('eventOn', { date: dayOf(on) })]
              .filter(Boolean)
              .join(' · ')}
            {text && kind !== 'DRAFT' && (
              <span className="mt-0.5 block whitespace-pre-line break-words text-ink">{text}</span>
            )}
          </>
        ),
      }))}
    />
  )
}

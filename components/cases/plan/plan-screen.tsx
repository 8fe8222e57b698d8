'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Sheet } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/timeline'
import { reopenPlanAction } from '@/lib/cases/case-plan.actions'
import type { CasePlan, PlanPage } from '@/lib/cases/case-plan.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { ClosePlan } from './close-plan'
import { PlanBody } from './plan-body'
import { usePlanProblem } from './use-plan-problem'

/** The running plan of a person: what is wanted, who does what by when; or how to begin one. */
export function PlanScreen({ page }: { page: PlanPage }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  const { clientId, clientName, isProtected, active, earlier, draft, on } = page
  const edit = `/clients/${clientId}/plan/edit`
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href={`/clients/${clientId}`}>
              {t('toCard')}
            </ButtonLink>
          }
        >
          {active && (
            <>
              <ButtonLink variant="primary" href={`${edit}?review=1`}>
                {t('review')}
              </ButtonLink>
              <ButtonLink href={edit}>{t('change')}</ButtonLink>
              <ButtonLink href={`/clients/${clientId}/plan/paper`}>{t('print')}</ButtonLink>
              <ClosePlan plan={active} />
            </>
          )}
          {!active && !draft && (
            <ButtonLink variant="primary" href={edit}>
              {t('none.create')}
            </ButtonLink>
          )}
        </ActionFoot>
      }
    >
      <div className="grid max-w-page gap-4">
        <header className="grid gap-1">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {t('title')}
            <Chip>{t('standard')}</Chip>
          </h1>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold text-name">{clientName}</span>
            {isProtected && (
              <Chip tone="protected" icon="lock">
                {t('protected')}
              </Chip>
            )}
          </p>
        </header>
        {draft && (
          <Banner
            actions={
              <ButtonLink size="small" href={edit}>
                {t('goOn')}
              </ButtonLink>
            }
          >
            {t('draft', { time: format.dateTime(new Date(draft.savedAt), 'moment') })}
          </Banner>
        )}
        {active ? (
          <Active plan={active} on={on} />
        ) : (
          <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
        )}
        {earlier.length > 0 && <Earlier plans={earlier} mayReopen={!active} />}
      </div>
    </PageShell>
  )
}

function Active({ plan, on }: { plan: CasePlan; on: string }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  const { reviewOn, owner, versions } = plan
  const day = reviewOn && format.dateTime(toUtcMidnight(reviewOn), 'day')
  return (
    <>
      {reviewOn && day && reviewOn <= on && (
        <Banner tone="warn" icon="clock">
          {t('reviewOver', { date: day })}
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <PlanBody content={plan.content} on={on} />
        <Sheet title={t('history')} id="history">
          <dl className="mb-3 grid gap-1 text-row">
            {day && (
              <div>
                <dt className="text-ink-2 text-sm">{t('nextReview')}</dt>
                <dd>{day}</dd>
              </div>
            )}
            <div>
              <dt className="text-ink-2 text-sm">{t('owner')}</dt>
              <dd>{owner}</dd>
            </div>
          </dl>
          <Timeline
            entries={versions.map(({ revision, act, note, by, at }) => ({
              id: String(revision),
              on: format.dateTime(new Date(at), 'day'),
              what: t('historyLine', { act: t(`act.${act}`), name: by }),
              ...(note ? { who: note } : {}),
            }))}
          />
        </Sheet>
      </div>
    </>
  )
}

function Earlier({ plans, mayReopen }: { plans: readonly CasePlan[]; mayReopen: boolean }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  return (
    <Sheet title={t('earlier')} id="earlier">
      {plans.map((plan) => {
        const closedAt = plan.versions.find(({ act }) => act === 'CLOSE')?.at
        return (
          <Disclosure
            key={plan.id}
            summary={t('earlierLine', {
              outcome: t(`outcome.${plan.outcome ?? 'PARTLY'}`),
              date: closedAt ? format.dateTime(new Date(closedAt), 'day') : '',
            })}
          >
            <PlanBody content={plan.content} />
            {mayReopen && <Reopen plan={plan} />}
          </Disclosure>
        )
      })}
    </Sheet>
  )
}

function Reopen({ plan }: { plan: CasePlan }) {
  const t = useTranslations('casePlan')
  const router = useRouter()
  const problems = usePlanProblem()
  const [isDone, setIsDone] = useState(false)
  const { send, pending, problem } = useSubmission(() => {
    setIsDone(true)
    router.refresh()
  })
  return (
    <p className="mt-2 flex flex-wrap items-center gap-3">
      <Button
        size="small"
        pending={pending || isDone}
        onClick={() =>
          void send(() => reopenPlanAction({ planId: plan.id, expectedRevision: plan.revision }))
        }
      >
        {t('reopen')}
      </Button>
      {problem && (
        <span role="alert" className="text-danger text-sm">
          {problems(problem)}
        </span>
      )}
    </p>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { PageShell } from '@/components/layout/page-shell'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { giveReviewAction } from '@/lib/oversight/quality.actions'
import type { ManagedReview } from '@/lib/oversight/quality-sample.queries'
import { useDay } from '../use-workload-texts'
import { AnswerList } from './answer-list'
import { usePeriodName, useQualityProblem, useTopicName } from './use-quality-texts'

const TONE = { WAITING: 'calm', DONE: 'ok', SKIPPED: 'near' } as const

/** One of the sample, for the head: how it stands, what was found; or who else is to read it. */
export function ManagedScreen({ found }: { found: ManagedReview }) {
  const t = useTranslations('quality')
  const day = useDay()
  const periodName = usePeriodName()
  const topicName = useTopicName()
  const { number, visitId, state, author, reader, period, seed, topicCode, skipReason } = found
  return (
    <PageShell>
      <header className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1>{t('managed.title', { number })}</h1>
        <Chip tone={TONE[state]}>{t(`state.${state}`)}</Chip>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4">
          {state === 'DONE' ? (
            <Sheet title={t('feedback.found')} id="found">
              <AnswerList answers={found.answers} feedback={found.feedback} />
            </Sheet>
          ) : (
            <GiveOn found={found} />
          )}
          {found.authorAnswer && (
            <Sheet title={t('reading.authorAnswer')} id="author-answer">
              <p className="max-w-prose whitespace-pre-line">{found.authorAnswer}</p>
            </Sheet>
          )}
        </div>
        <Sheet title={t('managed.facts')} id="facts">
          <Facts
            facts={[
              { term: t('column.consultation'), value: <Link href={`/visits/${visitId}`}>{number}</Link> },
              { term: t('managed.topic'), value: topicName(topicCode) },
              { term: t('managed.period'), value: periodName(period), note: t('seedIs', { seed }) },
              { term: t('column.author'), value: author },
              { term: t('column.reader'), value: reader || t('noReader') },
              ...(skipReason ? [{ term: t('managed.skipped'), value: skipReason }] : []),
              ...(found.reviewedOn
                ? [
                    {
                      term: t('managed.readOn'),
                      value: day(found.reviewedOn),
                      note: t(found.isReadByAuthor ? 'managed.seen' : 'managed.notSeen'),
                    },
                  ]
                : []),
            ]}
          />
        </Sheet>
      </div>
      <p className="mt-4">
        <ButtonLink variant="link" href="/quality">
          {t('back')}
        </ButtonLink>
      </p>
    </PageShell>
  )
}

function GiveOn({ found: { id, readers, reader, state } }: { found: ManagedReview }) {
  const t = useTranslations('quality.managed')
  const router = useRouter()
  const problemText = useQualityProblem()
  const [readerId, setReaderId] = useState('')
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission<{ reviewId: string }>(() => {
    setReaderId('')
    router.refresh()
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!readerId) return setError('chooseOne')
    void send(() => giveReviewAction({ reviewId: id, readerId }))
  }
  const text = problemText(problem)
  return (
    <Sheet title={t('give')} id="give">
      <p className="mb-3 text-ink-2">
        {state === 'SKIPPED' ? t('giveSkipped') : reader ? t('giveWaiting', { reader }) : t('giveNobody')}
      </p>
      {text && (
        <div className="mb-3">
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        </div>
      )}
      {readers.length === 0 ? (
        <p>{t('noOther')}</p>
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <SelectField
            label={t('to')}
            name="reader"
            width="medium"
            emptyLabel={t('choose')}
            options={readers.map((each) => ({
              value: each.id,
              label: each.isAway ? t('away', { name: each.name }) : each.name,
            }))}
            value={readerId}
            onChange={({ currentTarget }) => {
              setReaderId(currentTarget.value)
              setError(undefined)
            }}
            {...(error ? { error } : {})}
          />
          <Button type="submit" pending={pending}>
            {t('giveButton')}
          </Button>
        </form>
      )}
    </Sheet>
  )
}

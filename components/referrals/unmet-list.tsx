'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextArea } from '@/components/forms/text-area'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { resolveUnmetNeedAction } from '@/lib/referrals/referral.actions'
import type { ListedUnmet } from '@/lib/referrals/unmet-need.queries'
import { useNeedName, useProblemText } from './use-referral-texts'

/** Needs nobody was found for; the head says in words how each is met. */
export function UnmetList({ needs }: { needs: readonly ListedUnmet[] }) {
  const t = useTranslations('referrals.unmet')
  const needOf = useNeedName()
  const format = useFormatter()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {needs.map((unmet) => (
        <li key={unmet.id} className="grid gap-1 border-line border-b px-4 py-3 last:border-b-0">
          <p className="flex flex-wrap items-center gap-2">
            <b className="text-row">{needOf(unmet.need)}</b>
            <Chip tone="near">{t(`why.${unmet.why}`)}</Chip>
          </p>
          {unmet.words && <p className="text-row">{unmet.words}</p>}
          <p className="text-ink-2 text-sm">
            {[
              format.dateTime(toUtcMidnight(unmet.on), 'day'),
              unmet.place,
              t('by', { worker: unmet.worker, unit: unmet.unit }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {unmet.isResolved ? (
            <p className="text-ok text-sm">{t('resolved', { words: unmet.resolution })}</p>
          ) : (
            <ResolveForm unmetId={unmet.id} />
          )}
        </li>
      ))}
    </ul>
  )
}

function ResolveForm({ unmetId }: { unmetId: string }) {
  const t = useTranslations('referrals.unmet')
  const router = useRouter()
  const textOf = useProblemText()
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  const { send, pending, problem } = useSubmission(() => router.refresh())

  function submit(event: FormEvent) {
    event.preventDefault()
    if (words.trim() === '') return setError('required')
    setError(undefined)
    void send(() => resolveUnmetNeedAction({ unmetId, resolution: words }))
  }
  const text = textOf(problem)
  return (
    <Disclosure summary={t('resolve')}>
      <form noValidate onSubmit={submit} className="grid max-w-form gap-2">
        <TextArea
          label={t('resolution')}
          id={`resolution-${unmetId}`}
          rows={2}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          {...(error ? { error } : {})}
        />
        {text && (
          <Banner tone="danger" role="alert">
            {text}
          </Banner>
        )}
        <div>
          <Button type="submit" size="small" pending={pending}>
            {t('resolve')}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}

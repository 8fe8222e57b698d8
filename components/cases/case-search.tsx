'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSettled } from '@/components/clients/use-settled'
import { TextField } from '@/components/forms/text-field'
import type { searchMyCases } from '@/lib/cases/case-list.queries'
import { postJson } from '@/lib/core/http'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Answer } from '@/lib/core/result'
import { CaseList } from './case-list'

const SETTLE_MS = 250
const LEAST_LETTERS = 2

type CaseSearchProps = { on: PlainDate; autoFocus?: boolean }

/** A case of one's own by a part of a name or a number. What is typed stands in no address and is kept nowhere. */
export function CaseSearch({ on, autoFocus = false }: CaseSearchProps) {
  const t = useTranslations('cases.search')
  const [typed, setTyped] = useState('')
  const asked = useSettled(typed.trim(), SETTLE_MS)
  const isAsked = asked.length >= LEAST_LETTERS
  const found = useQuery({
    queryKey: ['caseSearch', asked],
    queryFn: isAsked
      ? ({ signal }) => postJson<Answer<typeof searchMyCases>>('/api/cases/search', { typed: asked }, signal)
      : skipToken,
    gcTime: 0, // personal data does not outlive the screen
  })
  const answer = found.data?.ok ? found.data.value : undefined
  return (
    <search className="grid gap-3">
      <TextField
        label={t('label')}
        hideLabel
        placeholder={t('placeholder')}
        type="search"
        autoFocus={autoFocus}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className="text-ink-2 text-sm empty:hidden">
        {found.isError && t('failed')}
        {isAsked &&
          answer &&
          (answer.cases.length === 0 ? t('none') : t('found', { count: answer.cases.length }))}
        {isAsked && answer?.hasMore && ` ${t('more')}`}
      </p>
      {isAsked && answer && answer.cases.length > 0 && <CaseList cases={answer.cases} on={on} />}
    </search>
  )
}

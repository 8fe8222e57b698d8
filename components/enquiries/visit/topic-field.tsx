'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { Combobox } from '@/components/forms/combobox'
import type { Locale } from '@/lib/core/i18n/locale'
import type { LegalTopic } from '@/lib/enquiries/legal-topics'
import {
  branchName,
  findLegalTopic,
  findTopics,
  listBranches,
  topicName,
} from '@/lib/enquiries/legal-topics.rules'

type TopicFieldProps = {
  name: string
  /** Code of a topic. */
  value: string | null
  onChange: (topic: LegalTopic | undefined) => void
  onBlur: () => void
  ref: Ref<HTMLInputElement>
  error?: string | undefined
  hint?: string | undefined
}

const HITS = 12

/** Type to find among the legal topics, by everyday words too; with nothing typed all of them, branch by branch. */
export function TopicField({ name, value, onChange, onBlur, ref, error, hint }: TopicFieldProps) {
  const t = useTranslations('visit.issue')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const topic = value ? findLegalTopic(value) : undefined
  const option = topic && optionOf(topic, locale)
  return (
    <Combobox
      name={name}
      label={t('topic')}
      placeholder={t('topicPlaceholder')}
      value={option ? { text: option.label, option } : { text: typed }}
      onChange={(next) => {
        setTyped(next.text)
        onChange(next.option ? findLegalTopic(next.option.value) : undefined)
      }}
      onBlur={onBlur}
      ref={ref}
      startsAt={0}
      load={(words) => offered(words, locale).map((each) => optionOf(each, locale))}
      error={error}
      hint={hint}
    />
  )
}

function offered(words: string, locale: Locale): readonly LegalTopic[] {
  if (words.trim()) return findTopics(words, locale, HITS).map((hit) => hit.topic)
  return listBranches(locale).flatMap((branch) => branch.topics)
}

const optionOf = (topic: LegalTopic, locale: Locale) => ({
  value: topic.code,
  label: topicName(topic, locale),
  detail: branchName(topic.branch, locale),
})

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { Combobox, type ComboboxValue } from '@/components/forms/combobox'
import {
  branchName,
  displayTopicName,
  findLegalTopic,
  findTopics,
  isLegalBranchCode,
  listBranches,
} from '@/lib/enquiries/legal-topics.rules'
import { useRuleForm } from '../use-rule-form'
import { ChosenList } from './chosen-list'

/** Topics and whole branches of the classifier a category is for. */
export function TopicsField() {
  const t = useTranslations('rules')
  const locale = useLocale()
  const { control, errorOf } = useRuleForm()
  const [value, setValue] = useState<ComboboxValue>({ text: '' })
  const nameOf = (code: string) => {
    const topic = findLegalTopic(code)
    if (topic) return displayTopicName(topic, locale)
    return isLegalBranchCode(code) ? t('form.wholeBranch', { branch: branchName(code, locale) }) : code
  }
  function load(typed: string) {
    const text = typed.trim().toLocaleLowerCase(locale)
    const branches = listBranches(locale)
      .filter(({ name }) => name.toLocaleLowerCase(locale).includes(text))
      .map(({ code }) => ({ value: code, label: nameOf(code) }))
    const topics = text ? findTopics(typed, locale) : []
    return [...topics.map(({ topic }) => ({ value: topic.code, label: nameOf(topic.code) })), ...branches]
  }
  return (
    <Controller
      control={control}
      name="version.row.scope.topics"
      render={({ field }) => (
        <ChosenList
          label={t('fact.topics')}
          id={`field-${field.name}`}
          error={errorOf(field.name)}
          codes={field.value}
          nameOf={nameOf}
          onChange={field.onChange}
        >
          <Combobox
            label={t('form.addTopic')}
            value={value}
            startsAt={0}
            load={load}
            onChange={(next) => {
              if (!next.option) return setValue(next)
              setValue({ text: '' })
              field.onChange([...new Set([...field.value, next.option.value])])
            }}
          />
        </ChosenList>
      )}
    />
  )
}

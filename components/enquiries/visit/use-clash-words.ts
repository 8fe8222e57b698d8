'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { MergeConflict } from '@/lib/clients/client-merge.rules'
import { formatPlainDate, isPlainDate } from '@/lib/core/plain-date'
import { CHANNELS, HELP_KINDS, MEDIATION_STATES, RESULT_CODES, STAGES } from '@/lib/enquiries/enquiry.rules'
import { HELP_QUESTION_IDS } from '@/lib/enquiries/help-kind.rules'
import { findLegalTopic, topicName } from '@/lib/enquiries/legal-topics.rules'
import type { VisitClash } from '@/lib/enquiries/visit-merge.rules'
import { ANSWER_WAYS, WRITTEN_KINDS } from '@/lib/enquiries/written-enquiry.rules'
import { labelOf } from './use-problems'
import { useVisitFrame } from './visit-frame'

/** A clash in the words of the page: what the field is called, and what the other person put in it. */
export function useClashWords() {
  const t = useTranslations('visit')
  const te = useTranslations('enquiries')
  const { sex } = useVisitFrame()
  const wordsOf = useWordsOfValues()

  function nameOf(field: string): string {
    if (field === 'clientWords') return t('issue.clientWords', { sex })
    if (field === 'mediation') return te('mediation.title')
    if (field === 'helpOverrideReason') return te('helpAid.overrideReason')
    return labelOf(field, t)
  }
  return {
    labelOf: (clash: VisitClash): string => {
      const label = nameOf(clash.conflict.field)
      return clash.of === 'issue' && clash.place > 0
        ? t('ofIssue', { number: clash.place + 1, label })
        : label
    },
    theirsOf: ({ field, theirs }: MergeConflict): string => wordsOf(field, theirs) || t('saving.nothing'),
  }
}

function useWordsOfValues(): (field: string, value: unknown) => string {
  const te = useTranslations('enquiries')
  const locale = useLocale()
  const day = (value: string) => (isPlainDate(value) ? formatPlainDate(value) : value)
  const words: Record<string, (value: string) => string> = {
    channel: named(CHANNELS, (code) => te(`channel.${code}`)),
    stage: named(STAGES, (code) => te(`stage.${code}`)),
    mediation: named(MEDIATION_STATES, (code) => te(`mediation.state.${code}`)),
    helpKind: named(HELP_KINDS, (code) => te(`helpKind.${code}`)),
    resultCode: named(RESULT_CODES, (code) => te(`result.${code}`)),
    writtenKind: named(WRITTEN_KINDS, (code) => te(`writtenKind.${code}`)),
    answerWay: named(ANSWER_WAYS, (code) => te(`answerWay.${code}`)),
    topicCode: (code) => {
      const topic = findLegalTopic(code)
      return topic ? topicName(topic, locale) : code
    },
    receivedOn: day,
    answeredOn: day,
    forwardedOn: day,
  }
  function answers(value: object): string {
    const given = new Map<string, unknown>(Object.entries(value))
    return HELP_QUESTION_IDS.flatMap((question) => {
      const said = given.get(question)
      return said === 'YES' || said === 'NO'
        ? [`${te(`helpQuestion.${question}`)} ${te(`helpAnswer.${said}`)}`]
        : []
    }).join('\n')
  }
  return (field, value) => {
    if (typeof value === 'string') return words[field]?.(value) ?? value
    if (typeof value === 'object' && value !== null) return answers(value)
    return typeof value === 'number' ? String(value) : ''
  }
}

/** The words of a code; what is no known code stays as it is. */
function named<Code extends string>(codes: readonly Code[], say: (code: Code) => string) {
  return (value: string): string => {
    const code = codes.find((each) => each === value)
    return code === undefined ? value : say(code)
  }
}

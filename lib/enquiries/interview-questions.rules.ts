import type { Locale } from '@/lib/core/i18n/locale'
import { type QuestionRow, questionsByBranch, questionsByTopic } from './interview-questions'
import type { LegalBranchCode, LegalTopicCode } from './legal-topics'
import { findLegalTopic } from './legal-topics.rules'

export type InterviewQuestion = { readonly id: string; readonly text: string }

/**
 * What is worth asking about a matter: of its topic, else of its branch, else in general.
 *
 * Four to seven questions, each may stay unasked. Ids are kept with the enquiry, so a question keeps its id for good.
 */
export function interviewQuestions(
  locale: Locale,
  topicCode?: LegalTopicCode | null,
  branchCode?: LegalBranchCode | null,
): readonly InterviewQuestion[] {
  const ofTopic = topicCode ? questionsByTopic[topicCode] : undefined
  if (topicCode && ofTopic) return ofTopic.map((row) => toQuestion(topicCode, row, locale))
  const branch = (topicCode && findLegalTopic(topicCode)?.branch) ?? branchCode ?? 'OTHER'
  return questionsByBranch[branch].map((row) => toQuestion(branch, row, locale))
}

function toQuestion(owner: string, [id, uk, en]: QuestionRow, locale: Locale): InterviewQuestion {
  return { id: `${owner}.${id}`, text: locale === 'uk' ? uk : en }
}

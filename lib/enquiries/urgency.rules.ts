import { diffDays, type PlainDate } from '@/lib/core/plain-date'
import type { LegalTopicCode } from './legal-topics'

/** A term with so few days left makes the enquiry urgent. Source: process.md §2, priority default (inferred). */
export const URGENT_DAYS = 3

/** Labels: `enquiries.urgency.*`. `OTHER` is the worker's own reason, with words. */
export const URGENCY_REASONS = [
  'DETENTION',
  'VIOLENCE',
  'CHILD_ALONE',
  'TERM_PASSED',
  'TERM_TODAY',
  'TERM_NEAR',
  'OTHER',
] as const
export type UrgencyReason = (typeof URGENCY_REASONS)[number]

const VIOLENCE_TOPICS: readonly string[] = [
  'DOMESTIC_VIOLENCE',
  'SEXUAL_VIOLENCE',
  'TRAFFICKING',
] satisfies LegalTopicCode[]
/** Whether the matter is one of violence: the heaviest for who listens (N18). */
export function isViolenceTopic(topicCode: string | null | undefined): boolean {
  return topicCode ? VIOLENCE_TOPICS.includes(topicCode) : false
}

const DETENTION_TOPICS: readonly string[] = [
  'CRIMINAL_DETENTION',
  'ADMIN_DETENTION',
] satisfies LegalTopicCode[]

/**
 * Why the enquiry cannot wait, most serious first; empty when it can.
 *
 * A term that has passed is urgent too: asking the court to renew it has its own short time.
 *
 * @param terms last days of running terms, not of those already met
 */
export function urgencyReasons(
  enquiry: {
    readonly topicCode?: string | null
    readonly terms: readonly PlainDate[]
    readonly isDetained?: boolean
    readonly isThreatened?: boolean
    readonly isChildAlone?: boolean
  },
  on: PlainDate,
): readonly UrgencyReason[] {
  const { topicCode, terms, isDetained, isThreatened, isChildAlone } = enquiry
  const left = terms.map((dueOn) => diffDays(on, dueOn))
  const reasons: [UrgencyReason, boolean | undefined][] = [
    ['DETENTION', isDetained || (topicCode ? DETENTION_TOPICS.includes(topicCode) : false)],
    ['VIOLENCE', isThreatened || isViolenceTopic(topicCode)],
    ['CHILD_ALONE', isChildAlone],
    ['TERM_PASSED', left.some((days) => days < 0)],
    ['TERM_TODAY', left.includes(0)],
    ['TERM_NEAR', left.some((days) => days > 0 && days <= URGENT_DAYS)],
  ]
  return reasons.flatMap(([reason, holds]) => (holds ? reason : []))
}

import { legalTopics } from '@/lib/enquiries/legal-topics'
import { findLegalTopic, isLegalBranchCode } from '@/lib/enquiries/legal-topics.rules'
import { type Criterion, judged, type Warning } from './criterion.rules'
import type { CategoryRow, Service } from './rule-book'

export type ScopeFound = { readonly criterion: Criterion | null; readonly warnings: readonly Warning[] }

/**
 * Whether the matter is one the category is for.
 *
 * Rule: a topic fits when it, or its branch, is among the category's topics. A branch alone that holds one of them
 * may or may not fit: nobody knows until the topic is named. Of several topics one that fits is enough; the others
 * are told. Where the rule says to prompt, and where one case is meant whatever its topic, the worker is warned and
 * nothing is refused.
 */
export function judgeScope(category: CategoryRow, issueTopics: readonly string[]): ScopeFound {
  const { scope } = category
  if (!scope) return { criterion: null, warnings: [] }
  const params = { matters: scope.matters }
  if (scope.mode === 'unclear')
    return { criterion: judged('scope', 'UNKNOWN', category, 'matterUnclear', params), warnings: [] }

  const checkMatter: Warning = { code: 'CHECK_MATTER', category: category.code, params }
  if (scope.mode === 'caseOnly')
    return {
      criterion: judged('scope', 'PASSED', category, 'matterOwnCase', params),
      warnings: [checkMatter],
    }

  const found = issueTopics.map((topic) => ({ topic, fit: fitOf(topic, scope.topics) }))
  const outside = { topics: found.filter(({ fit }) => fit === 'outside').map(({ topic }) => topic) }
  if (found.some(({ fit }) => fit === 'inside'))
    return {
      criterion: judged('scope', 'PASSED', category, 'matterFits', params),
      warnings: outside.topics.length > 0 ? [topicsOutside(category, { ...params, topics: outside })] : [],
    }
  if (scope.mode === 'prompt')
    return { criterion: judged('scope', 'PASSED', category, 'matterPrompt', params), warnings: [checkMatter] }
  const isOutside = found.length > 0 && outside.topics.length === found.length
  return {
    criterion: isOutside
      ? judged('scope', 'FAILED', category, 'matterOutside', { ...params, topics: outside })
      : judged('scope', 'UNKNOWN', category, 'matterUnknown', params),
    warnings: [],
  }
}

const topicsOutside = ({ code }: CategoryRow, params: Warning['params']): Warning => ({
  code: 'TOPICS_OUTSIDE',
  category: code,
  params,
})

/** Whether the category gives at least one of the services wanted; the others are told. */
export function judgeServices(category: CategoryRow, wanted: readonly Service[]) {
  const given = wanted.filter((service) => category.services.includes(service))
  const notGiven = wanted.filter((service) => !category.services.includes(service))
  const { legalBasis, sources, servicesConfidence } = category
  const rule = { legalBasis, sources, confidence: servicesConfidence }
  const services = { services: category.services }
  const isRefused = wanted.length > 0 && given.length === 0
  const warnings: Warning[] =
    given.length > 0 && notGiven.length > 0
      ? [
          {
            code: 'SERVICES_NOT_GIVEN',
            category: category.code,
            params: { services: { services: notGiven } },
          },
        ]
      : []
  return {
    criterion: isRefused
      ? judged('services', 'FAILED', rule, 'servicesOther', { services, wanted: { services: wanted } })
      : judged('services', 'PASSED', rule, 'servicesGiven', { services }),
    warnings,
  }
}

function fitOf(topic: string, allowed: readonly string[]): 'inside' | 'outside' | 'perhaps' {
  if (allowed.includes(topic)) return 'inside'
  if (isLegalBranchCode(topic)) {
    const hasOne = legalTopics.some(({ code, branch }) => branch === topic && allowed.includes(code))
    return hasOne ? 'perhaps' : 'outside'
  }
  const branch = findLegalTopic(topic)?.branch
  return branch && allowed.includes(branch) ? 'inside' : 'outside'
}

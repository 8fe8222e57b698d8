import { createTranslator } from 'use-intl/core'
import { formatsOf, type Locale } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/eligibility.json'
import uk from '@/lib/core/i18n/messages/uk/eligibility.json'
import { type PlainDate, plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import {
  branchName,
  displayTopicName,
  findLegalTopic,
  isLegalBranchCode,
} from '@/lib/enquiries/legal-topics.rules'
import type { Criterion, Lacking, Param, Warning } from './criterion.rules'
import type { RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

const MESSAGES = { uk, en }
/** More papers of one choice than this are not all named in a sentence. */
const NAMED = 4

export type AssessmentTexts = {
  explanationOf: (criterion: Pick<Criterion, 'explanation'>) => string
  /** Act and article, then where it was seen. */
  sourceOf: (criterion: Pick<Criterion, 'legalBasis' | 'sources'>) => string
  warningOf: (warning: Pick<Warning, 'code' | 'params'>) => string
}

/**
 * What an assessment says, in the reader's language: names of papers, topics, sums and days put into the sentences.
 *
 * @param on the day whose names of papers are used
 */
export function assessmentTexts(locale: Locale, book: RuleBook, on: PlainDate): AssessmentTexts {
  const t = createTranslator({
    locale,
    messages: { eligibility: MESSAGES[locale] },
    namespace: 'eligibility',
  })
  const day = new Intl.DateTimeFormat(locale, { ...formatsOf(locale).dateTime.day, timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })
  const or = new Intl.ListFormat(locale, { type: 'disjunction' })

  const paper = (code: string) => inForce(book.documents, code, on)?.plain[locale] ?? code
  const choice = ({ anyOf }: Lacking) =>
    anyOf.length > NAMED
      ? t('orOther', {
          papers: anyOf
            .slice(0, NAMED - 1)
            .map(paper)
            .join(', '),
        })
      : or.format(anyOf.map(paper))
  const topic = (code: string) => {
    const found = findLegalTopic(code)
    if (found) return displayTopicName(found, locale)
    return isLegalBranchCode(code) ? branchName(code, locale) : code
  }
  const sum = (kopiykas: number) => {
    const fractionDigits = kopiykas % 100 === 0 ? 0 : 2
    const number = new Intl.NumberFormat(locale, {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    })
    return t('hryvnias', { sum: number.format(kopiykas / 100) })
  }

  function wordsFor(param: Param): string | number {
    if (typeof param === 'number') return param
    if ('on' in param) return day.format(toUtcMidnight(param.on))
    if ('kopiykas' in param) return sum(param.kopiykas)
    if ('months' in param)
      return param.months.map((each) => month.format(toUtcMidnight(plainDate(`${each}-01`)))).join(', ')
    if ('docs' in param) return and.format(param.docs.map(paper))
    if ('lacking' in param) return param.lacking.map(choice).join('; ')
    if ('topics' in param) return param.topics.map((code) => t('quoted', { name: topic(code) })).join(', ')
    if ('services' in param) return and.format(param.services.map((service) => t(`services.${service}`)))
    return 'group' in param ? t(`groups.${param.group}`) : param[locale]
  }
  const valuesOf = (params: Readonly<Record<string, Param>>) =>
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, wordsFor(param)]))

  return {
    explanationOf: ({ explanation: { key, params } }) => t(`explanations.${key}`, valuesOf(params)),
    sourceOf: ({ legalBasis, sources }) => [legalBasis[locale], ...sources.slice(0, 1)].join('; '),
    warningOf: ({ code, params }) => t(`warnings.${code}`, valuesOf(params)),
  }
}

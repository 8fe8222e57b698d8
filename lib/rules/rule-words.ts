import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/rules.json'
import uk from '@/lib/core/i18n/messages/uk/rules.json'
import type { LawVersion } from './law-kinds'

const wordsOf = (locale: Locale, rules: typeof uk) =>
  createTranslator({ locale, messages: { rules }, namespace: 'rules.fixedName' })
const WORDS = { uk: wordsOf('uk', uk), en: wordsOf('en', en) }

/** What a rule is called, in the reader's language: its own name, or that of its table where rows have none. */
export function ruleTitle({ kind, row }: LawVersion, locale: Locale): string {
  const t = WORDS[locale]
  switch (kind) {
    case 'categories':
      return row.title[locale]
    case 'documents':
      return row.plain[locale]
    case 'incomeKinds':
      return row.name[locale]
    case 'formulas':
      return t(row.test)
    case 'subsistenceMinimums':
    case 'incomePeriods':
    case 'usageLimits':
    case 'commonPapers':
    case 'holidaySuspensions':
      return t(kind)
    default:
      return row[locale]
  }
}

/** Act and article; papers stand on those of the categories that ask for them, the calendar on its source. */
export function ruleAct({ row }: LawVersion, locale: Locale): string {
  return 'legalBasis' in row ? row.legalBasis[locale] : row.source
}

/** Where the rule was seen, one or several. */
export const sourcesOf = ({ row }: LawVersion): string[] => ('sources' in row ? row.sources : [row.source])

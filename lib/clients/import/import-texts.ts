import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/clients.json'
import uk from '@/lib/core/i18n/messages/uk/clients.json'
import type { LikelyDouble } from './earlier-people'
import type { RejectionReason } from './row-parsing.schema'

const MESSAGES = { uk, en }

export type ImportTexts = {
  /** The heading of the column of reasons in a file of rejected rows. */
  reasonColumn: string
  /** All that is wrong with a row, each with the heading of its column. */
  reasonText: (reasons: readonly RejectionReason[]) => string
  /** The headings of the columns of a file of likely doubles: the other card, and why. */
  doubleColumns: [string, string]
  doubleText: (double: Pick<LikelyDouble, 'level' | 'reasons'>) => string
  /** How a row of the same file is named where it has no card yet. */
  earlierRow: (line: number) => string
}

/** What the import says in files, where no screen is there to translate. */
export function importTexts(locale: Locale): ImportTexts {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages: { clients: messages }, namespace: 'clients' })
  const isImportReason = (code: string): code is keyof typeof uk.import.reasons =>
    Object.hasOwn(messages.import.reasons, code)
  const isFieldError = (code: string): code is keyof typeof uk.fieldErrors =>
    Object.hasOwn(messages.fieldErrors, code)

  function textOf({ code, params, column }: RejectionReason): string {
    const reason = isImportReason(code)
      ? t(`import.reasons.${code}`, params ?? {})
      : isFieldError(code)
        ? t(`fieldErrors.${code}`, params ?? {})
        : code
    return column === '' ? reason : t('import.reasonAt', { column, reason })
  }
  return {
    reasonColumn: messages.import.reasonColumn,
    reasonText: (reasons) => reasons.map(textOf).join('. '),
    doubleColumns: [messages.import.doubleColumn, messages.import.doubleReasonColumn],
    doubleText: ({ level, reasons }) =>
      t('import.doubleText', {
        level: messages.duplicates.levels[level],
        reasons: reasons.map((reason) => messages.duplicates.reasons[reason]).join(', '),
      }),
    earlierRow: (line) => t('import.earlierRow', { line: String(line) }),
  }
}

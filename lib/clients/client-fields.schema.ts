import { z } from 'zod'
import { parseTypedDate } from '@/lib/core/date-reading'
import type { PlainDate } from '@/lib/core/plain-date'
import { type Checked, type Finding, findingToMessage } from './finding.rules'
import { checkPersonName, suggestCapitals } from './person-name.rules'

/** The day a schema judges dates by; a function, since a schema outlives the day it was made on. */
export type Today = () => PlainDate

const wrongType = { error: 'wrongType' } as const

export const anyText = z.string(wrongType)

/** A text that may be left empty; empty means "nothing", absent means "not spoken of". */
export function optionalText(longest: number) {
  return z
    .string(wrongType)
    .transform((typed) => typed.normalize('NFC').trim())
    .pipe(z.string().max(longest, findingToMessage({ code: 'textTooLong', params: { longest } })))
    .optional()
}

/** One of the codes; `''`, as an untouched list sends it, is null, "not stated". */
export function choice<const Code extends string>(codes: readonly Code[]) {
  return z
    .union([z.enum(codes), z.literal('').transform(() => null), z.null()], { error: 'unknownChoice' })
    .optional()
}

/** One of the codes, and one must be chosen. */
export function requiredChoice<const Code extends string>(codes: readonly Code[], missing: string) {
  return z.enum(codes, {
    error: (issue) => (issue.input === undefined || issue.input === '' ? missing : 'unknownChoice'),
  })
}

/** Any of the codes, each once. */
export function choices<const Code extends string>(codes: readonly Code[]) {
  return z
    .array(z.enum(codes, { error: 'unknownChoice' }), wrongType)
    .max(codes.length, 'tooMany')
    .transform((chosen) => codes.filter((code) => chosen.includes(code)))
    .optional()
}

/** A small whole number; a form sends it as text. */
export function optionalCount(most: number) {
  const message = findingToMessage({ code: 'countOutOfRange', params: { most } })
  return z
    .union([z.number(), z.string(), z.null()], wrongType)
    .transform((typed, context) => {
      if (typed === '' || typed === null) return null
      const count = Number(typed)
      if (Number.isInteger(count) && count >= 0 && count <= most) return count
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
    .optional()
}

/** A text read by a rule: its errors become the field's, its value is what is kept. */
export function checkedText<Value>(check: (typed: string) => Checked<Value, string, string>) {
  return z.string(wrongType).transform((typed, context): Value => {
    const { value, errors } = check(typed)
    for (const error of errors) refuse(context, error)
    return value ?? z.NEVER
  })
}

/** As `checkedText`, but nothing typed is `''`. */
export function optionalCheckedText(check: (typed: string) => Checked<string, string, string>) {
  return z
    .string(wrongType)
    .transform((typed, context): string => {
      if (typed.trim() === '') return ''
      const { value, errors } = check(typed)
      for (const error of errors) refuse(context, error)
      return value ?? z.NEVER
    })
    .optional()
}

/**
 * A part of a name, with the capitals a name has when it was typed in one case only.
 *
 * @param missing the error when nothing is typed
 */
export function nameText(missing: string) {
  return z.string({ error: missing }).transform((typed, context): string => {
    const { value, errors } = checkPersonName(typed)
    for (const error of errors) refuse(context, error.code === 'nameEmpty' ? { code: missing } : error)
    return value === undefined ? z.NEVER : (suggestCapitals(value) ?? value)
  })
}

export function optionalNameText() {
  return z
    .string(wrongType)
    .transform((typed, context): string => {
      if (typed.trim() === '') return ''
      const { value, errors } = checkPersonName(typed)
      for (const error of errors) refuse(context, error)
      return value === undefined ? z.NEVER : (suggestCapitals(value) ?? value)
    })
    .optional()
}

/** A date of a paper, past or to come; nothing typed is null. */
export function optionalDate(today: Today, rule: { notAfterToday?: boolean } = {}) {
  return z
    .union([z.string(), z.null()], wrongType)
    .transform((typed, context): PlainDate | null => {
      if (typed === null || typed.trim() === '') return null
      const on = today()
      const thisYear = Number(on.slice(0, 4))
      const read = parseTypedDate(typed, { pivotYear: rule.notAfterToday ? thisYear : thisYear + 50 })
      if (!read.ok) return refuse(context, read.error)
      if (rule.notAfterToday && read.value > on) return refuse(context, { code: 'dateFuture' })
      return read.value
    })
    .optional()
}

type IssueContext = { addIssue(issue: { code: 'custom'; message: string }): void }

function refuse(context: IssueContext, finding: Finding): never {
  context.addIssue({ code: 'custom', message: findingToMessage(finding) })
  return z.NEVER
}

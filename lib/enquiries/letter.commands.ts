import 'server-only'
import { createTranslator } from 'use-intl/core'
import uk from '@/lib/core/i18n/messages/uk/letters.json'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findLetterRecord } from './letter.queries'
import { type LetterProblem, letterProblem, lettersOf } from './letter.rules'
import type { PrintLetter } from './letter.schema'
import { writtenAnswerPaper } from './written-answer-paper.rules'

type Refusal = 'enquiryNotFound' | 'letterNotNeeded' | 'placeNotSafe' | LetterProblem

/**
 * Prints a letter on a written enquiry as the worker has completed it, and keeps it as it was printed. One to, or
 * about, a protected person is printed only once the worker has said that the place is safe.
 */
export async function printLetter(
  viewer: Viewer,
  { visitId, enquiryId, letter, edits, isPlaceSafe }: PrintLetter,
  now = new Date(),
): Promise<Result<{ pdf: Uint8Array<ArrayBuffer>; number: string }, Refusal>> {
  const found = await findLetterRecord(viewer, { visitId, enquiryId }, now)
  if (!found.ok) return fail('enquiryNotFound')
  const { record, owner } = found.value
  if (!lettersOf(record).includes(letter)) return fail('letterNotNeeded')
  const problem = letterProblem(letter, record)
  if (problem) return fail(problem)
  if (record.person?.isProtected && !isPlaceSafe) return fail('placeNotSafe')
  const say = createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })
  const kind = letter === 'ANSWER' ? 'WRITTEN_ANSWER' : 'FORWARDING_NOTICE'
  const pdf = await issuePaper(viewer, kind, writtenAnswerPaper(letter, record, edits, say), {
    ...owner,
    visitId,
    enquiryId,
  })
  return ok({ pdf, number: record.number })
}

import 'server-only'
import { createTranslator } from 'use-intl/core'
import en from '@/lib/core/i18n/messages/en/transfers.json'
import uk from '@/lib/core/i18n/messages/uk/transfers.json'
import type { Paper } from '@/lib/core/paper'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { findTransfer } from './transfer.queries'
import { type TransferPaperWords, transferPaper } from './transfer-paper.rules'
import type { TransferPaperRequest } from './transfer-paper.schema'

export type FoundTransferPaper = { paper: Paper; number: string; isProtected: boolean }

const wordsOf = (locale: 'uk' | 'en'): TransferPaperWords =>
  createTranslator({ locale, messages: locale === 'en' ? en : uk, namespace: 'paper' })

/** The paper for the person about a matter that is on its way or was accepted. */
export async function findTransferPaper(
  viewer: Viewer,
  { transferId, locale }: TransferPaperRequest,
  now = new Date(),
): Promise<Result<FoundTransferPaper, 'transferNotFound' | 'nothingToTell'>> {
  const found = await findTransfer(viewer, { transferId }, now)
  if (!found.ok) return found
  const { state, number, registeredOn, dueOn, fromPlace, toPlace, person } = found.value
  // Before it is sent, and once it came back, the person is where they were.
  if (state !== 'SENT' && state !== 'ACCEPTED') return fail('nothingToTell')
  const facts = {
    number,
    state,
    registeredOn,
    dueOn,
    on: todayInKyiv(now),
    from: fromPlace,
    to: toPlace,
    locale,
  }
  return ok({
    paper: transferPaper(facts, wordsOf(locale)),
    number,
    isProtected: person.kind === 'protected',
  })
}

import 'server-only'
import { createTranslator } from 'next-intl'
import en from '@/lib/core/i18n/messages/en/enquiries.json'
import uk from '@/lib/core/i18n/messages/uk/enquiries.json'
import type { Paper } from '@/lib/core/paper'
import { plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { formOf, isToFinish } from './finished-visit.rules'
import { findVisit, type Visit } from './visit.queries'
import { type WhereTo, wrapUpSheet } from './wrap-up.rules'
import type { WrapUpRequest } from './wrap-up.schema'
import { wrapUpPaper } from './wrap-up-paper.rules'

const words = { uk, en }

export type WrapUp = { visit: Visit; paper: Paper; isDiscreet: boolean }

/**
 * The sheet a person takes home from a visit the viewer may see, in the person's language.
 *
 * @param whereTo the bodies they were sent on to
 */
export async function findWrapUp(
  viewer: Viewer,
  { visitId, locale }: WrapUpRequest,
  whereTo: readonly WhereTo[],
  now = new Date(),
): Promise<Result<WrapUp, 'visitNotFound'>> {
  const found = await findVisit(viewer, { visitId })
  if (!found.ok) return fail('visitNotFound')
  const visit = found.value
  const t = createTranslator({ locale, messages: words[locale], namespace: 'wrapUp' })
  const sheet = wrapUpSheet({
    locale,
    number: visit.number,
    issuedOn: plainDate(todayInKyiv(visit.endedAt && !isToFinish(visit) ? new Date(visit.endedAt) : now)),
    isProtected: visit.isProtected,
    centre: {
      name: visit.unit.name,
      address: visit.unit.address ?? '',
      phone: visit.unit.phone ?? '',
      hours: visit.unit.hours ?? '',
    },
    worker: { name: visit.staffName, position: '' },
    issues: visit.enquiries.map(({ number, dueOn, content }) => ({
      ...content,
      number,
      form: formOf(visit.channel),
      papers: content.papersToBring,
      answerDueOn: dueOn,
    })),
    note: visit.wrapUpNote,
    whereTo,
  })
  return ok({ visit, paper: wrapUpPaper(sheet, t), isDiscreet: sheet.isDiscreet })
}

import { randomUUID } from 'node:crypto'
import type { DutyDraftInput } from '@/lib/cases/case-duty.schema'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { answering, type Centre, givenCase, noon } from './given-mandate-cases'
import { type GivenPerson, givenStaff } from './givens'

// Cases of lawyers as the product's own commands make them.

/** A case accepted by a lawyer of its own. */
export async function givenOwnCase(centre: Centre, person: GivenPerson = {}) {
  const { answerMandate } = await import('@/lib/secondary-aid/mandate-answer.commands')
  const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.head.unit.id, name: 'Дарина Савчук' })
  const found = await givenCase(centre, { staffId: lawyer.staffId }, person)
  const answered = await answerMandate(lawyer, answering(found.mandateId, { on: '', way: '' }), noon)
  if (!answered.ok) throw new Error(`The mandate was not accepted: ${answered.error}`)
  return { ...found, lawyer }
}

/** What is asked to write a duty down. */
export async function dutyOf(mandateId: string, on: PlainDate, more: Partial<DutyDraftInput> = {}) {
  const { addDutySchema, emptyDuty } = await import('@/lib/cases/case-duty.schema')
  const draft = { ...emptyDuty(more.kind ?? 'TERM', on), title: 'Подати відзив', ...more }
  return addDutySchema.parse({ mandateId, submissionId: randomUUID(), draft })
}

export async function givenDuty(
  lawyer: Viewer,
  mandateId: string,
  on: PlainDate,
  more: Partial<DutyDraftInput> = {},
  now = noon,
): Promise<string> {
  const { addDuty } = await import('@/lib/cases/case-duty.commands')
  const added = await addDuty(lawyer, await dutyOf(mandateId, on, more), now)
  if (!added.ok) throw new Error(`The duty was not added: ${added.error}`)
  return added.value.dutyId
}

export const eventOf = (mandateId: string, on: PlainDate, more: object = {}) => ({
  ...{ mandateId, on, submissionId: randomUUID(), kind: 'NOTE' as const, text: 'Свідок готовий прийти.' },
  ...{ isPrivate: false, next: null },
  ...more,
})

import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import {
  answerMandateSchema,
  completeMandateSchema,
  mandateListSchema,
} from '@/lib/secondary-aid/mandate.schema'
import { replaceProviderSchema, terminateAidSchema } from '@/lib/secondary-aid/mandate-ending.schema'
import { givenGrant, givenMandate, givenProvider } from './given-mandates'
import { type GivenPerson, givenStaff, givenUnit } from './givens'

// Granted cases with a mandate, and what is done with it.

export const received = plainDate('2026-07-30')
export const noon = new Date('2026-08-12T10:00:00Z')
export const all = mandateListSchema.parse({})

export async function givenCentre() {
  const unitId = await givenUnit()
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  return { worker, head }
}
export type Centre = Awaited<ReturnType<typeof givenCentre>>

export const grantOf = (centre: Centre, person: GivenPerson = {}) =>
  givenGrant({ ...centre, receivedOn: received, now: noon, person })

/** A granted case with a mandate issued to a provider of its own. */
export async function givenCase(
  centre: Centre,
  more: Parameters<typeof givenProvider>[1] = {},
  person: GivenPerson = {},
) {
  const { head } = centre
  const providerId = await givenProvider(head, more)
  const grant = await grantOf(centre, person)
  const issued = await givenMandate(head, grant.applicationId, providerId, noon)
  return { ...grant, ...issued, providerId }
}

export const answering = (mandateId: string, more: object = {}) =>
  answerMandateSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    answer: 'ACCEPT',
    reason: '',
    on: '2026-08-12',
    way: 'PHONE',
    ...more,
  })
export const completing = (mandateId: string, more: object = {}) =>
  completeMandateSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    result: 'FULLY',
    text: 'Суд відмовив у виселенні.',
    on: '2026-08-12',
    way: 'PHONE',
    ...more,
  })
export const ending = {
  facts: 'Адвокатка захворіла.',
  evidence: 'Лікарняний від 11.08.2026',
  toldTo: ['CLIENT', 'PROVIDER'],
  signatoryPosition: 'керівниця центру',
}
export const replacing = (mandateId: string, more: object = {}) =>
  replaceProviderSchema.parse({
    mandateId,
    submissionId: randomUUID(),
    draft: {
      ...ending,
      ground: 'ADVOCATE_ILL_OR_DEAD',
      newProviderId: '',
      replacedOn: '2026-08-13',
      oldName: 'Тарасенко Марії Петрівни',
      newName: 'Коваленка Андрія Івановича',
      ...more,
    },
  })
export const terminating = (applicationId: string, more: object = {}) =>
  terminateAidSchema.parse({
    applicationId,
    submissionId: randomUUID(),
    draft: { ...ending, ground: 'CLIENT_WAIVED', warnedOn: '', ...more },
  })

export const stateOf = async (id: string) =>
  (await db.secondaryAidApplication.findUniqueOrThrow({ where: { id }, select: { state: true } })).state

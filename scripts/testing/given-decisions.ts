import { randomUUID } from 'node:crypto'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import {
  type RefusalForm,
  signGrantSchema,
  signRefusalSchema,
} from '@/lib/secondary-aid/decision-form.schema'
import { ENTITLED, type GivenApplication, givenApplication } from './given-applications'
import { type GivenPerson, givenClient, givenStaff, givenUnit } from './givens'

// A centre with cases to decide, and what its head signs.

export const noon = new Date('2026-08-13T10:00:00Z')
export const received = plainDate('2026-07-30')
export const due = plainDate('2026-08-13')
export const signatory = { name: '', position: 'керівниця центру' }

export type Centre = { unitId: string; worker: Viewer; head: Viewer }

export async function givenCentre(): Promise<Centre> {
  const unitId = await givenUnit()
  const worker = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  return { unitId, worker, head }
}

export async function givenCase(
  { worker }: Centre,
  more: Partial<GivenApplication> = {},
  person: GivenPerson = {},
) {
  const { clientId } = await givenClient(worker, person)
  const made = await givenApplication(worker, {
    ...ENTITLED,
    content: {
      ...ENTITLED.content,
      servicesWanted: ['REPRESENTATION'],
      claimedCategories: ['IDP'],
      issueTopics: [],
    },
    clientId,
    receivedOn: received,
    dueOn: due,
    ...more,
  })
  return { ...made, clientId }
}

export const granting = (applicationId: string, more: object = {}) =>
  signGrantSchema.parse({
    applicationId,
    submissionId: randomUUID(),
    agreesTo: [],
    draft: {
      category: 'IDP',
      services: ['REPRESENTATION'],
      matter: 'Виселення з гуртожитку',
      instances: ['FIRST_INSTANCE'],
      provider: { how: 'окремим дорученням' },
      signatory,
    },
    ...more,
  })

export const offer = {
  on: '',
  where: '',
  name: '',
  address: '',
  phone: '',
  hours: '',
  when: '',
  category: '',
}
export const whole: RefusalForm = {
  grounds: [{ code: 'NOT_IN_CATEGORY', norm: 'ст. 20, ч. 1, п. 1', evidence: 'Довідка про доходи' }],
  facts: 'Дохід вищий за межу.',
  appeals: [
    { way: 'COURT', where: 'окружний адміністративний суд', term: '6 місяців' },
    { way: 'SUPERIOR_CENTRE', where: 'Координаційний центр', term: '1 рік' },
  ],
  offers: [{ ...offer, kind: 'PRIMARY_AID', on: '2026-08-20', where: 'вул. Соборна, 3' }],
  signatory,
}
export const refusing = (applicationId: string, draft: RefusalForm = whole, submissionId = randomUUID()) =>
  signRefusalSchema.parse({ applicationId, submissionId, draft })

import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { givenApplication } from './given-applications'
import { type GivenPerson, givenClient, givenStaff } from './givens'

// Grants and mandates as the head leaves them, written past the commands: tests of screens need many, in every state,
// and the journeys make them as people do.

type GivenGranted = { head: Viewer; on: PlainDate; person?: GivenPerson; content?: ApplicationContentInput }

/** A granted application that waits for a provider, taken by a worker of the head's unit. */
export async function givenGranted({ head, on, person = {}, content = {} }: GivenGranted) {
  const { db } = await import('@/lib/core/db')
  const worker = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id, name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker, person)
  const { applicationId, number } = await givenApplication(worker, {
    clientId,
    state: 'GRANTED',
    receivedOn: addDays(on, -7),
    primaryCategory: 'IDP',
    content: { issueTopics: ['EVICTION'], substance: 'Виселення з гуртожитку.', ...content },
  })
  const [taken] = await db.$queryRaw<{ first: number }[]>`SELECT take_numbers('given:decision', 1) AS first`
  const decisionNumber = `99-РШ-2026-${String(taken?.first ?? 0).padStart(5, '0')}`
  await db.secondaryAidDecision.create({
    data: {
      number: decisionNumber,
      applicationId,
      kind: 'GRANT',
      decidedOn: toUtcMidnight(on),
      decidedById: head.staffId,
      categoryCode: 'IDP',
      content: {
        on,
        category: { code: 'IDP', name: 'Внутрішньо переміщена особа', legalBasis: 'ст. 14, ч. 1, п. 2-1' },
        otherCategories: [],
        services: ['REPRESENTATION'],
        servicesOfCategory: ['REPRESENTATION'],
        matter: 'Виселення з гуртожитку',
        instances: ['FIRST_INSTANCE'],
        provider: { kind: 'CHOSEN_LATER', how: 'окремим дорученням' },
        signatory: { name: head.name, position: 'керівниця центру' },
      },
      assessment: {},
      ruleVersion: 'tests',
    },
    select: { id: true },
  })
  await db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: { decidedOn: toUtcMidnight(on) },
    select: { id: true },
  })
  await db.providerAppointment.create({
    data: {
      applicationId,
      unitId: head.unit.id,
      waitsSince: toUtcMidnight(on),
      dueOn: toUtcMidnight(addDays(on, 3)),
    },
    select: { applicationId: true },
  })
  return { applicationId, clientId, number, decisionNumber }
}

type GivenIssued = { head: Viewer; applicationId: string; providerId: string; on: PlainDate }

/** A mandate or order issued on the day. */
export async function givenIssued({ head, applicationId, providerId, on }: GivenIssued) {
  const { db } = await import('@/lib/core/db')
  const [provider, { client }] = await Promise.all([
    db.aidProvider.findUniqueOrThrow({ where: { id: providerId } }),
    db.secondaryAidApplication.findUniqueOrThrow({
      where: { id: applicationId },
      select: { client: { select: { surname: true, givenName: true, patronymic: true, isProtected: true } } },
    }),
  ])
  const letters = provider.kind === 'ADVOCATE' ? 'ДР' : 'НК'
  const number = `99-${letters}-2026-${String(await db.aidMandate.count()).padStart(5, '0')}`
  const contactBy = addDays(on, 7)
  const { kind, position, certificate, registerEntry, contract, phone } = provider
  const nameOf = (name: { surname: string; givenName: string; patronymic: string | null }) =>
    [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ')
  const { id: mandateId } = await db.aidMandate.create({
    data: {
      id: randomUUID(),
      number,
      applicationId,
      unitId: head.unit.id,
      providerId,
      providerKind: kind,
      issuedOn: toUtcMidnight(on),
      issuedById: head.staffId,
      contactBy: toUtcMidnight(contactBy),
      content: {
        draft: {
          matter: 'Виселення з гуртожитку',
          body: 'Вербопільський міський суд',
          caseNumber: '',
          stage: 'суд першої інстанції',
          services: ['REPRESENTATION'],
          interpreter: '',
          marks: '',
          contact: client.isProtected ? '' : '067 123 45 14',
          contactBy,
          signatoryPosition: 'керівниця центру',
          lawyerPosition: position,
          lawyerName: nameOf(provider),
          powersPaper: '',
          validTo: null,
        },
        at: '10:00',
        basis: 'Рішення про надання',
        person: { name: nameOf(client), birthDate: null, isProtected: client.isProtected },
        centre: { name: head.unit.name, address: '', phone: head.unit.phone ?? '', email: '' },
        provider: { kind, name: nameOf(provider), position, certificate, registerEntry, contract, phone },
        replaces: '',
        signatoryName: head.name,
      },
      events: { create: { kind: 'ISSUE', on: toUtcMidnight(on), staffId: head.staffId } },
    },
    select: { id: true },
  })
  await db.providerAppointment.update({
    where: { applicationId },
    data: { dueOn: null },
    select: { applicationId: true },
  })
  return { mandateId, number }
}

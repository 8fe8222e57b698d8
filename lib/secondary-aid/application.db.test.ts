import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import { type GivenPerson, givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { receiveApplication, saveApplication, withdrawApplication } from './application.commands'
import { findApplication, listClientApplications } from './application.queries'
import { applicationFilterSchema, type PaperMarkInput, paperMarkSchema } from './application.schema'
import { type ApplicationContentInput, applicationContentSchema } from './application-content.schema'
import { listApplications } from './application-list.queries'
import { markPaper, unmarkPaper } from './application-paper.commands'
import { printDeskPaper } from './desk-paper.commands'
import { startApplication } from './start-application.commands'

// A Monday: ten working days on is 7 December.
const monday = new Date('2026-11-23T10:00:00Z')
const thursday = new Date('2026-11-26T10:00:00Z')
let unitId: string
let desk: Viewer
let colleague: Viewer
let head: Viewer
let stranger: Viewer

const address = {
  actualAddress: { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' },
} as const

async function given(viewer: Viewer, content: ApplicationContentInput = {}, person: GivenPerson = {}) {
  const { clientId } = await givenClient(viewer, { ...address, ...person })
  const started = await startApplication(
    viewer,
    { clientId, enquiryId: null, submissionId: randomUUID() },
    monday,
  )
  if (!started.ok) throw new Error(started.error)
  const { applicationId } = started.value
  await save(viewer, applicationId, { substance: 'Стягнути аліменти на сина.', ...content })
  return { applicationId, clientId }
}

async function save(viewer: Viewer, applicationId: string, content: ApplicationContentInput) {
  const { revision } = await rowOf(applicationId)
  const input = {
    applicationId,
    expectedRevision: revision,
    content: applicationContentSchema.parse(content),
    submissionId: randomUUID(),
  }
  return saveApplication(viewer, input, monday)
}
const mark = (viewer: Viewer, applicationId: string, paper: PaperMarkInput, now = monday) =>
  markPaper(viewer, { applicationId, paper: paperMarkSchema.parse(paper), submissionId: randomUUID() }, now)
async function receive(viewer: Viewer, applicationId: string, category: string, submissionId = randomUUID()) {
  const { revision } = await rowOf(applicationId)
  return receiveApplication(
    viewer,
    { applicationId, expectedRevision: revision, category, submissionId },
    monday,
  )
}
const rowOf = (id: string) =>
  db.secondaryAidApplication.findUniqueOrThrow({
    where: { id },
    select: {
      revision: true,
      state: true,
      number: true,
      dueOn: true,
      completeOn: true,
      primaryCategory: true,
      ruleVersion: true,
      events: { select: { kind: true }, orderBy: { id: 'asc' } },
    },
  })
async function signed(viewer: Viewer, applicationId: string) {
  await mark(viewer, applicationId, { doc: 'PASSPORT_UA', state: 'SHOWN', number: 'АА 123456' })
  await mark(viewer, applicationId, { doc: 'APPLICATION_BVPD', state: 'SHOWN', form: 'ORIGINAL' })
}

beforeAll(async () => {
  unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  colleague = await givenStaff({ role: 'FRONTLINER', unitId, name: 'Ігор Бойко' })
  head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

describe('startApplication', () => {
  it('carries the matter of the enquiry over and is begun once', async () => {
    const { clientId } = await givenClient(desk)
    const visitId = await givenVisit(desk, clientId)
    const enquiry = {
      agreedWording: 'З ким житиме дитина.',
      topicCode: 'ALIMONY',
      helpKind: 'SECONDARY_AID_ACCESS',
      opposingParty: 'Шевченко П. І.',
    }
    const request = { visitId, expectedRevision: 1, channel: 'PERSONAL', ending: 'keep' }
    const saved = await saveVisit(
      desk,
      saveVisitSchema.parse({ ...request, enquiries: [enquiry], submissionId: randomUUID() }),
    )
    if (!saved.ok) throw new Error(saved.error)
    const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
    const first = await startApplication(desk, { clientId, enquiryId, submissionId: randomUUID() })
    const again = await startApplication(colleague, { clientId, enquiryId, submissionId: randomUUID() })
    expect(again).toEqual(first)
    if (!first.ok) throw new Error(first.error)
    const found = await findApplication(desk, first.value)
    expect(found).toMatchObject({
      ok: true,
      value: {
        state: 'DRAFT',
        number: null,
        content: {
          substance: 'З ким житиме дитина.',
          issueTopics: ['ALIMONY'],
          opposingParty: 'Шевченко П. І.',
        },
      },
    })
  })

  it('is refused for a card beyond reach, and its application is not found', async () => {
    const { applicationId, clientId } = await given(desk)
    const request = { clientId, enquiryId: null, submissionId: randomUUID() }
    expect(await startApplication(stranger, request)).toEqual({ ok: false, error: 'clientNotFound' })
    expect(await findApplication(stranger, { applicationId })).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
    expect(await mark(stranger, applicationId, { doc: 'PASSPORT_UA', state: 'SHOWN' })).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
  })
})

describe('a protected person’s application', () => {
  it('is open to its worker and the head, not to a colleague, and unnamed in the register', async () => {
    const { applicationId } = await given(desk, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    expect((await findApplication(desk, { applicationId })).ok).toBe(true)
    expect((await findApplication(head, { applicationId })).ok).toBe(true)
    expect((await findApplication(colleague, { applicationId })).ok).toBe(false)
    const { applications } = await listApplications(head, applicationFilterSchema.parse({ of: 'CENTRE' }))
    expect(applications.find(({ id }) => id === applicationId)?.person).toEqual({ kind: 'protected' })
  })
})

describe('saveApplication', () => {
  it('assesses anew and names who saved in between', async () => {
    const { applicationId } = await given(desk, { claimedCategories: ['IDP'] })
    expect(await rowOf(applicationId)).toMatchObject({ primaryCategory: 'IDP', ruleVersion: '2026-11-22' })
    const content = applicationContentSchema.parse({ substance: 'Інше' })
    const { revision } = await rowOf(applicationId)
    await save(colleague, applicationId, { substance: 'Зміна колеги' })
    const late = { applicationId, expectedRevision: revision, content, submissionId: randomUUID() }
    expect(await saveApplication(desk, late)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      by: 'Ігор Бойко',
    })
  })

  it('answers a repeated request once', async () => {
    const { applicationId } = await given(desk)
    const { revision } = await rowOf(applicationId)
    const content = applicationContentSchema.parse({ substance: 'Раз' })
    const request = { applicationId, expectedRevision: revision, content, submissionId: randomUUID() }
    const first = await saveApplication(desk, request)
    expect(await saveApplication(desk, request)).toEqual(first)
    expect((await rowOf(applicationId)).revision).toBe(revision + 1)
  })
})

describe('markPaper', () => {
  it('keeps the number sealed and the card of the checklist ticked', async () => {
    const { applicationId } = await given(desk, { claimedCategories: ['IDP'] })
    const marked = await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN', number: '1234-5000' })
    expect(marked).toMatchObject({ ok: true, value: { state: 'DRAFT', outstanding: 1 } })
    const kept = await db.applicationPaper.findFirstOrThrow({
      where: { applicationId },
      select: { numberSealed: true },
    })
    expect(openText(kept.numberSealed ?? new Uint8Array())).toBe('1234-5000')
    const found = await findApplication(desk, { applicationId }, monday)
    if (!found.ok) throw new Error(found.error)
    expect(found.value.papers).toMatchObject([{ numberShown: '••••-•000' }])
    const row = found.value.checklist?.rows.find(({ anyOf }) => anyOf.includes('IDP_CERT'))
    expect(row).toMatchObject({ isMissing: false })
    const request = { applicationId, doc: 'IDP_CERT', submissionId: randomUUID() }
    expect(await unmarkPaper(desk, request)).toMatchObject({ ok: true, value: { outstanding: 2 } })
  })

  it('refuses a paper no book knows', async () => {
    const { applicationId } = await given(desk)
    expect(await mark(desk, applicationId, { doc: 'NO_SUCH', state: 'SHOWN' })).toEqual({
      ok: false,
      error: 'unknownPaper',
    })
  })
})

describe('receiveApplication', () => {
  it('says what is lacking, beside which field, and takes no number', async () => {
    const { applicationId } = await given(desk, { substance: '' })
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      ok: false,
      error: 'incomplete',
      gaps: [
        { code: 'substanceMissing', field: 'substance' },
        { code: 'notSigned', field: 'paper-APPLICATION' },
      ],
    })
    expect((await rowOf(applicationId)).number).toBeNull()
  })

  it('asks for a representative of a child too young to apply alone', async () => {
    const { applicationId } = await given(desk, {}, { birthDate: '01.02.2016' })
    await signed(desk, applicationId)
    expect(await receive(desk, applicationId, 'CHILD')).toMatchObject({
      gaps: [{ code: 'representativeBasisMissing', field: 'representative.name' }],
    })
  })

  it('starts the term at once when nothing is missing', async () => {
    const { applicationId } = await given(desk, { claimedCategories: ['IDP'] })
    await signed(desk, applicationId)
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })
    const key = randomUUID()
    const received = await receive(desk, applicationId, 'IDP', key)
    expect(received).toMatchObject({ ok: true, value: { state: 'UNDER_REVIEW', dueOn: '2026-12-07' } })
    const row = await rowOf(applicationId)
    expect(row.events.map(({ kind }) => kind)).toEqual(['SUBMIT_WHOLE'])
    expect(row.completeOn).toEqual(new Date('2026-11-23'))
    expect(await receive(desk, applicationId, 'IDP')).toEqual({ ok: false, error: 'wrongState' })
    const audited = await db.auditEntry.count({
      where: { subject: 'application', subjectId: applicationId, action: 'receive' },
    })
    expect(audited).toBe(1)
  })

  it('waits for papers, starts the term with the last and stops it again when one proves illegible', async () => {
    const { applicationId } = await given(desk, { claimedCategories: ['IDP'] })
    await signed(desk, applicationId)
    const received = await receive(desk, applicationId, 'IDP')
    expect(received).toMatchObject({ ok: true, value: { state: 'AWAITING_PAPERS', dueOn: '' } })
    expect((await rowOf(applicationId)).dueOn).toBeNull()

    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'ASKED_BY_CENTRE' })
    expect((await rowOf(applicationId)).state).toBe('AWAITING_PAPERS')
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, thursday)
    expect(await rowOf(applicationId)).toMatchObject({
      state: 'UNDER_REVIEW',
      completeOn: new Date('2026-11-26'),
      dueOn: new Date('2026-12-10'),
    })
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'ILLEGIBLE' }, thursday)
    const row = await rowOf(applicationId)
    expect(row).toMatchObject({ state: 'AWAITING_PAPERS', dueOn: null })
    expect(row.events.map(({ kind }) => kind).filter((kind) => kind === kind.toUpperCase())).toEqual([
      'SUBMIT_INCOMPLETE',
      'COMPLETE_PAPERS',
      'ASK_FOR_PAPERS',
    ])
  })

  it('gives numbers without gaps, refused attempts between them', async () => {
    const own = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
    const numbers: (string | null)[] = []
    for (let place = 0; place < 3; place += 1) {
      const { applicationId } = await given(own)
      await receive(own, applicationId, 'IDP')
      await signed(own, applicationId)
      await receive(own, applicationId, 'IDP')
      numbers.push((await rowOf(applicationId)).number)
    }
    expect(numbers.map((number) => number?.slice(-14))).toEqual(
      ['ВД-2026-00001', 'ВД-2026-00002', 'ВД-2026-00003'].map((tail) => `-${tail}`),
    )
  })
})

describe('withdrawApplication', () => {
  it('ends a received one and refuses a draft', async () => {
    const { applicationId, clientId } = await given(desk, { claimedCategories: ['IDP'] })
    const request = () => ({ applicationId, reason: 'Помирилися', submissionId: randomUUID() })
    expect(await withdrawApplication(desk, request())).toEqual({ ok: false, error: 'wrongState' })
    await signed(desk, applicationId)
    await receive(desk, applicationId, 'IDP')
    expect((await withdrawApplication(desk, request())).ok).toBe(true)
    expect(await listClientApplications(desk, clientId)).toMatchObject([{ state: 'WITHDRAWN' }])
    expect(await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })).toEqual({
      ok: false,
      error: 'notEditable',
    })
  })
})

describe('listApplications', () => {
  it('goes on after the last row, those without a term last', async () => {
    const own = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
    const draft = await given(own)
    const whole = await given(own, { claimedCategories: ['IDP'] })
    await signed(own, whole.applicationId)
    await mark(own, whole.applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })
    await receive(own, whole.applicationId, 'IDP')
    const filter = applicationFilterSchema.parse({})
    const first = await listApplications(own, filter, { now: monday, page: 1 })
    expect(first.applications.map(({ id }) => id)).toEqual([whole.applicationId])
    const after = first.next ?? undefined
    const second = await listApplications(own, { ...filter, after }, { now: monday, page: 1 })
    expect(second).toMatchObject({ applications: [{ id: draft.applicationId }], next: null })
    const { number } = await rowOf(whole.applicationId)
    const typed = applicationFilterSchema.parse({ number: number?.toLowerCase() })
    expect((await listApplications(colleague, typed)).applications).toEqual([])
    expect((await listApplications(own, typed)).applications).toHaveLength(1)
  })
})

describe('papers of an application', () => {
  it('are kept as they were printed, by their kind', async () => {
    const { applicationId, clientId } = await given(desk, { claimedCategories: ['LOW_INCOME'] })
    for (const paper of ['application', 'missing'] as const)
      expect((await printDeskPaper(desk, { applicationId, paper, by: undefined }, monday)).ok).toBe(true)
    const none = { applicationId, paper: 'receipt', by: undefined } as const
    expect(await printDeskPaper(desk, none, monday)).toEqual({ ok: false, error: 'notReceived' })
    const kinds = await db.issuedPaper.findMany({ where: { clientId }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['AID_APPLICATION', 'AID_MISSING_PAPERS'])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import {
  givenDraft,
  mark,
  monday,
  receive,
  rowOf,
  saveContent,
  sign,
} from '@/scripts/testing/desk-applications'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { saveApplication } from './application.commands'
import { findApplication } from './application.queries'
import { applicationFilterSchema } from './application.schema'
import { applicationContentSchema } from './application-content.schema'
import { listApplications } from './application-list.queries'
import { unmarkPaper } from './application-paper.commands'
import { printDeskPaper } from './desk-paper.commands'
import { startApplication } from './start-application.commands'

let unitId: string
let desk: Viewer
let colleague: Viewer
let head: Viewer
let stranger: Viewer

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
    const { applicationId, clientId } = await givenDraft(desk)
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
    const { applicationId } = await givenDraft(desk, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    expect((await findApplication(desk, { applicationId })).ok).toBe(true)
    expect((await findApplication(head, { applicationId })).ok).toBe(true)
    expect((await findApplication(colleague, { applicationId })).ok).toBe(false)
    const { applications } = await listApplications(head, applicationFilterSchema.parse({ of: 'CENTRE' }))
    expect(applications.find(({ id }) => id === applicationId)?.person).toEqual({ kind: 'protected' })
  })
})

describe('saveApplication', () => {
  it('assesses anew and names who saved in between', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    expect(await rowOf(applicationId)).toMatchObject({ primaryCategory: 'IDP', ruleVersion: '2026-11-22' })
    const content = applicationContentSchema.parse({ substance: 'Інше' })
    const { revision } = await rowOf(applicationId)
    await saveContent(colleague, applicationId, { substance: 'Зміна колеги' })
    const late = { applicationId, expectedRevision: revision, content, submissionId: randomUUID() }
    expect(await saveApplication(desk, late)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      by: 'Ігор Бойко',
    })
  })

  it('answers a repeated request once', async () => {
    const { applicationId } = await givenDraft(desk)
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
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
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
    const { applicationId } = await givenDraft(desk)
    expect(await mark(desk, applicationId, { doc: 'NO_SUCH', state: 'SHOWN' })).toEqual({
      ok: false,
      error: 'unknownPaper',
    })
  })
})

describe('listApplications', () => {
  it('goes on after the last row, those without a term last', async () => {
    const own = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
    const draft = await givenDraft(own)
    const whole = await givenDraft(own, { claimedCategories: ['IDP'] })
    await sign(own, whole.applicationId)
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
    const { applicationId, clientId } = await givenDraft(desk, { claimedCategories: ['LOW_INCOME'] })
    for (const paper of ['application', 'missing'] as const)
      expect((await printDeskPaper(desk, { applicationId, paper, by: undefined }, monday)).ok).toBe(true)
    const none = { applicationId, paper: 'receipt', by: undefined } as const
    expect(await printDeskPaper(desk, none, monday)).toEqual({ ok: false, error: 'notReceived' })
    const kinds = await db.issuedPaper.findMany({ where: { clientId }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['AID_APPLICATION', 'AID_MISSING_PAPERS'])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { saveVisit } from '@/lib/enquiries/visit.commands'
import { saveVisitSchema } from '@/lib/enquiries/visit.schema'
import {
  givenDraft,
  mark,
  monday,
  open,
  receive,
  rowOf,
  saveContent,
  sign,
  thursday,
} from '@/scripts/testing/desk-applications'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { saveApplication, withdrawApplication } from './application.commands'
import { findApplication, listClientApplications } from './application.queries'
import { applicationFilterSchema } from './application.schema'
import { applicationContentSchema } from './application-content.schema'
import { stateException, withdrawException } from './application-exception.commands'
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

describe('receiveApplication', () => {
  it('says what is lacking, beside which field, and takes no number', async () => {
    const { applicationId } = await givenDraft(desk, { substance: '' })
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
    const { applicationId } = await givenDraft(desk, {}, { birthDate: '01.02.2016' })
    await sign(desk, applicationId)
    expect(await receive(desk, applicationId, 'CHILD')).toMatchObject({
      gaps: [{ code: 'representativeBasisMissing', field: 'representative.name' }],
    })
  })

  it('starts the term at once when nothing is missing', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' })
    const key = randomUUID()
    const received = await receive(desk, applicationId, 'IDP', { submissionId: key })
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
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
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
      const { applicationId } = await givenDraft(own)
      await receive(own, applicationId, 'IDP')
      await sign(own, applicationId)
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
    const { applicationId, clientId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const request = () => ({ applicationId, reason: 'Помирилися', submissionId: randomUUID() })
    expect(await withdrawApplication(desk, request())).toEqual({ ok: false, error: 'wrongState' })
    await sign(desk, applicationId)
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

describe('facts of the person', () => {
  const granted = async (clientId: string, decidedOn: string) => {
    const { applicationId, number } = await givenApplication(desk, {
      clientId,
      receivedOn: plainDate(decidedOn),
    })
    await db.secondaryAidDecision.create({
      data: {
        number: `${number}-Р`,
        applicationId,
        kind: 'GRANT',
        decidedOn: new Date(decidedOn),
        decidedById: head.staffId,
        content: {},
        assessment: {},
        ruleVersion: '2026-11-22',
      },
    })
  }

  it('count the grants of the budget year and of that person alone, and only warn', async () => {
    const { applicationId, clientId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const other = await givenDraft(desk, { claimedCategories: ['IDP'] })
    for (const day of ['01', '02', '03', '04', '05']) await granted(clientId, `2026-03-${day}`)
    await granted(clientId, '2025-12-31')
    await granted(other.clientId, '2026-03-06')
    const before = (await open(desk, applicationId)).checklist
    expect(before?.warnings.join()).not.toContain('6')
    await granted(clientId, '2026-01-01')
    const after = (await open(desk, applicationId)).checklist
    expect(after?.warnings.length).toBe((before?.warnings.length ?? 0) + 1)
    expect(after?.verdict).toEqual(before?.verdict)
    expect((await open(desk, other.applicationId)).checklist?.warnings).toEqual(before?.warnings)
  })

  it('take the group a worker chose for a pensioner who works, once it has a reason', async () => {
    const incomes = ['05', '06', '07', '08', '09', '10'].map((month) => ({
      code: 'WAGE',
      month: `2026-${month}`,
      amountKopiykas: 600_000,
    }))
    const content = { claimedCategories: ['LOW_INCOME'], pensioner: true, incomes }
    const incomeGroup = { group: 'ableBodied', reason: '' } as const
    const { applicationId } = await givenDraft(desk, { ...content, incomeGroup })
    expect((await open(desk, applicationId)).checklist?.incomeSheet?.groupReason).toBe('workingPensioner')
    await saveContent(desk, applicationId, { ...content, incomeGroup: { ...incomeGroup, reason: 'Працює' } })
    expect((await open(desk, applicationId)).checklist?.incomeSheet).toMatchObject({
      groupReason: 'chosen',
      thresholds: [{ group: 'ableBodied' }, { group: 'lostAbility' }],
    })
  })

  it('take the day a status was decided', async () => {
    const decidedOn = plainDate('2026-11-02')
    const content = { claimedCategories: ['CAPACITY_CASE'] }
    const { applicationId } = await givenDraft(desk, content)
    const judged = async () =>
      (await open(desk, applicationId)).checklist?.criteria.find(({ id }) => id === 'timeBound')?.outcome
    expect(await judged()).toBe('PASSED')
    const statusDecisions = [{ category: 'CAPACITY_CASE', decidedOn }]
    await saveContent(desk, applicationId, { ...content, statusDecisions })
    expect(await judged()).toBe('UNKNOWN')
  })
})

describe('a worker’s exception', () => {
  it('sends the case to the head from its day, changes no verdict, and is taken back', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    await sign(desk, applicationId)
    await receive(desk, applicationId, 'IDP')
    const state = (reason: string, viewer = desk) =>
      stateException(viewer, { applicationId, reason, submissionId: randomUUID() }, thursday)
    expect(await state('Довідка згоріла', stranger)).toEqual({ ok: false, error: 'applicationNotFound' })
    const verdict = (await open(desk, applicationId)).checklist?.verdict
    expect(await state('Довідка згоріла разом із будинком')).toMatchObject({
      value: { state: 'UNDER_REVIEW' },
    })
    expect(await rowOf(applicationId)).toMatchObject({ dueOn: new Date('2026-12-10') })
    const stated = await open(desk, applicationId)
    expect(stated.checklist?.verdict).toEqual(verdict)
    expect(stated.exception).toEqual({
      reason: 'Довідка згоріла разом із будинком',
      by: desk.name,
      on: '2026-11-26',
      isAgreed: false,
    })
    expect((await state('Інша причина')).ok).toBe(true)
    const request = { applicationId, submissionId: randomUUID() }
    expect(await withdrawException(desk, request, thursday)).toMatchObject({
      value: { state: 'AWAITING_PAPERS' },
    })
    expect(await withdrawException(desk, { ...request, submissionId: randomUUID() }, thursday)).toEqual({
      ok: false,
      error: 'noException',
    })
    const { dueOn, events } = await rowOf(applicationId)
    expect(dueOn).toBeNull()
    expect(events.filter(({ kind }) => kind.startsWith('exception'))).toEqual([
      { kind: 'exceptionStated', reason: 'Довідка згоріла разом із будинком' },
      { kind: 'exceptionChanged', reason: 'Інша причина' },
      { kind: 'exceptionWithdrawn', reason: null },
    ])
    const audited = await db.auditEntry.count({
      where: { subjectId: applicationId, action: { startsWith: 'exception' } },
    })
    expect(audited).toBe(3)
  })
})

describe('bad input', () => {
  it('does not take another person’s paper for a proof until it is said why the name differs', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['IDP'] })
    const paper = { doc: 'IDP_CERT', state: 'SHOWN', bearsName: 'Бондар Олена' } as const
    await mark(desk, applicationId, paper)
    const rowFor = async () =>
      (await open(desk, applicationId)).checklist?.rows.find(({ anyOf }) => anyOf.includes('IDP_CERT'))
    expect(await rowFor()).toMatchObject({ isMissing: true, kept: [{ verdict: 'ofAnother' }] })
    await mark(desk, applicationId, { ...paper, nameReason: 'прізвище до шлюбу' })
    expect(await rowFor()).toMatchObject({ isMissing: false, kept: [{ verdict: 'good' }] })
  })

  it.each([
    ['2026-11-24', 'issuedInFuture'],
    ['1984-03-11', 'issuedBeforeBirth'],
  ])('refuses a passport issued on %s: %s', async (issuedOn, error) => {
    const { applicationId } = await givenDraft(desk)
    const paper = { doc: 'PASSPORT_UA', state: 'SHOWN', issuedOn } as const
    expect(await mark(desk, applicationId, paper)).toEqual({ ok: false, error })
    expect(await db.applicationPaper.count({ where: { applicationId } })).toBe(0)
  })

  it('tells expired, illegible and refused papers apart from good ones', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['VETERAN'] })
    await mark(desk, applicationId, { doc: 'PASSPORT_ABROAD', state: 'SHOWN', validTo: '2026-11-22' })
    await mark(desk, applicationId, { doc: 'VETERAN_UBD', state: 'ILLEGIBLE' })
    const rows = (await open(desk, applicationId)).checklist?.rows.filter(({ isMissing }) => isMissing)
    expect(rows?.flatMap(({ kept }) => kept)).toMatchObject([
      { doc: 'PASSPORT_ABROAD', verdict: 'expired' },
      { doc: 'VETERAN_UBD', state: 'ILLEGIBLE' },
    ])
  })

  it('is not received for a category that is not in force on the day', async () => {
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['CARE_LEAVER_18_23'] })
    await sign(desk, applicationId)
    expect(await receive(desk, applicationId, 'CARE_LEAVER_18_23')).toMatchObject({
      gaps: [{ code: 'categoryNotInForce', field: 'category' }],
    })
  })

  it('judges what it can on a day without a subsistence minimum, says so, and keeps what is typed', async () => {
    const newYear = new Date('2099-01-04T10:00:00Z')
    const { applicationId } = await givenDraft(desk, { claimedCategories: ['LOW_INCOME'] })
    await mark(desk, applicationId, { doc: 'APPLICATION_BVPD', state: 'SHOWN', form: 'ORIGINAL' }, newYear)
    const content = { claimedCategories: ['LOW_INCOME'], substance: 'Дописано в січні' }
    expect((await saveContent(desk, applicationId, content, newYear)).ok).toBe(true)
    const { checklist, content: kept } = await open(desk, applicationId, newYear)
    expect(kept.substance).toBe('Дописано в січні')
    expect(checklist).toMatchObject({
      isFigureMissing: true,
      current: 'LOW_INCOME',
      verdict: { kind: 'FIGURE_MISSING' },
    })
    expect(checklist?.candidates.find(({ code }) => code === 'IDP')?.outcome).toBe('DOCUMENTS_MISSING')
    expect(await receive(desk, applicationId, 'LOW_INCOME', { now: newYear })).toMatchObject({
      gaps: [{ code: 'figureMissing', field: 'category' }],
    })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
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
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findDeskPaper } from './desk-paper.queries'
import { wholeText } from './testing/paper-text'

// One scenario for each heading of chapter 5.3 of the guide that concerns an application (N22).

let desk: Viewer
let _stranger: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit(), name: 'Марія Ткач' })
  _stranger = await givenStaff({ role: 'FRONTLINER' })
})

async function printed(applicationId: string, paper: 'application' | 'receipt' | 'missing', now = monday) {
  const found = await findDeskPaper(desk, { applicationId, paper, by: undefined }, now)
  if (!found.ok) throw new Error(found.error)
  return wholeText(found.value.paper)
}
const IDP = { claimedCategories: ['IDP'], substance: 'Виселення.' }
async function whole(applicationId: string, now = monday) {
  await sign(desk, applicationId, now)
  await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, now)
}

describe('5.3.1 cannot read or write', () => {
  it('names who read the application aloud and who signed it, and is not received without them', async () => {
    const signing = { kind: 'CANNOT_READ', reason: 'не вміє читати' } as const
    const { applicationId } = await givenDraft(desk, { ...IDP, signing })
    await whole(applicationId)
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      gaps: [{ code: 'signerMissing' }, { code: 'signerPaperMissing' }, { code: 'readerMissing' }],
    })
    const by = {
      signerName: 'Коваль Ірина Петрівна',
      signerPaper: 'ID-картка 000000001',
      reader: 'Ігор Бойко',
    }
    await saveContent(desk, applicationId, { ...IDP, signing: { ...signing, ...by } })
    expect((await receive(desk, applicationId, 'IDP')).ok).toBe(true)
    const text = await printed(applicationId, 'application')
    expect(text).toContain('Прочитано вголос: Ігор Бойко')
    expect(text).toContain('Коваль Ірина Петрівна')
    expect(text).toContain('не вміє читати')
  })
})

describe('5.3.2 no upper limbs', () => {
  it('is signed by another at the person’s request, who needs no reader', async () => {
    const signing = {
      kind: 'CANNOT_SIGN',
      reason: 'немає рук',
      signerName: 'Коваль Ірина Петрівна',
      signerPaper: 'ID-картка 000000001',
    } as const
    const { applicationId } = await givenDraft(desk, { ...IDP, signing })
    await whole(applicationId)
    expect((await receive(desk, applicationId, 'IDP')).ok).toBe(true)
    expect(await printed(applicationId, 'application')).not.toContain('Прочитано вголос')
  })
})

describe('5.3.5 refuses to collect proof', () => {
  it('stays incomplete with the refusal on record; nothing is granted without proof', async () => {
    const { applicationId } = await givenDraft(desk, IDP)
    await sign(desk, applicationId)
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'CLIENT_REFUSES', note: 'не хоче до ЦНАПу' })
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      value: { state: 'AWAITING_PAPERS', dueOn: '' },
    })
    const { checklist } = await open(desk, applicationId)
    expect(checklist?.rows.find(({ anyOf }) => anyOf.includes('IDP_CERT'))).toMatchObject({
      isMissing: true,
      kept: [{ state: 'CLIENT_REFUSES', note: 'не хоче до ЦНАПу' }],
    })
  })
})

describe('5.3.6 e-mailed without papers', () => {
  const arrival = { channel: 'E_MAIL', firstContactOn: plainDate('2026-11-17'), arrivedOn: '' } as const

  it('keeps two dates: the e-mail as first contact, the term from the whole set', async () => {
    const { applicationId } = await givenDraft(desk, { ...IDP, arrival })
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      gaps: [
        { code: 'arrivalMissing', field: 'arrival.arrivedOn' },
        { code: 'notSigned', field: 'paper-APPLICATION' },
      ],
    })
    await sign(desk, applicationId)
    await saveContent(desk, applicationId, {
      ...IDP,
      arrival: { ...arrival, arrivedOn: plainDate('2026-11-23') },
    })
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({ value: { state: 'AWAITING_PAPERS' } })
    await mark(desk, applicationId, { doc: 'IDP_CERT', state: 'SHOWN' }, thursday)
    expect(await rowOf(applicationId)).toMatchObject({
      channel: 'E_MAIL',
      firstContactOn: new Date('2026-11-17'),
      receivedOn: new Date('2026-11-23'),
      completeOn: new Date('2026-11-26'),
      dueOn: new Date('2026-12-10'),
    })
    expect(await printed(applicationId, 'receipt')).toContain('17.11.2026')
  })

  it('counts a letter from the day it came, not from the day it was opened, and knows no future', async () => {
    const letter = { channel: 'POST', firstContactOn: '', arrivedOn: plainDate('2026-11-20') } as const
    const { applicationId } = await givenDraft(desk, { ...IDP, arrival: letter })
    await whole(applicationId)
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({ value: { dueOn: '2026-12-04' } })
    expect((await rowOf(applicationId)).receivedOn).toEqual(new Date('2026-11-20'))

    const late = await givenDraft(desk, {
      ...IDP,
      arrival: { ...letter, arrivedOn: plainDate('2026-11-24') },
    })
    await whole(late.applicationId)
    expect(await receive(desk, late.applicationId, 'IDP')).toMatchObject({
      gaps: [{ code: 'dayInFuture', field: 'arrival.arrivedOn' }],
    })
  })
})

describe('5.3.7 incapable or restricted persons', () => {
  const capacity = { status: 'RESTRICTED', ruling: '', ownMatters: false } as const

  it('asks for the ruling and for a guardian, unless the person may go to court alone', async () => {
    const content = { ...IDP, capacity }
    const { applicationId } = await givenDraft(desk, content)
    await whole(applicationId)
    expect(await receive(desk, applicationId, 'IDP')).toMatchObject({
      gaps: [
        { code: 'capacityRulingMissing', field: 'capacity.ruling' },
        { code: 'guardianMissing', field: 'capacity.status' },
      ],
    })
    const ruling = 'рішення від 03.02.2025 № 2-11/25'
    await saveContent(desk, applicationId, {
      ...content,
      capacity: { ...capacity, ruling, ownMatters: true },
    })
    expect((await receive(desk, applicationId, 'IDP')).ok).toBe(true)
    expect(await printed(applicationId, 'application')).toContain(ruling)
  })
})

describe('5.3.10 court orders aid in a civil case', () => {
  it('follows the ruling: no papers of a category, no signature, one working day', async () => {
    const ruling = { number: '', on: '' } as const
    const content = { claimedCategories: ['COURT_APPOINTED_CIVIL'], ruling, substance: 'Поділ майна.' }
    const { applicationId } = await givenDraft(desk, content)
    await mark(desk, applicationId, { doc: 'COURT_ORDER_APPOINTMENT', state: 'SHOWN', form: 'COPY' })
    expect(await receive(desk, applicationId, 'COURT_APPOINTED_CIVIL')).toMatchObject({
      gaps: [{ code: 'rulingMissing', field: 'ruling.number' }],
    })
    await saveContent(desk, applicationId, {
      ...content,
      ruling: { number: '2-17/26', on: plainDate('2026-11-20') },
    })
    expect(await receive(desk, applicationId, 'COURT_APPOINTED_CIVIL')).toMatchObject({
      value: { state: 'UNDER_REVIEW', dueOn: '2026-11-24' },
    })
    expect(await printed(applicationId, 'application')).toContain('ухвалою суду № 2-17/26 від 20.11.2026')
    expect(await printed(applicationId, 'receipt')).toContain('1 робочий день')
  })
})

describe('5.3.12 homeless persons', () => {
  it('are received without an address', async () => {
    const { applicationId } = await givenDraft(desk, IDP, {
      actualAddress: { kind: 'NONE', placeName: '', street: '', house: '' },
    })
    await whole(applicationId)
    expect((await receive(desk, applicationId, 'IDP')).ok).toBe(true)
    expect(await printed(applicationId, 'application')).toContain('постійної адреси немає')
  })
})

describe('5.3.13 no identity papers', () => {
  it('asks for no identity paper of whoever has none, and says so in the application', async () => {
    const content = { claimedCategories: ['UNDOCUMENTED'], substance: 'Встановити особу.' }
    const { applicationId } = await givenDraft(desk, content, { identityLevel: 'DECLARED' })
    const { checklist } = await open(desk, applicationId)
    expect(checklist?.rows.map(({ about }) => about)).not.toContain('IDENTITY')
    await mark(desk, applicationId, { doc: 'APPLICATION_BVPD', state: 'SHOWN', form: 'ORIGINAL' })
    expect(await receive(desk, applicationId, 'UNDOCUMENTED')).toMatchObject({ ok: true })
    expect(await printed(applicationId, 'application')).toContain('документа немає, особу названо зі слів')
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawConsent } from '@/lib/clients/consent.commands'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import {
  address,
  givenDraft,
  monday,
  open,
  receive,
  saveContent,
  sign,
  thursday,
} from '@/scripts/testing/desk-applications'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { withdrawApplication } from './application.commands'
import { recordServiceEntry } from './childrens-service.commands'
import { findDeskPaper } from './desk-paper.queries'
import { joinFamily } from './family.commands'
import { wholeText } from './testing/paper-text'

// Headings of chapter 5.3 of the guide that concern children (N22).

let desk: Viewer
let stranger: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit(), name: 'Марія Ткач' })
  stranger = await givenStaff({ role: 'FRONTLINER' })
})

const IDP = { claimedCategories: ['IDP'], substance: 'Виселення.' }
async function printed(applicationId: string): Promise<string> {
  const found = await findDeskPaper(desk, { applicationId, paper: 'application', by: undefined }, monday)
  if (!found.ok) throw new Error(found.error)
  return wholeText(found.value.paper)
}

describe('5.3.8 several children of one representative', () => {
  it('begins an application for each, linked, and names the other in each', async () => {
    const representative = { name: 'Коваль Ірина Петрівна', basis: 'PARENT', paper: 'паспорт' } as const
    const child = { claimedCategories: ['CHILD'], representative, substance: 'Аліменти.' }
    const signing = { kind: 'REPRESENTATIVE' } as const
    const first = await givenDraft(desk, { ...child, signing }, { birthDate: '01.06.2015' })
    const { clientId } = await givenClient(desk, { ...address, givenName: 'Віра', birthDate: '09.01.2018' })
    const request = { applicationId: first.applicationId, clientId, submissionId: randomUUID() }
    const joined = await joinFamily(desk, request, monday)
    if (!joined.ok) throw new Error(joined.error)
    const again = await joinFamily(desk, { ...request, submissionId: randomUUID() }, monday)
    expect(again).toEqual(joined)
    expect(await open(desk, joined.value.applicationId)).toMatchObject({
      content: { representative, substance: 'Аліменти.', claimedCategories: ['CHILD'] },
      family: [{ id: first.applicationId, number: null }],
    })
    await sign(desk, joined.value.applicationId)
    expect(await receive(desk, joined.value.applicationId, 'CHILD')).toMatchObject({ ok: true })
    const { family } = await open(desk, first.applicationId)
    expect(family).toMatchObject([{ id: joined.value.applicationId, birthDate: '2018-01-09' }])
    expect(await printed(first.applicationId)).toContain(`заява № ${family[0]?.number}`)
  })

  it('is refused without a representative, for the same person, and to another office', async () => {
    const { applicationId, clientId } = await givenDraft(desk, IDP)
    const other = await givenClient(desk)
    const request = { applicationId, clientId: other.clientId, submissionId: randomUUID() }
    expect(await joinFamily(desk, request)).toEqual({ ok: false, error: 'noRepresentative' })
    const representative = { name: 'Коваль', basis: 'PARENT', paper: 'паспорт' } as const
    await saveContent(desk, applicationId, { ...IDP, representative })
    const own = { applicationId, clientId, submissionId: randomUUID() }
    expect(await joinFamily(desk, own)).toEqual({ ok: false, error: 'samePerson' })
    const foreign = { ...request, submissionId: randomUUID() }
    expect(await joinFamily(stranger, foreign)).toEqual({ ok: false, error: 'applicationNotFound' })
  })

  it('begins none for a child whose consent was taken back', async () => {
    const representative = { name: 'Коваль Ірина Петрівна', basis: 'PARENT', paper: 'паспорт' } as const
    const first = await givenDraft(desk, { representative })
    const { clientId } = await givenClient(desk, { givenName: 'Віра' })
    await withdrawConsent(desk, { clientId })
    const request = { applicationId: first.applicationId, clientId, submissionId: randomUUID() }
    expect(await joinFamily(desk, request, monday)).toEqual({ ok: false, error: 'consentWithdrawn' })
  })
})

describe('5.3.9 child without a legal representative', () => {
  it('closes nothing before the service for children answers, and keeps what was said', async () => {
    const loneChild = {
      service: 'Служба у справах дітей',
      toldOn: plainDate('2026-11-23'),
      safeAdult: 'тітка',
    } as const
    const content = { claimedCategories: ['CHILD'], loneChild, substance: 'Місце проживання.' }
    const { applicationId } = await givenDraft(desk, content, { birthDate: '01.02.2011' })
    await sign(desk, applicationId)
    expect((await receive(desk, applicationId, 'CHILD')).ok).toBe(true)
    const withdraw = () =>
      withdrawApplication(
        desk,
        { applicationId, reason: 'Знайшлася мати', submissionId: randomUUID() },
        thursday,
      )
    expect(await withdraw()).toEqual({ ok: false, error: 'childrensServiceSilent' })
    const say = (viewer: Viewer, kind: 'CONTACTED' | 'ANSWERED', on: string) =>
      recordServiceEntry(
        viewer,
        {
          applicationId,
          entry: { kind, on: plainDate(on), note: 'Приїдуть завтра' },
          submissionId: randomUUID(),
        },
        thursday,
      )
    expect((await say(desk, 'CONTACTED', '2026-11-24')).ok).toBe(true)
    expect(await withdraw()).toEqual({ ok: false, error: 'childrensServiceSilent' })
    expect(await say(desk, 'ANSWERED', '2026-11-27')).toEqual({ ok: false, error: 'dayInFuture' })
    expect(await say(stranger, 'ANSWERED', '2026-11-24')).toEqual({ ok: false, error: 'applicationNotFound' })
    expect((await say(desk, 'ANSWERED', '2026-11-24')).ok).toBe(true)
    expect((await open(desk, applicationId, thursday)).serviceEntries).toMatchObject([
      { kind: 'CONTACTED', note: 'Приїдуть завтра', by: 'Марія Ткач' },
      { kind: 'ANSWERED', on: plainDate('2026-11-24') },
    ])
    expect((await withdraw()).ok).toBe(true)
    const audited = await db.auditEntry.count({
      where: {
        subjectId: applicationId,
        action: { in: ['childrensServiceContacted', 'childrensServiceAnswered'] },
      },
    })
    expect(audited).toBe(2)
  })
})

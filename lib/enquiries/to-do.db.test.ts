import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { reportUnmetNeed } from '@/lib/referrals/unmet-need.commands'
import { giveUpDraft, takeUpAgain } from '@/lib/secondary-aid/application-draft.commands'
import { startApplication } from '@/lib/secondary-aid/start-application.commands'
import { address, monday, receive, rowOf, saveContent, sign } from '@/scripts/testing/desk-applications'
import { givenHandedOver } from '@/scripts/testing/given-referrals'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { saveVisit } from './visit.commands'
import { type SaveVisitInput, saveVisitSchema } from './visit.schema'

let desk: Viewer

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
})

type Issue = SaveVisitInput['enquiries'][number]
const issue = (more: Issue): Issue => ({
  clientWords: 'Чоловік не платить на дитину.',
  topicCode: 'ALIMONY',
  ...more,
})
const access = issue({ helpKind: 'SECONDARY_AID_ACCESS', resultCode: 'SECONDARY_ACCESS_HELPED' })
const handOff = issue({ helpKind: 'OTHER_BODY', resultCode: 'REFERRED' })

/** A visit of one issue, finished unless told otherwise. */
async function givenIssueOf(content: Issue, more: Partial<SaveVisitInput> = {}) {
  const { clientId } = await givenClient(desk, address)
  const visitId = await givenVisit(desk, clientId)
  await save(visitId, content, { expectedRevision: 1, ...more })
  const { id: enquiryId } = await db.enquiry.findFirstOrThrow({ where: { visitId }, select: { id: true } })
  return { clientId, visitId, enquiryId }
}

async function save(visitId: string, content: Issue, more: Partial<SaveVisitInput> = {}) {
  const { revision } = await db.visit.findUniqueOrThrow({ where: { id: visitId } })
  const saved = await saveVisit(
    desk,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: revision,
      channel: 'PERSONAL',
      enquiries: [content],
      ending: 'finish',
      submissionId: randomUUID(),
      ...more,
    }),
    monday,
  )
  expect(saved).toMatchObject({ ok: true })
}

const standing = async (enquiryId: string) => {
  const { status, toDo, closedAt } = await db.enquiry.findUniqueOrThrow({ where: { id: enquiryId } })
  return { status, toDo, isClosed: closedAt !== null }
}
const waitsFor = (toDo: string) => ({ status: 'IN_WORK', toDo, isClosed: false })
const closed = { status: 'CLOSED', toDo: null, isClosed: true }

async function begin(clientId: string, enquiryId: string) {
  const started = await startApplication(desk, { clientId, enquiryId, submissionId: randomUUID() }, monday)
  if (!started.ok) throw new Error(started.error)
  return started.value.applicationId
}

async function givenReceived({ clientId, enquiryId }: { clientId: string; enquiryId: string }) {
  const applicationId = await begin(clientId, enquiryId)
  await saveContent(desk, applicationId, { substance: 'Стягнути аліменти.', claimedCategories: ['IDP'] })
  await sign(desk, applicationId)
  expect((await receive(desk, applicationId, 'IDP')).ok).toBe(true)
  return applicationId
}

describe('an enquiry for secondary aid', () => {
  it('waits for the application and is closed once it is received, also when the visit is saved again', async () => {
    const given = await givenIssueOf(access)
    expect(await standing(given.enquiryId)).toEqual(waitsFor('SECONDARY_AID_APPLICATION'))
    await givenReceived(given)
    expect(await standing(given.enquiryId)).toEqual(closed)
    await save(given.visitId, { ...access, id: given.enquiryId, clientWords: 'Не платить з весни.' })
    expect(await standing(given.enquiryId)).toEqual(closed)
  })

  it('is closed with its visit when the application was received while the visit went on', async () => {
    const given = await givenIssueOf(access, { ending: 'keep' })
    await givenReceived(given)
    expect(await standing(given.enquiryId)).toEqual({ status: 'REGISTERED', toDo: null, isClosed: false })
    await save(given.visitId, { ...access, id: given.enquiryId })
    expect(await standing(given.enquiryId)).toEqual(closed)
  })

  it('that came by letter still waits for its answer', async () => {
    const letter = { ...access, writtenKind: 'QUESTION', receivedOn: '2026-11-20' } as const
    const given = await givenIssueOf(letter, { channel: 'POST' })
    await givenReceived(given)
    expect(await standing(given.enquiryId)).toEqual({ status: 'IN_WORK', toDo: null, isClosed: false })
  })

  it.each(['ADVICE_GIVEN', 'CLIENT_LEFT'] as const)(
    'that ended with %s waits for nothing',
    async (resultCode) => {
      const { enquiryId } = await givenIssueOf({ ...access, resultCode })
      expect(await standing(enquiryId)).toEqual(closed)
    },
  )
})

describe('a draft given up', () => {
  const reason = 'Домовилися без суду'

  it('ends what the enquiry waits for, stays with its reason, and is gone on with when the person returns', async () => {
    const { clientId, enquiryId } = await givenIssueOf(access)
    const applicationId = await begin(clientId, enquiryId)
    await saveContent(desk, applicationId, { substance: 'Стягнути аліменти.' })
    const request = { applicationId, reason, submissionId: randomUUID() }
    const given = await giveUpDraft(desk, request, monday)
    expect(given.ok).toBe(true)
    expect(await giveUpDraft(desk, request, monday)).toEqual(given)
    expect(await standing(enquiryId)).toEqual(closed)
    const row = await rowOf(applicationId)
    expect(row).toMatchObject({ state: 'NOT_APPLIED', number: null })
    expect(row.events).toMatchObject([{ kind: 'GIVE_UP_DRAFT', reason }])
    expect(await saveContent(desk, applicationId, { substance: 'Ще щось.' })).toMatchObject({
      error: 'notEditable',
    })
    expect(await begin(clientId, enquiryId)).toBe(applicationId)
    expect(await rowOf(applicationId)).toMatchObject({ state: 'DRAFT' })
  })

  it('is taken up again as it was, unless the consent was taken back', async () => {
    const { clientId, enquiryId } = await givenIssueOf(access)
    const applicationId = await begin(clientId, enquiryId)
    const again = () => takeUpAgain(desk, { applicationId, submissionId: randomUUID() }, monday)
    expect(await again()).toEqual({ ok: false, error: 'wrongState' })
    await giveUpDraft(desk, { applicationId, reason, submissionId: randomUUID() }, monday)
    const consents = (withdrawnAt: Date | null) =>
      db.dataConsent.updateMany({ where: { clientId }, data: { withdrawnAt } })
    expect(await consents(monday)).toMatchObject({ count: 1 })
    expect(await again()).toEqual({ ok: false, error: 'consentWithdrawn' })
    await consents(null)
    expect((await again()).ok).toBe(true)
    expect(await rowOf(applicationId)).toMatchObject({ state: 'DRAFT' })
  })
})

describe('an enquiry for another body', () => {
  it('is closed once the sheet is handed over', async () => {
    const { enquiryId } = await givenIssueOf(handOff)
    expect(await standing(enquiryId)).toEqual(waitsFor('HAND_OFF'))
    await givenHandedOver(desk, { enquiryId, now: monday, form: { way: 'LOGGED', sharedData: [] } })
    expect(await standing(enquiryId)).toEqual(closed)
  })

  it('is closed once it is on record that nobody was found', async () => {
    const { enquiryId } = await givenIssueOf(handOff)
    const unmet = { need: 'INCOME_CERTIFICATE', why: 'NOBODY', words: '', placeCode: null } as const
    await reportUnmetNeed(desk, { ...unmet, enquiryId, submissionId: randomUUID() }, monday)
    expect(await standing(enquiryId)).toEqual(closed)
  })
})

describe('the migration of enquiries left waiting', () => {
  it('closes those whose application was received, and no others', async () => {
    const [done, letter, waiting] = [
      await givenIssueOf(access),
      await givenIssueOf(
        { ...access, writtenKind: 'QUESTION', receivedOn: '2026-11-20' },
        { channel: 'POST' },
      ),
      await givenIssueOf(access),
    ]
    for (const each of [done, letter]) await givenReceived(each)
    await begin(waiting.clientId, waiting.enquiryId)
    // As they were left before.
    const left = { status: 'IN_WORK', toDo: 'SECONDARY_AID_APPLICATION', closedAt: null }
    await db.enquiry.updateMany({ where: { id: { in: [done.enquiryId, letter.enquiryId] } }, data: left })
    const folder = 'prisma/migrations/20261201000000_a_matter_taken_further_is_closed'
    const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL ?? '' })
    await owner.connect()
    await owner.query(await readFile(`${folder}/migration.sql`, 'utf8'))
    await owner.end()
    expect(await standing(done.enquiryId)).toEqual(closed)
    expect(await standing(letter.enquiryId)).toEqual({ status: 'IN_WORK', toDo: null, isClosed: false })
    expect(await standing(waiting.enquiryId)).toEqual(waitsFor('SECONDARY_AID_APPLICATION'))
  })
})

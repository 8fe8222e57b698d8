import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findClientHeader } from '@/lib/enquiries/client-header.queries'
import { findOlderVisits } from '@/lib/enquiries/client-history.queries'
import { findClientPreview } from '@/lib/enquiries/client-preview.queries'
import { findLetterRecord } from '@/lib/enquiries/letter.queries'
import { findBooking } from '@/lib/queue/booking.queries'
import { findDeskPaper } from '@/lib/secondary-aid/desk-paper.queries'
import { givenAppeal } from '@/scripts/testing/given-appeals'
import { givenApplication } from '@/scripts/testing/given-applications'
import { givenBooking, givenCalendar } from '@/scripts/testing/given-bookings'
import { givenLetter } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff, givenVisit } from '@/scripts/testing/givens'
import { findCardToChange } from './card-edit.queries'
import { findClientCard } from './client-card.queries'
import { renewConsent, withdrawConsent } from './consent.commands'
import { findShownNumber } from './shown-number.queries'

let desk: Viewer
let head: Viewer
let elsewhere: Viewer
const notFound = { ok: false, error: 'clientNotFound' }

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  head = await givenStaff({ role: 'HEAD', unitId: desk.unit.id })
  elsewhere = await givenStaff({ role: 'HEAD' })
})

const PHONE = '+380501112233'
const SECRETS = ['3111909562', '918273', '501112233', 'person@example.com', 'Петренко', 'лише з братом']
async function given(): Promise<string> {
  const { clientId } = await givenClient(desk, {
    surname: 'Ґудзь',
    formerSurnames: ['Петренко'],
    taxId: '3111909562',
    documents: [{ kind: 'PASSPORT_BOOKLET', number: 'КА 918273' }],
    phones: [{ typed: '050 111 22 33', owner: 'SELF', safeToCall: true }],
    email: 'person@example.com',
    handlingNote: 'Говорити лише з братом',
  })
  return clientId
}
async function givenWithdrawn(): Promise<string> {
  const clientId = await given()
  await withdrawConsent(desk, { clientId })
  return clientId
}
const everywhere = (clientId: string) => ({
  clientId,
  after: { startedAt: '2100-01-01T00:00:00Z', id: randomUUID() },
})

describe('the card of a person who took consent back', () => {
  it('is open to a worker as long as consent holds', async () => {
    const card = JSON.stringify(await findClientCard(desk, { clientId: await given() }))
    for (const secret of SECRETS) expect(card).toContain(secret)
  })

  it('shows a worker who it is and nothing else', async () => {
    const clientId = await givenWithdrawn()
    const found = await findClientCard(desk, { clientId })
    expect(found).toMatchObject({
      value: { isRestricted: true, content: { surname: 'Ґудзь', phones: [], documents: [] } },
    })
    const header = await findClientHeader(desk, { clientId })
    expect(header).toMatchObject({ value: { isRestricted: true, phone: null } })
    const shown = JSON.stringify([found, header])
    for (const secret of SECRETS) expect(shown).not.toContain(secret)
  })

  it('gives a worker neither its form, nor its numbers, nor its visits', async () => {
    const clientId = await givenWithdrawn()
    expect(await findCardToChange(desk, { clientId })).toEqual(notFound)
    expect(await findShownNumber(desk, { clientId, which: 'taxId' })).toEqual(notFound)
    expect(await findOlderVisits(desk, everywhere(clientId))).toEqual(notFound)
    expect(await findClientPreview(desk, { clientId })).toEqual({ ok: false, error: 'consentWithdrawn' })
    expect(await findClientPreview(head, { clientId })).toMatchObject({ ok: true })
  })

  it('is read by the head of its centre, and by no other', async () => {
    const clientId = await givenWithdrawn()
    const found = await findClientCard(head, { clientId })
    expect(found).toMatchObject({ value: { isRestricted: false } })
    for (const secret of SECRETS) expect(JSON.stringify(found)).toContain(secret)
    expect(await findShownNumber(head, { clientId, which: 'taxId' })).toMatchObject({ ok: true })
    expect(await findClientCard(elsewhere, { clientId })).toEqual(notFound)
  })

  it('is open while something of the person is worked on', async () => {
    const clientId = await given()
    await givenVisit(desk, clientId)
    await withdrawConsent(desk, { clientId })
    expect(await findClientCard(desk, { clientId })).toMatchObject({ value: { isRestricted: false } })
    expect(await findOlderVisits(desk, everywhere(clientId))).toMatchObject({ ok: true })
  })

  it('is open while a citizen’s appeal of the person is', async () => {
    const clientId = await given()
    const appealId = await givenAppeal(desk)
    await db.citizenAppeal.update({ where: { id: appealId }, data: { clientId }, select: { id: true } })
    await withdrawConsent(desk, { clientId })
    expect(await findClientCard(desk, { clientId })).toMatchObject({ value: { isRestricted: false } })
  })

  it('keeps telephone and note from the page of a booking as well', async () => {
    const clientId = await given()
    const now = new Date('2026-11-26T08:00:00Z')
    const calendarId = await givenCalendar(head)
    const { bookingId } = await givenBooking(desk, {
      ...{ calendarId, clientId, on: '2026-11-27', time: '10:00', now },
      form: { note: 'Прийде з братом' },
    })
    expect(await findBooking(desk, bookingId)).toMatchObject({
      value: { person: { phone: { e164: PHONE } } },
    })
    await withdrawConsent(desk, { clientId })
    expect(await findBooking(desk, bookingId)).toMatchObject({ value: { person: { phone: null }, note: '' } })
    expect(await findBooking(head, bookingId)).toMatchObject({
      value: { person: { phone: { e164: PHONE } } },
    })
  })

  it('gives no address, telephone or tax number to a letter or an application that is over', async () => {
    const clientId = await given()
    const { enquiryId, visitId } = await givenLetter(desk, { clientId })
    const receivedOn = plainDate('2026-11-20')
    const { applicationId } = await givenApplication(desk, { clientId, receivedOn, state: 'REFUSED' })
    const over = { status: 'CLOSED', closedAt: new Date() }
    await db.enquiry.update({ where: { id: enquiryId }, data: over, select: { id: true } })
    const printed = async (viewer: Viewer) =>
      JSON.stringify([
        await findLetterRecord(viewer, { visitId, enquiryId }),
        await findDeskPaper(viewer, { applicationId, paper: 'application', by: undefined }),
      ])
    const told = ['person@example.com', '3111909562', '050 111 22 33']
    for (const secret of told) expect(await printed(desk)).toContain(secret)
    await withdrawConsent(desk, { clientId })
    for (const secret of told) expect(await printed(desk)).not.toContain(secret)
    for (const secret of told) expect(await printed(head)).toContain(secret)
  })

  it('opens again with a new consent', async () => {
    const clientId = await givenWithdrawn()
    await renewConsent(desk, { clientId, form: 'ORAL', scopes: [], submissionId: randomUUID() })
    expect(await findClientCard(desk, { clientId })).toMatchObject({ value: { isRestricted: false } })
  })
})

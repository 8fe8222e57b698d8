import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/new-id'
import type { Viewer } from '@/lib/core/viewer'
import { type GivenPartner, givenPartner } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findPartner } from './partner.queries'
import { changePartner } from './partner-change.commands'
import { changePartnerSchema } from './partner-change.schema'
import { decideProposal } from './partner-proposal.commands'
import { findProposal, listProposals } from './partner-proposal.queries'
import { decideProposalSchema } from './partner-proposal.schema'
import type { PartnerRecord } from './partner-record.schema'
import { openRecordLink, useRecordLink } from './record-answer.commands'
import { createRecordLink, revokeRecordLink } from './record-link.commands'
import { useRecordLinkSchema } from './record-link.schema'

let unitId: string
let head: Viewer
let desk: Viewer
let otherHead: Viewer
const monday = new Date('2026-11-23T09:00:00Z')
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000)

beforeAll(async () => {
  unitId = await givenUnit()
  head = await givenStaff({ role: 'HEAD', unitId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  otherHead = await givenStaff({ role: 'HEAD' })
})

async function givenLink(partner?: GivenPartner) {
  const given = partner ?? (await givenPartner({}, { unitId }))
  const created = await createRecordLink(head, { partnerId: given.partnerId }, monday)
  if (!created.ok) throw new Error(created.error)
  return { ...given, ...created.value, token: created.value.address.split('#')[1] ?? '' }
}
const confirm = (token: string, now = monday, expectedRevision = 1) =>
  useRecordLink(useRecordLinkSchema.parse({ token, expectedRevision, answer: { kind: 'CONFIRMED' } }), now)
const correct = (token: string, record: unknown, note = '', expectedRevision = 1) =>
  useRecordLink(
    useRecordLinkSchema.parse({ token, expectedRevision, answer: { kind: 'CORRECTED', record, note } }),
    monday,
  )

describe('a link of a partner', () => {
  it('is made by who keeps the record, and shows it to whoever has it', async () => {
    const { partnerId, record, token } = await givenLink()
    expect(await createRecordLink(otherHead, { partnerId }, monday)).toEqual({
      ok: false,
      error: 'partnerNotFound',
    })
    expect(await createRecordLink(desk, { partnerId }, monday)).toEqual({
      ok: false,
      error: 'partnerNotFound',
    })
    expect(await openRecordLink({ token }, monday)).toMatchObject({
      ok: true,
      value: { record, revision: 1 },
    })
  })

  it('leads nowhere once altered, expired, revoked, overtaken or used', async () => {
    const over = { ok: false, error: 'linkOver' }
    const first = await givenLink()
    expect(await openRecordLink({ token: `${first.token.slice(0, -2)}AA` }, monday)).toEqual(over)
    expect(await openRecordLink({ token: 'abc' }, monday)).toEqual(over)
    expect((await openRecordLink({ token: first.token }, later(13.9))).ok).toBe(true)
    expect(await openRecordLink({ token: first.token }, later(14))).toEqual(over)
    expect(await confirm(first.token, later(14))).toEqual(over)
    const second = await givenLink(first)
    expect(await openRecordLink({ token: first.token }, monday)).toEqual(over)
    expect(await revokeRecordLink(otherHead, second, monday)).toEqual({ ok: false, error: 'linkNotFound' })
    expect((await revokeRecordLink(head, second, monday)).ok).toBe(true)
    expect(await confirm(second.token)).toEqual(over)
    const third = await givenLink(first)
    expect((await confirm(third.token)).ok).toBe(true)
    expect(await openRecordLink({ token: third.token }, monday)).toEqual(over)
  })

  it('says the same again to an answer that arrived and was not heard', async () => {
    const { token } = await givenLink()
    const answer = useRecordLinkSchema.parse({
      token,
      expectedRevision: 1,
      answer: { kind: 'CONFIRMED' },
      submissionId: newId(),
    })
    const said = { ok: true, value: { outcome: 'CONFIRMED' } }
    expect(await useRecordLink(answer, monday)).toEqual(said)
    expect(await useRecordLink(answer, monday)).toEqual(said)
    expect(await confirm(token)).toEqual({ ok: false, error: 'linkOver' })
  })

  it('is not made for a closed organisation, and says so when it was closed since', async () => {
    const link = await givenLink()
    await db.partner.update({ where: { id: link.partnerId }, data: { status: 'CLOSED' } })
    const closed = { ok: false, error: 'partnerClosed' }
    expect(await createRecordLink(head, link, monday)).toEqual(closed)
    expect(await openRecordLink(link, monday)).toEqual(closed)
    expect(await confirm(link.token)).toEqual(closed)
  })

  it('confirms the record as of today, waiting for nobody, and ends what was to be checked', async () => {
    const { partnerId, token } = await givenLink()
    const task = { partnerId, unitId, kind: 'STALE', fields: [], dueOn: monday }
    await db.partnerTask.create({ data: task, select: { id: true } })
    expect(await confirm(token)).toEqual({ ok: true, value: { outcome: 'CONFIRMED' } })
    expect(await findPartner(desk, partnerId)).toMatchObject({
      checkedOn: '2026-11-23',
      checkedHow: 'PARTNER',
      checkedBy: null,
      revision: 2,
    })
    expect(await db.partnerTask.count({ where: { partnerId, doneAt: null } })).toBe(0)
  })

  it('gives one answer of two at once', async () => {
    const { partnerId, record, token } = await givenLink()
    const both = await Promise.all([
      confirm(token),
      correct(token, { ...record, name: { uk: 'Інша назва', en: '' } }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.partnerLink.count({ where: { partnerId, usedAt: { not: null } } })).toBe(1)
  })
})

describe('a correction by the partner', () => {
  it('waits for the head, changes only what is the partner’s to say, and counts as a check', async () => {
    const { partnerId, record, token } = await givenLink()
    const corrected = { ...record, kind: 'NGO', name: { uk: 'Нова назва', en: '' } }
    expect(await correct(token, corrected, 'переїхали')).toEqual({ ok: true, value: { outcome: 'PROPOSED' } })
    expect((await findPartner(desk, partnerId))?.record.name.uk).toBe(record.name.uk)
    expect((await listProposals(otherHead)).proposals).toEqual([])
    const { proposals } = await listProposals(head, { source: 'PARTNER' })
    const proposalId = proposals.find((one) => one.partnerId === partnerId)?.id ?? ''
    expect(await findProposal(head, proposalId)).toMatchObject({
      proposed: { kind: record.kind, name: { uk: 'Нова назва' } },
      current: { revision: 1, isChangedSince: false },
      note: 'переїхали',
    })
    const accept = decideProposalSchema.parse({ proposalId, decision: 'ACCEPT' })
    expect(await decideProposal(otherHead, accept, later(2))).toEqual({
      ok: false,
      error: 'proposalNotFound',
    })
    expect(await decideProposal(head, accept, later(2))).toEqual({ ok: true, value: { partnerId } })
    expect(await findPartner(desk, partnerId)).toMatchObject({
      record: { name: { uk: 'Нова назва' } },
      checkedOn: '2026-11-23',
      checkedHow: 'PARTNER',
    })
    expect(await decideProposal(head, accept, later(2))).toEqual({ ok: false, error: 'proposalNotFound' })
  })

  it('is not accepted over a change made since, unless the reviewer has seen it', async () => {
    const { partnerId, record, token } = await givenLink()
    await correct(token, { ...record, email: 'nova@partner.example' })
    await db.partner.update({ where: { id: partnerId }, data: { revision: 5 } })
    const found = (await listProposals(head, { source: 'PARTNER' })).proposals.find(
      (one) => one.partnerId === partnerId,
    )
    const accept = decideProposalSchema.parse({ proposalId: found?.id, decision: 'ACCEPT' })
    expect(await decideProposal(head, accept)).toEqual({ ok: false, error: 'changedMeanwhile' })
    expect((await decideProposal(head, { ...accept, expectedRevision: 5 })).ok).toBe(true)
  })

  it('is refused with the field when hours overlap, and the link is not used up', async () => {
    const { record, token } = await givenLink()
    const [offer] = record.offers
    const spans = [
      { from: 480, to: 780 },
      { from: 700, to: 900 },
    ]
    const hours = { week: Array.from({ length: 7 }, () => ({ spans })), exceptions: [] }
    const answer = { kind: 'CORRECTED', record: { ...record, offers: [{ ...offer, hours }] } }
    const parsed = useRecordLinkSchema.safeParse({ token, expectedRevision: 1, answer })
    expect(parsed.error?.issues[0]).toMatchObject({
      message: 'hoursOverlap',
      path: ['answer', 'record', 'offers', 0, 'hours', 'week', 0, 'spans', 1],
    })
    expect((await openRecordLink({ token }, monday)).ok).toBe(true)
  })

  it('that corrects nothing is a confirmation', async () => {
    const { record, token } = await givenLink()
    expect(await correct(token, record)).toEqual({ ok: true, value: { outcome: 'CONFIRMED' } })
  })
})

describe('a record that a colleague changes while the partner reads it', () => {
  const change = (given: GivenPartner, more: object, checkedHow: 'PHONE' | null = null) =>
    changePartner(
      head,
      changePartnerSchema.parse({
        partnerId: given.partnerId,
        expectedRevision: 1,
        record: { ...given.record, ...more },
        checkedHow,
      }),
      monday,
    )

  it.each([
    ['a confirmation', (token: string, revision: number) => confirm(token, monday, revision)],
    [
      'a correction',
      (token: string, revision: number, record: PartnerRecord) =>
        correct(token, { ...record, website: 'https://partner.example' }, '', revision),
    ],
  ])('%s is not taken for what was not read; the link serves on', async (_, answer) => {
    const link = await givenLink()
    expect((await change(link, { email: 'nova@partner.example' })).ok).toBe(true)
    expect(await answer(link.token, 1, link.record)).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      record: { ...link.record, email: 'nova@partner.example' },
      revision: 2,
    })
    expect(await findPartner(desk, link.partnerId)).toMatchObject({ revision: 2, checkedOn: null })
    expect(await db.partnerProposal.count({ where: { partnerId: link.partnerId } })).toBe(0)
    const theirs = { ...link.record, email: 'nova@partner.example' }
    expect((await answer(link.token, 2, theirs)).ok).toBe(true)
    expect((await findPartner(desk, link.partnerId))?.record.email).toBe('nova@partner.example')
  })

  it('is the same record when it was only checked, or something was agreed with the partner', async () => {
    const link = await givenLink()
    const memorandum = { number: '7', signedOn: null, validTo: null }
    expect((await change(link, { memorandum }, 'PHONE')).ok).toBe(true)
    expect(await confirm(link.token)).toEqual({ ok: true, value: { outcome: 'CONFIRMED' } })
    expect((await findPartner(desk, link.partnerId))?.record.memorandum).toEqual(memorandum)
  })

  it('is asked for by the revision that was read', () => {
    const answer = { token: 'abc', answer: { kind: 'CONFIRMED' } }
    expect(useRecordLinkSchema.safeParse(answer).error?.issues[0]?.path).toEqual(['expectedRevision'])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findCardToChange } from './card-edit.queries'
import { openCardWithReason } from './card-opening.commands'
import { findClientCard } from './client-card.queries'
import { findClosedCard } from './closed-card.queries'
import { findShownNumber } from './shown-number.queries'

let desk: Viewer
let stranger: Viewer
let clientId: string
let protectedId: string

const reason = 'Людина переїхала і звернулася до нас'
const again = async ({ staffId }: Viewer) => {
  const viewer = await findViewerOfStaff(staffId)
  if (!viewer) throw new Error('No such viewer')
  return viewer
}

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  stranger = await givenStaff({ role: 'FRONTLINER', name: 'Леся Стецюк' })
  clientId = (await givenClient(desk, { taxId: '3111909562' })).clientId
  protectedId = (await givenClient(desk, { protection: { reason: 'загроза' } })).clientId
})

describe('openCardWithReason', () => {
  it('opens a card of another centre to read, and its head can see why', async () => {
    expect(await findClientCard(stranger, { clientId })).toEqual({ ok: false, error: 'clientNotFound' })
    expect((await findClosedCard(stranger, { clientId })).ok).toBe(true)
    expect((await openCardWithReason(stranger, { clientId, reason })).ok).toBe(true)

    const viewer = await again(stranger)
    const card = await findClientCard(viewer, { clientId })
    expect(card).toMatchObject({ ok: true, value: { isOwnCentre: false, mayChange: false } })
    expect(await findCardToChange(viewer, { clientId })).toEqual({ ok: false, error: 'clientNotFound' })
    const opening = await db.cardOpening.findFirstOrThrow({ where: { clientId, staffId: stranger.staffId } })
    expect(opening).toMatchObject({ reason, homeUnitId: desk.unit.id, acknowledgedAt: null })
  })

  it('closes the card again when the reason is no longer good', async () => {
    await db.cardOpening.updateMany({ where: { clientId }, data: { until: new Date('2026-01-01') } })
    expect(await findClientCard(await again(stranger), { clientId })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
  })

  it.each([
    ['a protected card', () => protectedId],
    ['a card that is not there', () => '0198a0de-0000-7000-8000-000000000009'],
  ])('answers for %s that there is none, and leaves no trace of a reason', async (_what, id) => {
    expect(await findClosedCard(stranger, { clientId: id() })).toEqual({ ok: false, error: 'clientNotFound' })
    expect(await openCardWithReason(stranger, { clientId: id(), reason })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
    expect(await db.cardOpening.count({ where: { clientId: id() } })).toBe(0)
  })
})

describe('findClosedCard', () => {
  it('tells a lawyer of another centre nothing of the card', async () => {
    const lawyer = await givenStaff({ role: 'LAWYER' })
    expect(await findClosedCard(lawyer, { clientId })).toEqual({ ok: false, error: 'clientNotFound' })
  })
})

describe('findShownNumber', () => {
  it('shows a number in full and puts it on record', async () => {
    expect(await findShownNumber(desk, { clientId, which: 'taxId' })).toEqual({
      ok: true,
      value: { number: '3111909562' },
    })
    const looks = await db.auditEntry.findMany({
      where: { subjectId: clientId, details: { path: ['kind'], equals: 'DOCUMENT_NUMBER' } },
    })
    expect(looks).toMatchObject([{ staffId: desk.staffId, action: 'read', details: { code: 'TAX_ID' } }])
  })

  it('shows nothing of a card beyond reach, nor a paper that is not there', async () => {
    expect(await findShownNumber(stranger, { clientId, which: 'taxId' })).toEqual({
      ok: false,
      error: 'clientNotFound',
    })
    expect(await findShownNumber(desk, { clientId, which: 3 })).toEqual({
      ok: false,
      error: 'numberNotFound',
    })
  })
})

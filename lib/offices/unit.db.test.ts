import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { changeUnit, closeUnit, createUnit, moveUnit, reopenUnit } from './unit.commands'
import { findUnit, listUnits, shownFields, shownUnit } from './unit.queries'
import type { ShownUnit, UnitCreation } from './unit.schema'

let admin: Viewer
let stranger: Viewer
let centre: string
let nextCode = 100

const form = (more: Partial<UnitCreation> = {}): UnitCreation => {
  nextCode += 1
  const code = String(nextCode)
  return {
    ...{ code, kind: 'BUREAU', name: `Бюро ${code}`, shortName: `Бюро ${code}`, nameEn: `Bureau ${code}` },
    ...{ phone: '', address: '', hours: '', email: '', coordinates: '', parentId: centre },
    submissionId: crypto.randomUUID(),
    ...more,
  }
}

/** A unit made by its administrator, whose reach is then read anew, as at a next request. */
async function given(more: Partial<UnitCreation> = {}): Promise<string> {
  const made = await createUnit(admin, form(more))
  if (!made.ok) throw new Error(made.error)
  await refresh()
  return made.value.unitId
}
async function refresh() {
  const found = await findViewerOfStaff(admin.staffId)
  if (found) admin = found
}
/** The unit as its form shows it. */
async function shown(id: string): Promise<ShownUnit> {
  const select = shownFields
  return shownUnit(await db.unit.findUniqueOrThrow({ where: { id }, select }))
}
const pathOf = async (id: string) =>
  (await db.unit.findUniqueOrThrow({ where: { id }, select: { path: true } })).path

beforeEach(async () => {
  centre = await givenUnit()
  // An inter-regional centre, so that local centres may stand under it.
  await db.unit.update({
    where: { id: centre },
    data: { kind: 'INTER_REGIONAL_CENTRE' },
    select: { id: true },
  })
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: centre })
  stranger = await givenStaff({ role: 'ADMINISTRATOR' })
})

describe('createUnit', () => {
  it('keeps where the unit stands, and forgets it when the field is emptied', async () => {
    const id = await given({ coordinates: '49.4444, 32.0598' })
    expect((await findUnit(admin, id))?.coordinates).toBe('49.4444, 32.0598')
    const { parentId: _, ...emptied } = form()
    await changeUnit(admin, { ...emptied, unitId: id, seen: await shown(id) })
    expect((await findUnit(admin, id))?.coordinates).toBe('')
  })

  it('puts the unit under its parent, on record and within the administrator’s reach', async () => {
    const id = await given()
    expect(await pathOf(id)).toEqual([...(await pathOf(centre)), id])
    expect((await listUnits(admin)).map((unit) => [unit.id, unit.depth])).toEqual([
      [centre, 0],
      [id, 1],
    ])
    const entry = await db.auditEntry.findFirst({
      where: { subjectId: id },
      select: { action: true, staffId: true },
    })
    expect(entry).toEqual({ action: 'create', staffId: admin.staffId })
  })

  it('refuses a code another unit has', async () => {
    const taken = form()
    await createUnit(admin, taken)
    expect(await createUnit(admin, form({ code: taken.code }))).toEqual({ ok: false, error: 'codeTaken' })
  })

  it('refuses a wider unit under a narrower one', async () => {
    const bureau = await given()
    expect(await createUnit(admin, form({ parentId: bureau, kind: 'LOCAL_CENTRE' }))).toEqual({
      ok: false,
      error: 'kindDoesNotFit',
    })
  })

  it.each(['another centre’s administrator', 'a head of the same centre'])('refuses %s', async (who) => {
    const viewer = who.startsWith('another') ? stranger : await givenStaff({ role: 'HEAD', unitId: centre })
    expect(await createUnit(viewer, form())).toEqual({ ok: false, error: 'unitNotFound' })
  })

  it('makes no second top of the tree', async () => {
    const top = form({ parentId: '', kind: 'COORDINATION_CENTRE' })
    expect(await createUnit(admin, top)).toEqual({ ok: false, error: 'unitNotFound' })
  })
})

describe('changeUnit', () => {
  it('renames within reach and refuses beyond it', async () => {
    const unitId = await given()
    const { parentId: _, ...renamed } = form({ name: 'Бюро на новому місці' })
    const change = { ...renamed, unitId, seen: await shown(unitId) }
    expect(await changeUnit(stranger, change)).toEqual({ ok: false, error: 'unitNotFound' })
    expect(await changeUnit(admin, change)).toMatchObject({ ok: true })
    expect((await findUnit(admin, unitId))?.name).toBe('Бюро на новому місці')
    expect(await findUnit(stranger, unitId)).toBeUndefined()
  })

  it('keeps a code that stands in card numbers', async () => {
    const unitId = await given()
    await givenClient(await givenStaff({ role: 'FRONTLINER', unitId }))
    const { parentId: _, ...recoded } = form()
    expect(await changeUnit(admin, { ...recoded, unitId, seen: await shown(unitId) })).toEqual({
      ok: false,
      error: 'codeInUse',
    })
  })

  it('refuses a kind that does not fit what stands under it', async () => {
    const unitId = await given({ kind: 'LOCAL_CENTRE' })
    await given({ parentId: unitId, kind: 'BUREAU' })
    const { parentId: _, ...narrower } = form({ kind: 'ACCESS_POINT' })
    expect(await changeUnit(admin, { ...narrower, unitId, seen: await shown(unitId) })).toEqual({
      ok: false,
      error: 'kindDoesNotFit',
    })
  })
})

describe('changeUnit of a unit that was changed since its form was begun', () => {
  it('writes nothing, and tells how it is now and by whom', async () => {
    const unitId = await given()
    const seen = await shown(unitId)
    const other = await givenStaff({ role: 'ADMINISTRATOR', unitId: centre })
    expect(await changeUnit(other, { ...seen, phone: '0472 11 22 33', unitId, seen })).toMatchObject({
      ok: true,
    })
    expect(await changeUnit(admin, { ...seen, hours: '9–17', unitId, seen })).toEqual({
      ok: false,
      error: 'changedMeanwhile',
      theirs: { current: { ...seen, phone: '0472 11 22 33' }, by: other.name },
    })
    expect(await shown(unitId)).toMatchObject({ phone: '0472 11 22 33', hours: '' })
  })
})

describe('changeUnit answers', () => {
  it('with the unit as its form shows it from then on', async () => {
    const unitId = await given()
    const seen = await shown(unitId)
    const change = { ...seen, hours: '9–17', coordinates: '49.444400,32.0598', unitId, seen }
    const answer = await changeUnit(admin, change)
    expect(answer).toEqual({ ok: true, value: { unitId, saved: await shown(unitId) } })
    expect(await shown(unitId)).toMatchObject({ hours: '9–17', coordinates: '49.4444, 32.0598' })
  })
})

describe('moveUnit', () => {
  it('moves a unit with all under it, and the reach of people moves at once', async () => {
    const [from, to] = [await given({ kind: 'LOCAL_CENTRE' }), await given({ kind: 'LOCAL_CENTRE' })]
    const bureau = await given({ parentId: from })
    const point = await given({ parentId: bureau, kind: 'ACCESS_POINT' })
    const head = await givenStaff({ role: 'HEAD', unitId: to })

    expect(await moveUnit(admin, { unitId: bureau, parentId: to })).toMatchObject({ ok: true })
    expect(await pathOf(point)).toEqual([...(await pathOf(to)), bureau, point])
    const reach = (await findViewerOfStaff(head.staffId))?.roles[0]?.subtree ?? []
    expect(reach.toSorted()).toEqual([to, bureau, point].toSorted())
  })

  it('never puts a unit under itself or under what stands below it', async () => {
    const upper = await given({ kind: 'REGIONAL_CENTRE' })
    const lower = await given({ kind: 'LOCAL_CENTRE', parentId: upper })
    expect(await moveUnit(admin, { unitId: upper, parentId: lower })).toEqual({
      ok: false,
      error: 'underItself',
    })
    expect(await moveUnit(admin, { unitId: upper, parentId: upper })).toEqual({
      ok: false,
      error: 'underItself',
    })
  })

  it('refuses to take a unit from, or to, where the administrator has no say', async () => {
    const theirs = stranger.unit.id
    const bureau = await given()
    const refused = { ok: false, error: 'unitNotFound' }
    expect(await moveUnit(admin, { unitId: bureau, parentId: theirs })).toEqual(refused)
    expect(await moveUnit(admin, { unitId: theirs, parentId: centre })).toEqual(refused)
    expect(await moveUnit(admin, { unitId: centre, parentId: bureau })).toEqual(refused)
  })
})

describe('closeUnit', () => {
  const closedOn = '2026-01-15'

  it('says first who and what is there, and closes when that is confirmed', async () => {
    const unitId = await given()
    const worker = await givenStaff({ role: 'FRONTLINER', unitId })
    await givenClient(worker)
    const asked = await closeUnit(admin, { unitId, closedOn, isConfirmed: false })
    expect(asked).toMatchObject({
      ok: false,
      error: 'unitInUse',
      inUse: { staff: 1, cards: 1, openEnquiries: 0 },
    })
    expect((await findUnit(admin, unitId))?.closedOn).toBeUndefined()

    expect(await closeUnit(admin, { unitId, closedOn, isConfirmed: true })).toMatchObject({ ok: true })
    expect((await findUnit(admin, unitId))?.closedOn).toBe(closedOn)
  })

  it('closes an empty unit without asking, takes nothing new into it, and opens it again', async () => {
    const unitId = await given({ kind: 'LOCAL_CENTRE' })
    expect(await closeUnit(admin, { unitId, closedOn, isConfirmed: false })).toMatchObject({ ok: true })
    expect(await createUnit(admin, form({ parentId: unitId }))).toEqual({ ok: false, error: 'unitNotFound' })
    expect(await reopenUnit(admin, { unitId })).toMatchObject({ ok: true })
    expect(await createUnit(admin, form({ parentId: unitId }))).toMatchObject({ ok: true })
  })

  it('refuses while open units stand under it, even when confirmed', async () => {
    const unitId = await given({ kind: 'LOCAL_CENTRE' })
    const bureau = await given({ parentId: unitId })
    expect(await closeUnit(admin, { unitId, closedOn, isConfirmed: true })).toMatchObject({
      ok: false,
      error: 'unitsUnderIt',
    })
    await closeUnit(admin, { unitId: bureau, closedOn, isConfirmed: true })
    await closeUnit(admin, { unitId, closedOn, isConfirmed: true })
    expect(await reopenUnit(admin, { unitId: bureau })).toEqual({ ok: false, error: 'parentClosed' })
  })

  it('refuses another centre’s administrator', async () => {
    expect(await closeUnit(stranger, { unitId: centre, closedOn, isConfirmed: true })).toMatchObject({
      ok: false,
      error: 'unitNotFound',
    })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from '@/scripts/testing/givens'
import { mayReplaceTree } from './unit.queries'
import { loadPresetOnce, replaceByPreset } from './unit-preset.commands'
import { UNIT_PRESETS } from './unit-presets'

let admin: Viewer
let topId: string
const codes = async () =>
  (await db.unit.findMany({ select: { code: true } })).map(({ code }) => code).toSorted()

beforeAll(async () => {
  await db.$transaction((tx) => loadPresetOnce(tx, 'today'))
  topId = (await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })).id
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: topId })
})

describe('structures to begin with', () => {
  it('fill an empty tree once', async () => {
    expect(await db.$transaction((tx) => loadPresetOnce(tx, 'handbook'))).toBe(0)
    expect(await codes()).toEqual(['901', '902', '903', '904', '905', '906', '99'])
  })

  it('give way to another one while nobody works there; paths lead from the same top', async () => {
    expect(await mayReplaceTree(admin)).toBe(true)
    const replaced = await replaceByPreset(admin, { preset: 'handbook' })
    expect(replaced).toEqual({ ok: true, value: { units: UNIT_PRESETS.handbook.root.under.length * 2 } })
    const local = await db.unit.findUniqueOrThrow({
      where: { code: '461' },
      select: { id: true, path: true, parentId: true },
    })
    expect(local.path).toEqual([topId, local.parentId, local.id])
  })

  it('are not for an administrator of one centre', async () => {
    const local = await db.unit.findUniqueOrThrow({ where: { code: '461' }, select: { id: true } })
    const their = await givenStaff({ role: 'ADMINISTRATOR', unitId: local.id })
    expect(await replaceByPreset(their, { preset: 'today' })).toEqual({ ok: false, error: 'unitNotFound' })
  })

  it('stay once somebody works there', async () => {
    expect(await mayReplaceTree(admin)).toBe(false)
    expect(await replaceByPreset(admin, { preset: 'today' })).toEqual({ ok: false, error: 'treeInUse' })
  })

  it.each(Object.values(UNIT_PRESETS))('$key has no code twice', ({ root }) => {
    const all = [root, ...root.under, ...root.under.flatMap(({ under }) => under)].map(({ code }) => code)
    expect(new Set(all).size).toBe(all.length)
  })
})

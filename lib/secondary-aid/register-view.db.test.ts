import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { registerViewFilterSchema } from './application.schema'
import {
  changeRegisterView,
  chooseDefaultView,
  keepRegisterView,
  removeRegisterView,
  renameRegisterView,
  shareRegisterView,
} from './register-view.commands'
import { listRegisterViews, listRegisterWorkers } from './register-view.queries'

let desk: Viewer
let head: Viewer
let stranger: Viewer
const filter = registerViewFilterSchema.parse({ of: 'CENTRE', due: 'OVERDUE' })
const gone = { ok: false, error: 'viewNotFound' }

beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  head = await givenStaff({ role: 'HEAD', unitId })
  stranger = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
})

async function kept(viewer: Viewer, name: string): Promise<string> {
  const done = await keepRegisterView(viewer, { name, filter })
  if (!done.ok) throw new Error(done.error)
  return done.value.viewId
}
const namesOf = async (viewer: Viewer) => (await listRegisterViews(viewer)).map(({ name }) => name)

describe('views of the register', () => {
  it('are their owner’s alone until a head shows one to the centre', async () => {
    const viewId = await kept(head, 'Прострочені')
    expect(await namesOf(head)).toEqual(['Прострочені'])
    expect(await namesOf(desk)).toEqual([])
    await shareRegisterView(head, { viewId, isShared: true })
    const [seen] = await listRegisterViews(desk)
    expect(seen).toMatchObject({ name: 'Прострочені', isShared: true, mayChange: false, filter })
    expect(await namesOf(stranger)).toEqual([])
    await shareRegisterView(head, { viewId, isShared: false })
    expect(await namesOf(desk)).toEqual([])
  })

  it('are changed, renamed and removed by their owner, and by nobody of another centre', async () => {
    const viewId = await kept(desk, 'Поштою')
    const other = registerViewFilterSchema.parse({ channel: 'POST' })
    for (const viewer of [stranger, head]) {
      expect(await renameRegisterView(viewer, { viewId, name: 'Чужа' })).toEqual(gone)
      expect(await changeRegisterView(viewer, { viewId, filter: other })).toEqual(gone)
      expect(await removeRegisterView(viewer, { viewId })).toEqual(gone)
      expect(await chooseDefaultView(viewer, { viewId })).toEqual(gone)
    }
    await changeRegisterView(desk, { viewId, filter: other })
    await renameRegisterView(desk, { viewId, name: 'Пошта' })
    expect(await listRegisterViews(desk)).toMatchObject([{ name: 'Пошта', filter: { channel: 'POST' } }])
    await removeRegisterView(desk, { viewId })
    expect(await namesOf(desk)).toEqual([])
  })

  it('have names of their own for each worker', async () => {
    await kept(desk, 'Мої')
    const second = await kept(desk, 'Інші')
    expect(await keepRegisterView(desk, { name: 'Мої', filter })).toEqual({ ok: false, error: 'nameTaken' })
    expect(await renameRegisterView(desk, { viewId: second, name: 'Мої' })).toEqual({
      ok: false,
      error: 'nameTaken',
    })
    expect((await keepRegisterView(head, { name: 'Мої', filter })).ok).toBe(true)
  })

  it('open first when chosen so, until they are removed', async () => {
    const viewId = await kept(desk, 'Щоденні')
    await chooseDefaultView(desk, { viewId })
    expect((await listRegisterViews(desk)).filter(({ isDefault }) => isDefault)).toMatchObject([
      { id: viewId },
    ])
    await chooseDefaultView(desk, { viewId: null })
    expect((await listRegisterViews(desk)).some(({ isDefault }) => isDefault)).toBe(false)
    await chooseDefaultView(desk, { viewId })
    await removeRegisterView(desk, { viewId })
    expect((await listRegisterViews(desk)).some(({ isDefault }) => isDefault)).toBe(false)
  })

  it('are narrowed to workers of the centre', async () => {
    const ids = (await listRegisterWorkers(desk)).map(({ id }) => id)
    expect(ids.toSorted()).toEqual([desk.staffId, head.staffId].toSorted())
  })
})

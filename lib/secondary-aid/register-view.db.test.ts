import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'
import { NOT_ADMITTED } from '@/scripts/testing/not-admitted'
import { registerViewFilterSchema } from './application.schema'
import { openRegister } from './register-start.queries'
import {
  changeRegisterView,
  chooseDefaultView,
  keepRegisterView,
  removeRegisterView,
  renameRegisterView,
  shareRegisterView,
} from './register-view.commands'
import { readRegisterFrame } from './register-view.queries'

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
const viewsOf = async (viewer: Viewer) => (await readRegisterFrame(viewer)).views
const namesOf = async (viewer: Viewer) => (await viewsOf(viewer)).map(({ name }) => name)

describe('views of the register', () => {
  it('are their owner’s alone until a head shows one to the centre', async () => {
    const viewId = await kept(head, 'Прострочені')
    expect(await namesOf(head)).toEqual(['Прострочені'])
    expect(await namesOf(desk)).toEqual([])
    await shareRegisterView(head, { viewId, isShared: true })
    const [seen] = await viewsOf(desk)
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
    expect(await viewsOf(desk)).toMatchObject([{ name: 'Пошта', filter: { channel: 'POST' } }])
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
    expect((await viewsOf(desk)).filter(({ isDefault }) => isDefault)).toMatchObject([{ id: viewId }])
    await chooseDefaultView(desk, { viewId: null })
    expect((await viewsOf(desk)).some(({ isDefault }) => isDefault)).toBe(false)
    await chooseDefaultView(desk, { viewId })
    await removeRegisterView(desk, { viewId })
    expect((await viewsOf(desk)).some(({ isDefault }) => isDefault)).toBe(false)
  })

  it('are just those the policy lets each read, and change', async () => {
    await kept(desk, 'Свої')
    await shareRegisterView(head, { viewId: await kept(head, 'Спільні'), isShared: true })
    await kept(stranger, 'Чужі')
    for (const viewer of [desk, head, stranger]) {
      const idsFor = async (act: 'read' | 'update') => {
        const where = accessibleBy(viewer.ability, act).ofType('RegisterView')
        return (await db.registerView.findMany({ where, select: { id: true } }))
          .map(({ id }) => id)
          .toSorted()
      }
      const views = await viewsOf(viewer)
      expect(views.map(({ id }) => id).toSorted()).toEqual(await idsFor('read'))
      const changeable = views.filter(({ mayChange }) => mayChange).map(({ id }) => id)
      expect(changeable.toSorted()).toEqual(await idsFor('update'))
    }
  })

  it('are narrowed to workers of the centre', async () => {
    const ids = (await readRegisterFrame(desk)).workers.map(({ id }) => id)
    expect(ids.toSorted()).toEqual([desk.staffId, head.staffId].toSorted())
  })
})

describe('openRegister', () => {
  const bare = { typed: {} }

  it('goes by the first view of the viewer, by what the address asks for, else by what they look after', async () => {
    const own = await givenStaff({ role: 'HEAD', unitId: await givenUnit() })
    expect(await openRegister(own, bare)).toMatchObject({ filter: { of: 'CENTRE' }, viewId: undefined })
    const viewId = await kept(own, 'Прострочені')
    expect(await openRegister(own, { ...bare, view: viewId })).toMatchObject({ filter, viewId })
    expect(await openRegister(own, bare)).toMatchObject({ viewId: undefined })
    await chooseDefaultView(own, { viewId })
    expect(await openRegister(own, bare)).toMatchObject({ filter, viewId })
    const typed = { of: 'MINE' }
    expect(await openRegister(own, { typed })).toMatchObject({ filter: typed, viewId: undefined })
    expect(await openRegister(desk, bare)).toMatchObject({ filter: { of: 'MINE' } })
  })

  it('records the look when the viewer is let in, and not before', async () => {
    const worker = await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() })
    const { clientId } = await givenClient(worker)
    const { unit, staffId } = worker
    const data = { clientId, unitId: unit.id, executorId: staffId }
    await db.secondaryAidApplication.create({ data, select: { id: true } })
    const looks = () => db.auditEntry.count({ where: { staffId, subject: 'application', action: 'read' } })
    await openRegister(worker, bare, NOT_ADMITTED)
    expect(await looks()).toBe(0)
    expect((await openRegister(worker, bare)).page.applications).toHaveLength(1)
    expect(await looks()).toBe(1)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { givenProvider, STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { addProvider, changeProvider, retireProvider } from './provider.commands'
import { findProvider, listProviderChoices, listProviders, providersOf } from './provider.queries'
import { providerFormSchema, providerListSchema } from './provider.schema'

const all = providerListSchema.parse({})
const now = new Date('2026-08-13T10:00:00Z')

async function givenHead() {
  const unitId = await givenUnit()
  return givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
}

describe('listProviders', () => {
  it('goes by surname, page by page, with open work and the next absence', async () => {
    const head = await givenHead()
    const absences = [
      { from: plainDate('2026-07-01'), to: plainDate('2026-07-10'), note: '' },
      { from: plainDate('2026-08-20'), to: plainDate('2026-08-30'), note: 'відпустка' },
    ]
    const second = await givenProvider(head, { surname: 'Яремчук', absences })
    const first = await givenProvider(head, { ...STAFF_LAWYER, surname: 'Бондар' })
    const page = await listProviders(head, all, { now, page: 1 })
    expect(page).toMatchObject({
      providers: [{ id: first, kind: 'STAFF_LAWYER', absence: null }],
      next: first,
    })
    const next = await listProviders(head, { ...all, after: first }, { now, page: 1 })
    expect(next).toMatchObject({
      providers: [{ id: second, absence: { from: '2026-08-20', to: '2026-08-30' }, openMandates: 0 }],
      next: null,
    })
    expect((await listProviders(head, { ...all, kind: 'ADVOCATE' })).providers.map(({ id }) => id)).toEqual([
      second,
    ])
    expect((await listProviders(head, { ...all, branch: 'FAMILY' })).providers).toEqual([])
  })

  it('lists what the policy lets each role keep, and nothing else', async () => {
    const head = await givenHead()
    await givenProvider(head)
    const stranger = await givenHead()
    const worker = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
    for (const viewer of [head, stranger, worker]) {
      const allowed = await db.aidProvider.findMany({ where: providersOf(viewer), select: { id: true } })
      const listed = await listProviders(viewer, all, { page: 1000 })
      expect(listed.providers.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
    }
    expect((await listProviders(stranger, all)).providers).toEqual([])
  })
})

describe('a provider', () => {
  it('is not there for the head of another centre, neither to look at nor to change', async () => {
    const head = await givenHead()
    const providerId = await givenProvider(head)
    const stranger = await givenHead()
    const found = await findProvider(head, { providerId })
    if (!found.ok) throw new Error(found.error)
    const form = providerFormSchema.parse(found.value.form)
    const notFound = { ok: false, error: 'providerNotFound' }
    expect(await findProvider(stranger, { providerId })).toEqual(notFound)
    expect(await changeProvider(stranger, { providerId, form, expectedRevision: 1 })).toEqual(notFound)
    expect(await retireProvider(stranger, { providerId, isRetired: true })).toEqual(notFound)
    expect(
      await addProvider(stranger, { form: { ...form, staffId: '' }, submissionId: randomUUID() }),
    ).toEqual({ ok: false, error: 'unitNotFound' })
  })

  it('tells the second of two who change it what the first has saved', async () => {
    const head = await givenHead()
    const other = await givenStaff({ role: 'HEAD', unitId: head.unit.id, name: 'Остап Левченко' })
    const providerId = await givenProvider(head)
    const found = await findProvider(head, { providerId })
    if (!found.ok) throw new Error(found.error)
    const form = providerFormSchema.parse(found.value.form)
    expect(
      await changeProvider(other, { providerId, form: { ...form, capacity: '5' }, expectedRevision: 1 }),
    ).toEqual({ ok: true, value: { revision: 2 } })
    const late = await changeProvider(head, {
      providerId,
      form: { ...form, capacity: '7' },
      expectedRevision: 1,
    })
    expect(late).toMatchObject({
      ok: false,
      error: 'changedMeanwhile',
      now: { revision: 2, changedBy: 'Остап Левченко', form: { capacity: '5' } },
    })
  })

  it('takes the whole region of a place, and leaves the list when retired', async () => {
    const head = await givenHead()
    const code = (tail: string) => `UA99000000000${tail}`
    const place = (tail: string, category: string, parent: string | null) => ({
      code: code(tail),
      category,
      name: 'Вербопіль',
      nameKey: `вербопіль ${tail}`,
      parentCode: parent && code(parent),
    })
    await db.place.createMany({
      data: [place('000001', 'O', null), place('000002', 'P', '000001'), place('000003', 'M', '000002')],
    })
    const places = [{ code: code('000003'), label: '', reach: 'REGION' as const }]
    const providerId = await givenProvider(head, { places })
    const row = await db.aidProvider.findUniqueOrThrow({
      where: { id: providerId },
      select: { placeCodes: true },
    })
    expect(row.placeCodes).toEqual([code('000001')])

    expect(await retireProvider(head, { providerId, isRetired: true }, now)).toMatchObject({
      value: { openMandates: 0 },
    })
    expect((await listProviders(head, all)).providers).toEqual([])
    const retired = await listProviders(head, { ...all, state: 'RETIRED' })
    expect(retired.providers).toMatchObject([{ id: providerId, retiredOn: '2026-08-13' }])
  })

  it('has an account of a lawyer of the centre, and each account one provider', async () => {
    const head = await givenHead()
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: head.unit.id })
    const elsewhere = await givenStaff({ role: 'LAWYER' })
    expect((await listProviderChoices(head)).accounts.map(({ value }) => value)).toEqual([lawyer.staffId])
    const providerId = await givenProvider(head, { staffId: lawyer.staffId })
    expect((await listProviderChoices(head)).accounts).toEqual([])
    expect((await listProviderChoices(head, providerId)).accounts).toHaveLength(1)
    await expect(givenProvider(head, { staffId: lawyer.staffId })).rejects.toThrow('accountTaken')
    await expect(givenProvider(head, { staffId: elsewhere.staffId })).rejects.toThrow('accountNotFound')
  })
})

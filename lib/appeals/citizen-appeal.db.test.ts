import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { listNotices } from '@/lib/offices/notice.queries'
import { actOnAppeal, askAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { findAppeal } from './citizen-appeal.queries'

const friday = new Date('2026-11-27T10:00:00Z')
let centres: TwoCentres

beforeAll(async () => {
  centres = await givenTwoCentres()
})

const about = (aboutStaffId: string) => ({ kind: 'COMPLAINT', about: 'STAFF', aboutStaffId }) as const
const view = async (appealId: string, viewer = centres.head) => {
  const found = await findAppeal(viewer, { appealId }, friday)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
const resolve = (appealId: string, executorId: string, more: object = {}) =>
  actOnAppeal(centres.head, appealId, { deed: 'RESOLVE', executorId, term: 'GENERAL', text: '', ...more })

describe('registering', () => {
  it('numbers the appeals of each unit and year in their order', async () => {
    const { desk, deskThere } = await givenTwoCentres()
    const numberOf = async (id: string) =>
      (await db.citizenAppeal.findUniqueOrThrow({ where: { id } })).number
    const given = [
      await givenAppeal(desk),
      await givenAppeal(desk),
      await givenAppeal(deskThere),
      await givenAppeal(desk, { receivedOn: '2025-12-30' }),
    ]
    const { code } = desk.unit
    expect(await Promise.all(given.map(numberOf))).toEqual([
      `${code}-ЗГ-2026-00001`,
      `${code}-ЗГ-2026-00002`,
      `${deskThere.unit.code}-ЗГ-2026-00001`,
      `${code}-ЗГ-2025-00001`,
    ])
  })

  it('tells the head; a complaint about the head goes to the one above', async () => {
    const { desk, head } = await givenTwoCentres()
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const toldOf = async (viewer: typeof head) => {
      const told = await listNotices(viewer)
      return told.ok ? told.value.notices.filter(({ kind }) => kind === 'APPEAL_REGISTERED') : []
    }
    await givenAppeal(desk)
    expect(await toldOf(head)).toMatchObject([{ number: expect.stringContaining('ЗГ'), subject: 'APPEAL' }])
    expect(await toldOf(above)).toEqual([])
    const ofHead = await givenAppeal(desk, about(head.staffId))
    expect(await toldOf(head)).toHaveLength(1)
    expect(await toldOf(above)).toMatchObject([{ href: `/appeals/${ofHead}` }])
    await db.staffRole.deleteMany({ where: { staffId: above.staffId } })
  })

  it('takes no complaint about oneself, about a worker of another centre, or received tomorrow', async () => {
    const { desk, deskThere } = centres
    const refused = async (asked: Parameters<typeof askAppeal>[1]) => {
      const answer = await askAppeal(desk, asked)
      return answer.ok ? 'registered' : answer.error
    }
    expect(await refused(about(desk.staffId))).toBe('aboutYourself')
    expect(await refused(about(deskThere.staffId))).toBe('workerNotHere')
    expect(await refused({ receivedOn: '2026-11-21' })).toBe('receivedInFuture')
    const { clientId } = await givenClient(deskThere)
    expect(await refused({ source: { client: clientId } })).toBe('sourceNotFound')
  })

  it('keeps nothing of whoever wants no name', async () => {
    const { desk } = centres
    const { clientId } = await givenClient(desk)
    const appealId = await givenAppeal(desk, { sender: 'ANONYMOUS', source: { client: clientId } })
    expect(await view(appealId, desk)).toMatchObject({
      person: { kind: 'anonymous' },
      clientHref: null,
      address: '',
    })
  })
})

describe('an appeal on its way', () => {
  it('is resolved by the head, examined and drafted by the executor, closed by the head', async () => {
    const { desk, head, headThere } = centres
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id, name: 'Олена Кравець' })
    const appealId = await givenAppeal(colleague, about(desk.staffId))
    expect((await findAppeal(desk, { appealId })).ok).toBe(false)
    expect((await findAppeal(headThere, { appealId })).ok).toBe(false)
    expect(await view(appealId)).toMatchObject({
      next: 'RESOLVE',
      term: { kind: 'calm' },
      dueOn: '2026-12-18',
    })
    const executors = (await view(appealId)).executors.map(({ id }) => id)
    expect(executors).toContain(colleague.staffId)
    expect(executors).not.toContain(desk.staffId)
    expect(await resolve(appealId, desk.staffId)).toEqual({ ok: false, error: 'executorIsAbout' })
    expect(await resolve(appealId, headThere.staffId)).toEqual({ ok: false, error: 'executorNotHere' })
    expect((await resolve(appealId, colleague.staffId, { term: 'SIMPLE' })).ok).toBe(true)
    expect(await view(appealId)).toMatchObject({ state: 'ASSIGNED', termKind: 'SIMPLE', dueOn: '2026-12-04' })
    const note = { deed: 'NOTE', who: 'Марія Ткач', on: '2026-11-26', text: 'Зачинила вікно через тривогу' }
    expect((await actOnAppeal(colleague, appealId, note)).ok).toBe(true)
    expect(await actOnAppeal(colleague, appealId, { ...note, on: '2026-11-28' })).toEqual({
      ok: false,
      error: 'dayOutside',
    })
    const close = { deed: 'CLOSE', result: 'PARTLY', on: '2026-11-27', number: '12/1', text: '' }
    expect(await actOnAppeal(head, appealId, close)).toEqual({ ok: false, error: 'wrongState' })
    await actOnAppeal(colleague, appealId, { deed: 'DRAFT', text: 'Просимо вибачення.' })
    expect(await actOnAppeal(colleague, appealId, close)).toEqual({ ok: false, error: 'notYourAct' })
    expect((await actOnAppeal(head, appealId, close)).ok).toBe(true)
    expect(await view(appealId)).toMatchObject({
      state: 'CLOSED',
      result: 'PARTLY',
      answerText: 'Просимо вибачення.',
      answerNumber: '12/1',
      term: { kind: 'notRunning', reason: 'met' },
    })
    expect((await view(appealId)).events.map(({ kind }) => kind)).toEqual([
      'REGISTERED',
      'RESOLVE',
      'NOTE',
      'DRAFT',
      'CLOSE',
    ])
    expect((await view(appealId)).events[2]?.details.who).toBe('Марія Ткач')
  })

  it('cannot be given to whoever it is about by any path of writing', async () => {
    const appealId = await givenAppeal(centres.head, about(centres.desk.staffId))
    const data = { executorId: centres.desk.staffId }
    await expect(db.citizenAppeal.update({ where: { id: appealId }, data })).rejects.toThrow()
  })

  it('is extended to forty-five days in all and no further', async () => {
    const { desk, head } = centres
    const appealId = await givenAppeal(desk)
    await resolve(appealId, desk.staffId)
    const extend = (extendedTo: string) =>
      actOnAppeal(head, appealId, { deed: 'EXTEND', extendedTo, on: '2026-11-27', text: 'Чекаємо довідку' })
    expect(await extend('2026-12-18')).toEqual({ ok: false, error: 'extensionNotLater' })
    expect(await extend('2027-01-05')).toEqual({ ok: false, error: 'extensionTooLong' })
    expect((await extend('2027-01-04')).ok).toBe(true)
    const row = await db.citizenAppeal.findUniqueOrThrow({ where: { id: appealId } })
    expect([row.term, plainDateOfUtc(row.dueOn)]).toEqual(['EXTENDED', '2027-01-04'])
  })

  it('keeps its term, extended or shortened, when another is to examine it; both workers are told', async () => {
    const { desk, head } = await givenTwoCentres()
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
    const give = (appealId: string, executorId: string, more: object = {}) =>
      actOnAppeal(head, appealId, { deed: 'RESOLVE', executorId, text: '', ...more })
    const termOf = async (appealId: string) => {
      const row = await db.citizenAppeal.findUniqueOrThrow({ where: { id: appealId } })
      return [row.executorId, row.term, plainDateOfUtc(row.dueOn)]
    }
    const extended = await givenAppeal(desk)
    await give(extended, desk.staffId, { term: 'GENERAL' })
    const extension = { deed: 'EXTEND', extendedTo: '2027-01-04', on: '2026-11-27', text: 'Чекаємо довідку' }
    expect((await actOnAppeal(head, extended, extension)).ok).toBe(true)
    expect((await give(extended, colleague.staffId)).ok).toBe(true)
    expect(await termOf(extended)).toEqual([colleague.staffId, 'EXTENDED', '2027-01-04'])
    expect((await view(extended, head)).events.at(-1)?.details.dueOn).toBe('2027-01-04')

    const shortened = await givenAppeal(desk)
    await give(shortened, desk.staffId, { term: 'SET', setOn: '2026-12-01' })
    await give(shortened, colleague.staffId)
    expect(await termOf(shortened)).toEqual([colleague.staffId, 'SET', '2026-12-01'])
    await give(shortened, colleague.staffId, { term: 'SIMPLE' })
    expect(await termOf(shortened)).toEqual([colleague.staffId, 'SIMPLE', '2026-12-04'])

    const told = await listNotices(desk)
    expect(told.ok && told.value.notices.filter(({ kind }) => kind === 'APPEAL_TAKEN')).toHaveLength(2)
    const given = await listNotices(colleague)
    expect(given.ok && given.value.notices.every(({ kind }) => kind === 'APPEAL_GIVEN')).toBe(true)
  })

  it('ends forwarded, returned or not examined without an answer', async () => {
    const { desk, head } = centres
    const ends = [
      [{ deed: 'FORWARD', body: 'Міська рада', on: '2026-11-24', text: '' }, 'FORWARDED'],
      [{ deed: 'RETURN', on: '2026-11-24', text: 'Немає підпису' }, 'RETURNED'],
      [{ deed: 'NOT_EXAMINE', text: 'Автора не встановити' }, 'NOT_EXAMINED'],
    ] as const
    for (const [form, result] of ends) {
      const appealId = await givenAppeal(desk)
      expect(await actOnAppeal(desk, appealId, form)).toEqual({ ok: false, error: 'appealNotFound' })
      expect((await actOnAppeal(head, appealId, form)).ok).toBe(true)
      expect(await view(appealId)).toMatchObject({ state: 'CLOSED', result, deeds: ['MEASURE'] })
    }
  })

  it('puts every look and change on record, without a word of the person', async () => {
    const { desk, head } = centres
    const appealId = await givenAppeal(desk)
    await view(appealId)
    await resolve(appealId, desk.staffId, { text: 'Таємне' })
    const entries = await db.auditEntry.findMany({
      where: { subjectId: appealId },
      select: { action: true, staffId: true, details: true },
      orderBy: { at: 'asc' },
    })
    expect(entries.map(({ action, staffId }) => [action, staffId])).toEqual([
      ['create', desk.staffId],
      ['read', head.staffId],
      ['update', head.staffId],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/Савчук|Таємне|лавку/)
  })
})

import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { listenTo } from '@/lib/core/live-hub'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { listNotices } from '@/lib/offices/notice.queries'
import { Prisma } from '@/prisma/generated/client'
import { actOnAppeal, askAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenTwoCentres, type TwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { appealReach, listAppeals } from './appeal-list.queries'
import { printAppealAnswer } from './appeal-paper.commands'
import { findAppealPaper } from './appeal-paper.queries'
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

describe('appealReach', () => {
  it('says what the policy says, for every role, and hides a complaint from whoever it is about', async () => {
    const { desk, head, deskThere, headThere } = await givenTwoCentres()
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: desk.unit.id })
    const { clientId } = await givenClient(desk, { protection: { reason: 'Погрози', reviewOn: '' } })
    await givenAppeal(desk)
    await givenAppeal(colleague, about(desk.staffId))
    await givenAppeal(desk, about(head.staffId))
    await givenAppeal(desk, { source: { client: clientId } })
    const given = await givenAppeal(deskThere)
    await db.citizenAppeal.update({ where: { id: given }, data: { executorId: colleague.staffId } })
    const seen: number[] = []
    for (const viewer of [desk, colleague, head, deskThere, headThere, lawyer]) {
      const allowed = await db.citizenAppeal.findMany({
        where: accessibleBy(viewer.ability, 'read').ofType('CitizenAppeal'),
        select: { id: true },
      })
      const found = await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT t.id FROM citizen_appeals t LEFT JOIN clients c ON c.id = t.client_id WHERE ${appealReach(viewer)}`,
      )
      expect(found.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
      seen.push(found.length)
    }
    expect(seen).toEqual([3, 4, 3, 1, 1, 0])
  })
})

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

describe('the answer', () => {
  it('is printed once there is one, under the name of who signs it, to a protected person when the place is safe', async () => {
    const { desk, head } = await givenTwoCentres()
    const { clientId } = await givenClient(desk, { protection: { reason: 'Погрози', reviewOn: '' } })
    await db.clientAddress.create({
      data: { clientId, purpose: 'ACTUAL', kind: 'PLACE', placeTyped: 'с. Калинове' },
    })
    const appealId = await givenAppeal(desk, { source: { client: clientId } })
    const print = (isPlaceSafe: boolean) => printAppealAnswer(head, { appealId, isPlaceSafe }, friday)
    expect(await print(true)).toEqual({ ok: false, error: 'notAnswered' })
    const given = { deed: 'RESOLVE', executorId: desk.staffId, term: 'GENERAL' }
    await actOnAppeal(head, appealId, given)
    await actOnAppeal(desk, appealId, { deed: 'DRAFT', text: 'Перший абзац.\n\nДругий.' })
    expect(await print(false)).toEqual({ ok: false, error: 'placeNotSafe' })
    const printed = await print(true)
    expect(printed.ok && Buffer.from(printed.value.pdf).subarray(0, 4).toString()).toBe('%PDF')
    const found = await findAppealPaper(desk, { appealId }, friday)
    expect(found).toMatchObject({ value: { isDraft: true, isProtected: true } })
    const blocks = JSON.stringify(found.ok && found.value.paper.blocks)
    for (const words of ['Шевченко Олена Василівна', 'Другий.', head.name]) expect(blocks).toContain(words)
    expect(blocks).not.toContain('Калинове')
    await db.client.update({ where: { id: clientId }, data: { isProtected: false } })
    const open = await findAppealPaper(desk, { appealId }, friday)
    expect(JSON.stringify(open.ok && open.value.paper.blocks)).toContain('Калинове')
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'APPEAL_ANSWER' } })).toBe(1)
  })
})

describe('a register', () => {
  it('is told by the database itself when an appeal of its unit changes', async () => {
    const { desk } = await givenTwoCentres()
    const told = new Set<string>()
    const { promise: listening, resolve: hears } = Promise.withResolvers<void>()
    const { promise: both, resolve: done } = Promise.withResolvers<void>()
    const topics = [`appeals:${desk.unit.id}`, `today:${desk.unit.id}`]
    const stop = listenTo(new Set(topics), (word) => {
      if (word.kind !== 'changed') return hears()
      told.add(word.topic)
      if (told.size === topics.length) done()
    })
    await listening
    await givenAppeal(desk)
    await both
    stop()
    expect([...told].toSorted()).toEqual(topics)
  })
})

describe('listAppeals', () => {
  it('shows each view by its key, page by page, and of a kind', async () => {
    const { desk, head } = await givenTwoCentres()
    const [early, late, complaint, closed] = [
      await givenAppeal(desk, { receivedOn: '2026-10-12' }),
      await givenAppeal(desk, { receivedOn: '2026-11-20' }),
      await givenAppeal(desk, { receivedOn: '2026-11-19', kind: 'COMPLAINT' }),
      await givenAppeal(desk, { receivedOn: '2026-11-18' }),
    ]
    const give = (id: string) =>
      actOnAppeal(head, id, { deed: 'RESOLVE', executorId: desk.staffId, term: 'GENERAL' })
    await give(late)
    await actOnAppeal(head, closed, { deed: 'NOT_EXAMINE', text: 'Повторне' })
    const read = async (...asked: Parameters<typeof listAppeals>) => {
      const answer = await listAppeals(...asked)
      if (!answer.ok) throw new Error('The register was refused')
      return answer.value
    }
    const idsOf = async (list: Parameters<typeof listAppeals>[1], viewer = head) => {
      const ids: string[] = []
      let after = list.after
      do {
        const { appeals, next } = await read(viewer, { ...list, after }, { now: friday, page: 1 })
        ids.push(...appeals.map((appeal) => appeal.id))
        const [on = '', id = ''] = next?.split('_') ?? []
        after = next ? { on: plainDateOfUtc(new Date(on)), id } : undefined
      } while (after)
      return ids
    }
    expect(await idsOf({ view: 'new' })).toEqual([early, complaint])
    expect(await idsOf({ view: 'new', kind: 'COMPLAINT' })).toEqual([complaint])
    expect(await idsOf({ view: 'running' })).toEqual([late])
    expect(await idsOf({ view: 'overdue' })).toEqual([early])
    expect(await idsOf({ view: 'ended' })).toEqual([closed])
    expect(await idsOf({ view: 'mine' })).toEqual([])
    expect(await idsOf({ view: 'mine' }, desk)).toEqual([late])
    const { view: first, counts } = await read(head, {}, { now: friday })
    expect([first, counts]).toEqual(['new', { mine: 0, new: 2, overdue: 1 }])
  })
})

import { accessibleBy } from '@casl/prisma/runtime'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { listenTo } from '@/lib/core/live-hub'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { Prisma } from '@/prisma/generated/client'
import { actOnAppeal, givenAppeal } from '@/scripts/testing/given-appeals'
import { givenTwoCentres } from '@/scripts/testing/given-transfers'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { appealReach, listAppeals } from './appeal-list.queries'

const friday = new Date('2026-11-27T10:00:00Z')
const about = (aboutStaffId: string) => ({ kind: 'COMPLAINT', about: 'STAFF', aboutStaffId }) as const

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

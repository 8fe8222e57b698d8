import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { startingRuleBook } from '@/lib/eligibility/starting-rule-book'
import { countWhatWaits } from '@/lib/reports/waiting-counts.queries'
import { counted } from '@/scripts/testing/counted'
import { type Centre, due, givenCase, givenCentre, noon } from '@/scripts/testing/given-decisions'
import { givenStaff } from '@/scripts/testing/givens'
import { decisionsCount, listDecisionQueue, openDecisionQueue, peekDecisionQueue } from './decision.queries'
import { findCaseForDecision } from './decision-case.queries'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

describe('findCaseForDecision', () => {
  it('checks anew, counts the term from its events and records the look', async () => {
    const { applicationId } = await givenCase(centre, {
      receivedOn: plainDate('2026-07-27'),
      events: [
        { kind: 'paperAsked', on: plainDate('2026-07-28'), paper: 'IDP_CERT' },
        { kind: 'paperReceived', on: plainDate('2026-07-30'), paper: 'IDP_CERT' },
      ],
    })
    const found = await findCaseForDecision(centre.head, { applicationId }, noon)
    if (!found.ok) throw new Error(found.error)
    const { assessed, counted, steps, bar, grantBar } = found.value
    expect(assessed.answer?.ruleVersion).toBe(startingRuleBook.version)
    expect(counted).toMatchObject({ day: 10, term: { kind: 'running', startedOn: '2026-07-30' } })
    expect(steps.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
      'received 2026-07-27',
      'paperAsked 2026-07-28',
      'lastPaper 2026-07-30',
      'due 2026-08-13',
    ])
    expect([bar, grantBar]).toEqual([null, null])
    const look = { action: 'read', subject: 'application', subjectId: applicationId }
    expect(await db.auditEntry.count({ where: look })).toBe(1)
  })
})

describe('listDecisionQueue', () => {
  it('puts the nearest term first and those whose term does not run last, page by page', async () => {
    const own = await givenCentre()
    const later = await givenCase(own, { dueOn: plainDate('2026-08-18') })
    const stopped = await givenCase(own, { state: 'AWAITING_PAPERS', dueOn: null })
    const overdue = await givenCase(own, { dueOn: plainDate('2026-08-12') })
    const returned = await givenCase(own, { state: 'RETURNED', dueOn: due })
    await givenCase(own, { state: 'GRANTED', dueOn: due })
    const expected = [overdue, returned, later, stopped].map(({ applicationId }) => applicationId)

    const all = await listDecisionQueue(own.head)
    expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(expected)
    const seen: string[] = []
    let after: Parameters<typeof listDecisionQueue>[1] = {}
    for (let page = 0; page < 5; page += 1) {
      const found = await listDecisionQueue(own.head, after, { page: 1 })
      if (!found.ok) throw new Error('no page')
      seen.push(...found.value.rows.map(({ id }) => id))
      if (!found.value.next) break
      after = { after: found.value.next }
    }
    expect(seen).toEqual(expected)
    expect(await peekDecisionQueue(own.head)).toEqual({ ok: true, value: { ids: expected } })
    const waiting = { count: 2, isMore: false }
    expect(await openDecisionQueue(own.head)).toEqual({ ...(all.ok && all.value), waiting })
    expect(await counted(decisionsCount(own.head, 1))).toBe(1)
    expect((await countWhatWaits(own.head)).decisions).toBe(2)
  })

  it('lists what the policy lets each role decide, and nothing else', async () => {
    const own = await givenCentre()
    await givenCase(own)
    await givenCase(own, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    for (const viewer of [own.head, above]) {
      const allowed = await db.secondaryAidApplication.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication'),
            { state: { in: ['UNDER_REVIEW', 'RETURNED', 'AWAITING_PAPERS'] } },
          ],
        },
        select: { id: true },
      })
      const listed = await listDecisionQueue(viewer, {}, { page: 500 })
      expect(listed.ok && listed.value.rows.map(({ id }) => id).toSorted()).toEqual(
        allowed.map(({ id }) => id).toSorted(),
      )
    }
  })

  it('is empty for a worker, a lawyer and the head of another centre', async () => {
    await givenCase(centre)
    const stranger = await givenCentre()
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: centre.unitId })
    for (const viewer of [centre.worker, stranger.head, lawyer]) {
      expect(await listDecisionQueue(viewer)).toEqual({ ok: true, value: { rows: [], next: null } })
      expect((await countWhatWaits(viewer)).decisions).toBe(0)
    }
  })

  it('names a protected person to nobody, and shows the case only to the head of the own centre', async () => {
    const own = await givenCentre()
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { applicationId, number } = await givenCase(own, {}, { protection })
    const found = await listDecisionQueue(own.head)
    expect(found).toMatchObject({
      value: { rows: [{ id: applicationId, number, person: { kind: 'protected' } }] },
    })
    expect(JSON.stringify(found)).not.toContain('Шевченко')

    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const queue = await listDecisionQueue(above)
    expect(queue.ok && queue.value.rows.some(({ id }) => id === applicationId)).toBe(false)
    expect(await findCaseForDecision(above, { applicationId }, noon)).toEqual({
      ok: false,
      error: 'applicationNotFound',
    })
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkConflicts } from '@/lib/conflicts/conflict-check.commands'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { aidNumberSeries, type NumberedPaper } from '@/lib/secondary-aid/aid-number.rules'
import { changeWishes } from '@/lib/secondary-aid/appointment.commands'
import { changeWishesSchema } from '@/lib/secondary-aid/appointment.schema'
import { terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { dutyOf, eventOf, givenOwnCase } from '@/scripts/testing/given-cases'
import {
  type Centre,
  givenCentre,
  grantOf,
  noon,
  stateOf,
  terminating,
} from '@/scripts/testing/given-mandate-cases'
import { givenMandate, givenProvider } from '@/scripts/testing/given-mandates'
import { addDuty } from './case-duty.commands'
import { recordEvent } from './case-note.commands'
import { askReplacement } from './case-replacement.commands'

// Who ends the aid, who appoints and who writes in the case lock the application first: none waits for the other in a ring.

const on = plainDate('2026-08-12')
let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

/** Lets the deed come as far as its number, then the others as far as they get, and then all of them go on. */
async function meetAtNumber<First>(
  head: Viewer,
  paper: NumberedPaper,
  deed: () => Promise<First>,
  others: readonly (() => Promise<unknown>)[],
): Promise<{ first: First; rest: unknown[] }> {
  const series = aidNumberSeries(paper, head.unit.code, 2026)
  let all: Promise<[First, unknown[]]> | undefined
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT take_numbers(${series}, 1)`
    const first = deed()
    await untilWaiting(1)
    const rest = others.map((other) => other())
    all = Promise.all([first, Promise.all(rest)])
    all.catch(() => undefined)
    await untilWaiting(1 + others.length)
  })
  if (!all) throw new Error('Nothing was begun')
  const [first, rest] = await all
  return { first, rest }
}

async function untilWaiting(count: number): Promise<void> {
  const [found] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted`
  if ((found?.waiting ?? 0) < count) await untilWaiting(count)
}

describe('lockMandate', () => {
  it('lets the aid end while its lawyer writes in the case: each waits, and nothing slips in behind the end', async () => {
    const { mandateId, applicationId, lawyer } = await givenOwnCase(centre)
    const duty = await dutyOf(mandateId, on, { dueOn: '2026-08-20' })
    const asking = { mandateId, reason: 'Хворію', submissionId: randomUUID() }
    const { first, rest } = await meetAtNumber(
      centre.head,
      'decision',
      () => terminateAid(centre.head, terminating(applicationId), noon),
      [
        () => recordEvent(lawyer, eventOf(mandateId, on), noon),
        () => addDuty(lawyer, duty, noon),
        () => askReplacement(lawyer, asking, noon),
      ],
    )
    expect(first).toMatchObject({ ok: true })
    expect(rest).toEqual(Array(3).fill({ ok: false, error: 'caseClosed' }))
    expect(await stateOf(applicationId)).toBe('TERMINATED')
  })

  it('holds out when many do many things at once', async () => {
    const { mandateId, applicationId, lawyer } = await givenOwnCase(centre)
    const deeds = Array.from({ length: 4 }, () => [
      recordEvent(lawyer, eventOf(mandateId, on), noon),
      checkConflicts(lawyer, { kind: 'mandate', id: mandateId }, 'ASKED'),
    ]).flat()
    const ended = terminateAid(centre.head, terminating(applicationId), noon)
    await Promise.all(deeds)
    expect(await ended).toMatchObject({ ok: true })
  })
})

describe('changeWishes', () => {
  it('waits for whoever is appointing, and is told that somebody was', async () => {
    const { head } = centre
    const { applicationId } = await grantOf(centre)
    const providerId = await givenProvider(head)
    const wishes = changeWishesSchema.parse({
      ...{ applicationId, expectedRevision: 1, submissionId: randomUUID(), wishes: { sex: null } },
      ...{ saidOn: '2026-08-12', way: 'PHONE', words: 'Згодна на будь-кого.' },
    })
    const { first, rest } = await meetAtNumber(
      head,
      'mandate',
      () => givenMandate(head, applicationId, providerId, noon),
      [() => changeWishes(head, wishes, noon)],
    )
    expect(first.mandateId).toBeTruthy()
    expect(rest).toEqual([{ ok: false, error: 'changedMeanwhile' }])
  })
})

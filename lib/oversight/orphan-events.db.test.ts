import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { killWhileWorking, workOff } from '@/scripts/testing/job-runner'
import { OfficeEvents } from '@/scripts/testing/office-events'

describe('random events of two offices', () => {
  const seed = 20_261_127

  it('leave no contact without an owner or an end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.noBias(fc.nat(10_000)), { minLength: 30, maxLength: 45 }),
        async (chances) => {
          const office = await OfficeEvents.open()
          // Two letters and an application lie there already.
          for (const chance of [0, 0, 9, ...chances]) await office.happen(chance)
          expect(await office.orphans()).toEqual([])
        },
      ),
      { numRuns: 10, seed, endOnFailure: true },
    )
    const accepted = await db.centreTransfer.count({ where: { newExecutorId: { not: null } } })
    const finished = await db.visit.count({ where: { endReason: { in: ['COMPLETED', 'LEFT'] } } })
    // Sequences in which nothing happens would prove nothing.
    expect(Math.min(accepted, finished)).toBeGreaterThan(0)
    console.log(
      `random events: ${accepted} transfers accepted, ${finished} visits ended, no contact left over`,
    )
  })

  it('leave none either when the job runner is killed in the middle of its work', async () => {
    // The runner has a clock of its own, so that these events are of today.
    const office = await OfficeEvents.open(new Date())
    await office.awaitPartners(12)
    for (let chance = 0; chance < 12; chance += 1) await office.happen(chance * 37)
    const doneBefore = await killWhileWorking()
    expect(doneBefore.left).toBeGreaterThan(0)
    await workOff()
    const states = await office.partnerStates()
    expect(states).toEqual(Array.from({ length: 12 }, () => 'NO_ANSWER'))
    expect(await office.orphans()).toEqual([])
    console.log(
      `job runner killed with ${doneBefore.left} of ${doneBefore.all} jobs left; none lost after the next start`,
    )
  })
})

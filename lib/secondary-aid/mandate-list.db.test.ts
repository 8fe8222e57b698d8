import { accessibleBy } from '@casl/prisma/runtime'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { catchStatements } from '@/scripts/bench/statements'
import {
  all,
  type Centre,
  givenCase,
  givenCentre,
  noon,
  terminating,
} from '@/scripts/testing/given-mandate-cases'
import { givenStaff } from '@/scripts/testing/givens'
import { findMandate, listLatestMandates } from './mandate.queries'
import { terminateAid } from './mandate-ending.commands'
import { listMandates } from './mandate-list.queries'
import { printMandatePaper, writeMandateDocx } from './mandate-papers.commands'

let centre: Centre
beforeAll(async () => {
  centre = await givenCentre()
})

describe('papers of a mandate', () => {
  it('are kept once by their hash as they were printed, the Word file is not', async () => {
    const { mandateId, applicationId, clientId } = await givenCase(centre)
    const asked = { mandateId, paper: 'MANDATE' as const, isPlaceSafe: false }
    expect(await printMandatePaper(centre.head, asked)).toMatchObject({ ok: true })
    expect(await printMandatePaper(centre.worker, asked)).toMatchObject({ ok: true })
    expect(await writeMandateDocx(centre.head, asked)).toMatchObject({ ok: true })
    expect(await db.issuedPaper.count({ where: { clientId, kind: 'MANDATE' } })).toBe(1)
    expect(await printMandatePaper(centre.head, { ...asked, paper: 'ENDING' })).toEqual({
      ok: false,
      error: 'paperNotFound',
    })
    await terminateAid(centre.head, terminating(applicationId), noon)
    expect(await printMandatePaper(centre.head, { ...asked, paper: 'ENDING' })).toMatchObject({ ok: true })
    expect(await printMandatePaper((await givenCentre()).head, asked)).toEqual({
      ok: false,
      error: 'paperNotFound',
    })
  })

  it('of a protected person are printed only where it is safe, and never tell the phone', async () => {
    const protection = { reason: 'Погрози', reviewOn: '' }
    const { mandateId } = await givenCase(centre, {}, { protection })
    const asked = { mandateId, paper: 'MANDATE' as const }
    expect(await printMandatePaper(centre.head, { ...asked, isPlaceSafe: false })).toEqual({
      ok: false,
      error: 'placeNotSafe',
    })
    expect(await printMandatePaper(centre.head, { ...asked, isPlaceSafe: true })).toMatchObject({ ok: true })
    const found = await findMandate(centre.head, { mandateId }, noon)
    expect(JSON.stringify(found)).not.toContain('123 45 14')
  })
})

describe('listMandates', () => {
  it('lists what the policy lets each role see, and nothing else', async () => {
    const own = await givenCentre()
    const { head, worker } = own
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: head.unit.id })
    const theirs = await givenCase(own, { staffId: lawyer.staffId })
    await givenCase(own, {}, { protection: { reason: 'Погрози', reviewOn: '' } })
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: head.unit.id })
    const root = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
    const above = await givenStaff({ role: 'HEAD', unitId: root.id })
    const stranger = (await givenCentre()).head
    const auditor = await givenStaff({ role: 'AUDITOR', unitId: head.unit.id })
    for (const viewer of [head, worker, colleague, lawyer, above, stranger, auditor]) {
      const allowed = await db.aidMandate.findMany({
        where: {
          AND: [
            accessibleBy(viewer.ability, 'read').ofType('AidMandate'),
            { state: { in: ['ISSUED', 'ACCEPTED'] } },
          ],
        },
        select: { id: true },
      })
      const listed = await listMandates(viewer, all, { page: 1000 })
      expect(listed.mandates.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
    }
    expect((await listMandates(lawyer, all)).mandates.map(({ id }) => id)).toEqual([theirs.mandateId])
    expect((await listMandates(colleague, all)).mandates).toHaveLength(1)
    expect(JSON.stringify((await listMandates(head, all)).mandates.at(-1))).not.toContain('Шевченко')

    expect((await catchStatements(() => listMandates(head, all))).length).toBeLessThanOrEqual(6)

    const pageOne = await listMandates(head, all, { page: 1 })
    if (!pageOne.next) throw new Error('There is no second page')
    const pageTwo = await listMandates(head, { ...all, after: pageOne.next }, { page: 1 })
    expect([...pageOne.mandates, ...pageTwo.mandates].map(({ id }) => id)).toEqual(
      (await listMandates(head, all)).mandates.map(({ id }) => id),
    )
    const latest = await listLatestMandates(worker, [theirs.applicationId])
    expect(latest.get(theirs.applicationId)).toMatchObject({ number: theirs.number, state: 'ISSUED' })
    expect(await listLatestMandates(stranger, [theirs.applicationId])).toEqual(new Map())
  })
})

import { accessibleBy } from '@casl/prisma/runtime'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import {
  askTransfer,
  givenLetter,
  givenSent,
  givenTwoCentres,
  takeTransfer,
} from '@/scripts/testing/given-transfers'
import { givenStaff } from '@/scripts/testing/givens'
import { transferReach } from './transfer-list.queries'

const thursday = new Date('2026-11-26T10:00:00Z')

describe('transferReach', () => {
  it('says what the policy says, for every role', async () => {
    const centres = await givenTwoCentres()
    const { desk, head, deskThere, headThere } = centres
    const guarded = await givenLetter(desk, { person: { protection: { reason: 'Погрози', reviewOn: '' } } })
    await givenSent(centres, { enquiry: guarded.enquiryId }, thursday)
    const matter = { enquiry: (await givenLetter(desk)).enquiryId }
    await askTransfer(desk, { matter, to: headThere.unit.id, now: thursday })
    const taken = await givenSent(centres, { enquiry: (await givenLetter(desk)).enquiryId }, thursday)
    await takeTransfer(headThere, taken, deskThere.staffId, thursday)
    const colleague = await givenStaff({ role: 'FRONTLINER', unitId: desk.unit.id })
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: desk.unit.id })
    const seen: number[] = []
    for (const viewer of [desk, colleague, head, deskThere, headThere, lawyer]) {
      const allowed = await db.centreTransfer.findMany({
        where: accessibleBy(viewer.ability, 'read').ofType('CentreTransfer'),
        select: { id: true },
      })
      const found = await db.$queryRaw<{ id: string }[]>(
        Prisma.sql`SELECT t.id FROM centre_transfers t LEFT JOIN clients c ON c.id = t.client_id WHERE ${transferReach(viewer)}`,
      )
      expect(found.map(({ id }) => id).toSorted()).toEqual(allowed.map(({ id }) => id).toSorted())
      seen.push(found.length)
    }
    expect(seen).toEqual([2, 2, 3, 1, 2, 0])
  })
})

import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { givenCase, givenCentre } from '@/scripts/testing/given-mandate-cases'
import { STAFF_LAWYER } from '@/scripts/testing/given-mandates'
import { givenClient, givenStaff } from '@/scripts/testing/givens'
import { openCardWithReason } from './card-opening.commands'
import { findDuplicates } from './client-duplicates.queries'
import { duplicateSearchSchema } from './client-duplicates.schema'
import { findPeople } from './people-search.queries'

const person = { givenName: 'Олена', patronymic: 'Іванівна', birthDate: '12.03.1985' }

/** How the search says this viewer may open the card; undefined when it is not told of. */
async function openingFor({ staffId }: Viewer, clientId: string, typed: string) {
  const viewer = await findViewerOfStaff(staffId)
  if (!viewer) throw new Error('No such viewer')
  const found = await findPeople(viewer, { typed, asTyped: false })
  if (!found.ok) throw new Error(found.error)
  const hits = [...found.value.exact, ...found.value.near]
  const hit = hits.find((one) => !one.isProtected && one.id === clientId)
  return hit && !hit.isProtected ? hit.opening : undefined
}

describe('a hit says whether this viewer may open the card', () => {
  it('to a frontliner: of the own centre at once, of another with a reason, and once it is given, at once', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const { clientId } = await givenClient(desk, { ...person, surname: 'Щербанюк' })
    expect(await openingFor(desk, clientId, 'щербанюк')).toBe('OPEN')
    expect(await openingFor(stranger, clientId, 'щербанюк')).toBe('WITH_REASON')
    await openCardWithReason(stranger, { clientId, reason: 'Людина переїхала і звернулася до нас' })
    expect(await openingFor(stranger, clientId, 'щербанюк')).toBe('OPEN')
  })

  it('to a lawyer: a card of the own centre only while they work with the person', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const lawyer = await givenStaff({ role: 'LAWYER', unitId: desk.unit.id })
    const { clientId } = await givenClient(desk, { ...person, surname: 'Журавчук' })
    expect(await openingFor(lawyer, clientId, 'журавчук')).toBe('CLOSED')
  })

  it('to a lawyer: a card of another centre by an accepted mandate, and not before', async () => {
    const centre = await givenCentre()
    const lawyer = await givenStaff({ role: 'LAWYER' })
    const client = { ...person, surname: 'Мандатович' }
    const { clientId, mandateId, providerId } = await givenCase(centre, STAFF_LAWYER, client)
    await db.aidProvider.update({
      where: { id: providerId },
      data: { staffId: lawyer.staffId },
      select: { id: true },
    })
    expect(await openingFor(lawyer, clientId, 'мандатович')).toBe('CLOSED')
    await db.aidMandate.update({
      where: { id: mandateId },
      data: { state: 'ACCEPTED' },
      select: { id: true },
    })
    expect(await openingFor(lawyer, clientId, 'мандатович')).toBe('OPEN')
  })

  it('beside the form of a new card too', async () => {
    const desk = await givenStaff({ role: 'FRONTLINER' })
    const stranger = await givenStaff({ role: 'FRONTLINER' })
    const double = {
      surname: 'Двійниченко',
      givenName: 'Ярослава',
      patronymic: 'Захарівна',
      birthDate: '07.08.1977',
    }
    await givenClient(desk, double)
    const search = { formerSurnames: [], birthYear: '', phones: [], taxId: '', documents: [] }
    const typed = duplicateSearchSchema.parse({ ...double, ...search })
    const openings = async (viewer: Viewer) => {
      const found = await findDuplicates(viewer, typed)
      return found.ok && found.value.map(({ hit }) => !hit.isProtected && hit.opening)
    }
    expect(await openings(desk)).toEqual(['OPEN'])
    expect(await openings(stranger)).toEqual(['WITH_REASON'])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findPartners } from './partner-search.queries'
import { type PartnerSearchInput, partnerSearchSchema } from './partner-search.schema'

const NEED = 'GUARDIANSHIP'
const morning = new Date('2026-11-25T10:00:00+02:00')

let desk: Viewer

const given = (name: string, more: { languages?: string[]; unitId?: string; services?: number } = {}) => {
  const [like] = partnerInput().services ?? []
  const services = Array.from({ length: more.services ?? 1 }, () => ({
    ...(like ?? { name: { uk: name } }),
    id: randomUUID(),
    needs: [NEED],
    languages: more.languages ?? ['uk'],
  }))
  return givenPartner(
    {
      name: { uk: name },
      services,
      locations: [],
      offers: services.map(({ id }) => ({ id: randomUUID(), serviceId: id })),
    },
    { unitId: more.unitId ?? null },
  )
}

async function namesFound(input: PartnerSearchInput): Promise<string[]> {
  const asked = partnerSearchSchema.parse({ need: NEED, placeCode: null, ...input })
  const found = await findPartners(desk, asked, morning)
  if (!found.ok) throw new Error(found.error)
  return found.value.hits.map(({ name }) => name.uk)
}

// More offers than are weighed of one need when no place is told.
beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  await given('Опіка всієї країни', { services: 150 })
  await given('Опіка з нашого списку', { unitId })
  await given('Опіка кримськотатарською', { languages: ['crh'] })
}, 60_000)

describe('a search without a place, among more than are weighed', () => {
  it('still puts those of the own list first', async () => {
    expect((await namesFound({}))[0]).toBe('Опіка з нашого списку')
  })

  it('still finds the only one that fits a condition', async () => {
    expect(await namesFound({ language: 'crh' })).toEqual(['Опіка кримськотатарською'])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { findPartners } from './partner-search.queries'
import { type PartnerSearchInput, partnerSearchSchema } from './partner-search.schema'

const NEED = 'GUARDIANSHIP'
const REGION = 'UA53000000000028050'
const TOWN = 'UA53080370010073240'
const morning = new Date('2026-11-25T10:00:00+02:00')

let desk: Viewer

type About = { languages?: string[]; unitId?: string; services?: number; areas?: string[] }
const given = (name: string, more: About = {}) => {
  const [like] = partnerInput().services ?? []
  const services = Array.from({ length: more.services ?? 1 }, () => ({
    ...(like ?? { name: { uk: name } }),
    id: randomUUID(),
    needs: more.areas ? [] : [NEED],
    areas: more.areas ?? [],
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

const ofNeed = (input: PartnerSearchInput) => namesFound({ need: NEED, placeCode: null, ...input })
const atPlace = (input: PartnerSearchInput) => namesFound({ placeCode: TOWN, ...input })

async function namesFound(input: PartnerSearchInput): Promise<string[]> {
  const asked = partnerSearchSchema.parse(input)
  const found = await findPartners(desk, asked, morning)
  if (!found.ok) throw new Error(found.error)
  return found.value.hits.map(({ name }) => name.uk)
}

// More offers than are weighed of one need when no place is told, and of one level of a place when nothing else is.
beforeAll(async () => {
  const unitId = await givenUnit()
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
  await given('Опіка всієї країни', { services: 150 })
  await given('Опіка з нашого списку', { unitId })
  await given('Опіка кримськотатарською', { languages: ['crh'] })
  const place = { nameKey: '', contextKey: '' }
  await db.place.createMany({
    data: [
      { ...place, code: REGION, category: 'O', name: 'Полтавська' },
      { ...place, code: TOWN, category: 'M', name: 'Полтава', parentCode: REGION },
    ],
  })
  await given('Для області', { areas: [REGION], services: 150 })
  await given('Для області з нашого списку', { areas: [REGION], unitId })
  await given('Для області кримськотатарською', { areas: [REGION], languages: ['crh'] })
  await given('Для міста', { areas: [TOWN] })
}, 60_000)

describe('a search without a place, among more than are weighed', () => {
  it('still puts those of the own list first', async () => {
    expect((await ofNeed({}))[0]).toBe('Опіка з нашого списку')
  })

  it('still finds the only one that fits a condition', async () => {
    expect(await ofNeed({ language: 'crh' })).toEqual(['Опіка кримськотатарською'])
  })
})

describe('all at a place, among more than are weighed', () => {
  it('begins with those of the own list and the nearest', async () => {
    expect((await atPlace({})).slice(0, 2)).toEqual(['Для області з нашого списку', 'Для міста'])
  })

  it('still has the only one that fits a condition', async () => {
    expect((await atPlace({ language: 'crh' }))[0]).toBe('Для області кримськотатарською')
  })
})

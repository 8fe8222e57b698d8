import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff } from '@/scripts/testing/givens'
import { NEED_KINDS, NEEDS } from './needs.rules'
import { PARTNER_KINDS, type PartnerKind } from './partner-kinds.rules'
import { findPartners } from './partner-search.queries'
import { partnerSearchSchema } from './partner-search.schema'
import { needLabels } from './testing/need-labels'

let desk: Viewer
const now = new Date('2026-11-25T10:00:00+02:00')

beforeAll(async () => {
  desk = await givenStaff({ role: 'FRONTLINER' })
  for (const kind of PARTNER_KINDS) for (const number of [1, 2, 3]) await givenOfKind(kind, number)
})

/** A partner with a service for each need that its kind usually meets; its name tells nothing. */
async function givenOfKind(kind: PartnerKind, number: number) {
  const { services: [base] = [] } = partnerInput()
  if (!base) throw new Error('A record as given has a service')
  const needs = NEEDS.filter((need) => NEED_KINDS[need].some((one) => one === kind))
  const services = (needs.length > 0 ? needs.map((need) => [need]) : [[]]).map((its, place) => ({
    ...base,
    id: randomUUID(),
    name: { uk: `Послуга ${place + 1}` },
    needs: its,
    docs: [],
    areas: ['UA'],
  }))
  const name = { uk: `Установа ${kind.length}-${number}` }
  await givenPartner({ kind, name, services, offers: [], locations: [] })
}

describe('a directory with partners of every kind, asked in people’s own words', () => {
  it('shows a right kind among the first five', async () => {
    const missed: string[] = []
    for (const { typed, kinds } of needLabels()) {
      const found = await findPartners(desk, partnerSearchSchema.parse({ typed, placeCode: null }), now)
      const five = found.ok ? found.value.hits.slice(0, 5).map(({ kind }) => kind) : []
      if (!five.some((kind) => kinds.includes(kind))) missed.push(`${typed}: ${five.join(', ')}`)
    }
    const share = 1 - missed.length / needLabels().length
    console.info(`labelled needs: ${needLabels().length}, right among the first five: ${share.toFixed(3)}`)
    expect({ missed: share < 0.95 ? missed : [] }).toEqual({ missed: [] })
  })
})

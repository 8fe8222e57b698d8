import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GET as openApi } from '@/app/api/hsds/openapi.json/route'
import { GET as findOrganization } from '@/app/api/hsds/organizations/[id]/route'
import { GET as listOrganizations } from '@/app/api/hsds/organizations/route'
import { GET as root } from '@/app/api/hsds/route'
import { GET as findAtLocation } from '@/app/api/hsds/service_at_locations/[id]/route'
import { GET as listAtLocations } from '@/app/api/hsds/service_at_locations/route'
import { GET as findService } from '@/app/api/hsds/services/[id]/route'
import { GET as listServices } from '@/app/api/hsds/services/route'
import { GET as findTaxonomy } from '@/app/api/hsds/taxonomies/[id]/route'
import { GET as listTaxonomies } from '@/app/api/hsds/taxonomies/route'
import { GET as findTerm } from '@/app/api/hsds/taxonomy_terms/[id]/route'
import { GET as listTerms } from '@/app/api/hsds/taxonomy_terms/route'
import { db } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import { demoRecord } from '@/prisma/demo/partners/demo-partner'
import { demoPartners } from '@/prisma/demo/partners/demo-partners'
import { loadPlaces } from '@/prisma/reference/load-places'
import { loadPartners } from '@/prisma/reference/partners/load-partners'
import { givenPartner } from '@/scripts/testing/given-partners'
import {
  hsdsMinimalSchema,
  hsdsOrganizationListSchema,
  hsdsOrganizationSchema,
  hsdsPageSchema,
  hsdsRootSchema,
  hsdsServiceAtLocationListSchema,
  hsdsServiceAtLocationSchema,
  hsdsServiceListSchema,
  hsdsServiceSchema,
  hsdsTaxonomySchema,
  hsdsTaxonomyTermSchema,
} from './hsds.schema'
import { TERMS } from './hsds-taxonomy'

let employment: Awaited<ReturnType<typeof givenPartner>>
let closed: Awaited<ReturnType<typeof givenPartner>>
let shelter: Awaited<ReturnType<typeof givenPartner>>

beforeAll(async () => {
  await loadPlaces(db)
  await loadPartners(db)
  const invented = (key: string) => {
    const found = demoPartners.find((one) => one.key === key)
    if (!found) throw new Error(key)
    return demoRecord(found, plainDate('2026-11-20'))
  }
  const checked = { on: plainDate('2026-11-18'), how: 'PHONE', byId: null } as const
  for (const { key } of demoPartners.filter(
    (one) => !['employment', 'dv-team', 'old-hotline'].includes(one.key),
  ))
    await givenPartner(invented(key), { checked })
  employment = await givenPartner(invented('employment'), { checked })
  shelter = await givenPartner(invented('dv-team'))
  closed = await givenPartner(invented('old-hotline'), { status: 'CLOSED' })
})

type List = (request: Request) => Promise<Response>
let caller = 0
/** Every request from an address of its own: only the last test asks too often. */
const at = (query = '', headers = {}) => {
  caller += 1
  return new Request(`https://office.example/api/hsds/x${query}`, {
    headers: { 'x-forwarded-for': `198.51.100.${caller}`, ...headers },
  })
}
async function pageOf<Item extends z.ZodType>(list: List, item: Item, query = '') {
  const response = await list(at(query))
  expect(response.status).toBe(200)
  return hsdsPageSchema(item).parse(await response.json())
}
type Find = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>
const find = (one: Find, id: string, query = '') => one(at(query), { params: Promise.resolve({ id }) })
const termOf = (code: string) => TERMS.find((term) => term.code === code)?.id

describe('the open directory', () => {
  it('says what it is', async () => {
    expect(hsdsRootSchema.parse(await (await root(at())).json()).openapi_url).toBe(
      'https://office.example/api/hsds/openapi.json',
    )
    const description = await (await openApi(at())).json()
    expect(Object.keys(description.paths)).toHaveLength(11)
  })

  it('has every list and every record in the shape of the standard', async () => {
    const all = '?per_page=500'
    const full = '?per_page=500&full=true'
    const organizations = await pageOf(listOrganizations, hsdsOrganizationListSchema, all)
    expect(organizations.total_items).toBe(40 + demoPartners.length)
    await pageOf(listOrganizations, hsdsOrganizationSchema, full)
    await pageOf(listServices, hsdsServiceListSchema, all)
    const services = await pageOf(listServices, hsdsServiceSchema, full)
    await pageOf(listServices, hsdsMinimalSchema, '?minimal=true')
    await pageOf(listAtLocations, hsdsServiceAtLocationListSchema, all)
    const places = await pageOf(listAtLocations, hsdsServiceAtLocationSchema, full)
    expect(places.size).toBeGreaterThan(40)
    for (const { id } of services.contents)
      hsdsServiceSchema.parse(await (await find(findService, id)).json())
    for (const { id } of places.contents)
      hsdsServiceAtLocationSchema.parse(await (await find(findAtLocation, id)).json())
    for (const { id } of organizations.contents)
      hsdsOrganizationSchema.parse(await (await find(findOrganization, id, '?full_service=true')).json())
    const terms = await pageOf(listTerms, hsdsTaxonomyTermSchema, '?per_page=200')
    for (const { id } of terms.contents) hsdsTaxonomyTermSchema.parse(await (await find(findTerm, id)).json())
    const taxonomies = await pageOf(listTaxonomies, hsdsTaxonomySchema)
    for (const { id } of taxonomies.contents)
      hsdsTaxonomySchema.parse(await (await find(findTaxonomy, id)).json())
  })

  it('gives hours as schedules: two for a day with a break, and exceptional days with their ends', async () => {
    const offer = employment.record.offers[0]?.id ?? ''
    const { schedules } = hsdsServiceAtLocationSchema.parse(await (await find(findAtLocation, offer)).json())
    expect(schedules).toMatchObject([
      {
        byday: 'MO,TU,WE,TH',
        opens_at: '08:00',
        closes_at: '13:00',
        notes: 'за київським часом; перерва 13:00–13:45',
      },
      { byday: 'MO,TU,WE,TH', opens_at: '13:45', closes_at: '17:00' },
      { byday: 'FR', opens_at: '08:00', closes_at: '13:00' },
      { byday: 'FR', opens_at: '13:45', closes_at: '16:00' },
    ])
    const { contents } = await pageOf(listServices, hsdsServiceSchema, '?full=true&per_page=500')
    const all = contents.flatMap(({ service_at_locations: places }) =>
      places.flatMap((place) => place.schedules),
    )
    expect(all.find(({ description }) => description === 'зачинено: ремонт приміщення')).toMatchObject({
      valid_from: '2026-11-29',
      valid_to: '2026-11-30',
      byday: 'MO,SU',
    })
    expect(all.some(({ notes }) => notes?.includes('за записом'))).toBe(true)
  })

  it('says for whom: the rule in words, with the text beside it', async () => {
    const { contents } = await pageOf(listServices, hsdsServiceListSchema, '?per_page=500')
    const ofShelter = contents.find(({ name }) => name === 'Притулок')
    expect(ofShelter?.eligibility_description).toBe(
      'Для кого: постраждалі від домашнього насильства, сім’ї з дітьми. постраждалі дорослі з дітьми; хлопці до 18 років разом з матір’ю',
    )
    const night = contents.find(({ minimum_age: age }) => age === 18)
    expect(night?.eligibility_description).toContain('Від 18 років.')
  })

  it('tells neither where a shelter is nor who works with survivors', async () => {
    const told = await (await find(findOrganization, shelter.partnerId, '?full_service=true')).text()
    expect(told).not.toContain('Чергова бригади')
    const { locations } = hsdsOrganizationSchema.parse(JSON.parse(told))
    expect(locations[0]?.addresses).toMatchObject([
      { address_1: '', city: 'м. Вербопіль', state_province: 'Черкаська область' },
    ])
  })

  it('keeps a closed organisation as defunct, so that who copied it learns of it', async () => {
    const service = closed.record.services[0]?.id ?? ''
    expect(await (await find(findService, service)).json()).toMatchObject({ status: 'defunct' })
  })
})

describe('the filters of the standard', () => {
  it('narrow by kind, need, organisation, words and change', async () => {
    const count = async (list: List, query: string) => (await pageOf(list, z.unknown(), query)).total_items
    const need = `?taxonomy_term_id=${termOf('DV_SHELTER')}`
    expect(await count(listServices, need)).toBe(2)
    expect(await count(listOrganizations, `?taxonomy_term_id=${termOf('EMPLOYMENT')}`)).toBe(2)
    expect(await count(listServices, `?organization_id=${employment.partnerId}`)).toBe(2)
    expect(await count(listServices, '?search=довідку безробітного')).toBe(2)
    expect(await count(listServices, '?search=такогонема')).toBe(0)
    expect(await count(listServices, '?modified_after=2999-01-01')).toBe(0)
    expect(await count(listOrganizations, '?modified_after=2000-01-01T00:00:00Z')).toBe(
      40 + demoPartners.length,
    )
    const [kinds, needs] = (await pageOf(listTaxonomies, hsdsTaxonomySchema)).contents
    expect(await count(listTerms, `?taxonomy_id=${kinds?.id}`)).toBe(30)
    expect(await count(listServices, `?taxonomy_id=${needs?.id}`)).toBeGreaterThan(60)
  })

  it('that are not known are refused, and so is what is no number', async () => {
    for (const query of ['?proximity=5', '?page=0', '?page=x', '?full=yes', '?taxonomy_term_id=7'])
      expect((await listServices(at(query))).status).toBe(400)
    expect((await find(findService, 'abc')).status).toBe(404)
    expect((await find(findService, '00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})

describe('pages', () => {
  it('follow one another by number, each record once, and by the key of the last', async () => {
    const everything = await pageOf(listOrganizations, hsdsOrganizationListSchema, '?per_page=500')
    const ids = everything.contents.map(({ id }) => id)
    const byNumber: string[] = []
    const pages = Math.ceil(ids.length / 7)
    for (let page = 1; page <= pages; page += 1) {
      const one = await pageOf(listOrganizations, hsdsOrganizationListSchema, `?per_page=7&page=${page}`)
      expect(one).toMatchObject({
        page_number: page,
        total_pages: pages,
        first_page: page === 1,
        last_page: page === pages,
      })
      byNumber.push(...one.contents.map(({ id }) => id))
    }
    expect(byNumber).toEqual(ids)
    const byKey: string[] = []
    for (let query: string | undefined = '?per_page=7'; query !== undefined; ) {
      const response: Response = await listOrganizations(at(query))
      const { contents } = hsdsPageSchema(hsdsOrganizationListSchema).parse(await response.json())
      byKey.push(...contents.map(({ id }) => id))
      query = /<[^?]*(\?[^>]*)>/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(byKey).toEqual(ids)
    const beyond = await pageOf(listOrganizations, hsdsOrganizationListSchema, '?page=99')
    expect(beyond).toMatchObject({ empty: true, size: 0, last_page: true })
  })

  it('come line by line, and not again when nothing has changed', async () => {
    const lines = await (await listServices(at('?format=ndjson&per_page=3'))).text()
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => hsdsServiceListSchema.parse(JSON.parse(line))),
    ).toHaveLength(3)
    const first = await listServices(at('?per_page=3'))
    const mark = first.headers.get('etag') ?? ''
    const again = await listServices(at('?per_page=3', { 'If-None-Match': mark }))
    expect(again.status).toBe(304)
    expect(first.headers.get('cache-control')).toContain('public')
  })

  it('are refused to who asks without end', async () => {
    const ask = async () => (await listTaxonomies(at('', { 'x-forwarded-for': '203.0.113.9' }))).status
    const answers = []
    for (let times = 0; times < 301; times += 1) answers.push(await ask())
    expect(new Set(answers.slice(0, 300))).toEqual(new Set([200]))
    expect(answers.at(-1)).toBe(429)
  })
})

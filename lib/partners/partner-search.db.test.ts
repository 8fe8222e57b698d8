import { beforeAll, describe, expect, it } from 'vitest'
import { db, inTransaction } from '@/lib/core/db'
import { plainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenPartner, OFFICE_HOURS, partnerInput } from '@/scripts/testing/given-partners'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { type PartnerRecordInput, partnerRecordSchema } from './partner-record.schema'
import { savePartner } from './partner-rows.commands'
import { findPartners, offersThatFit } from './partner-search.queries'
import { type PartnerSearchInput, type PartnersFound, partnerSearchSchema } from './partner-search.schema'

const REGION = 'UA53000000000028050'
const DISTRICT = 'UA53080000000060111'
const COMMUNITY = 'UA53080370000017654'
const TOWN = 'UA53080370010073240'
const VILLAGE = 'UA53080370020011111'
const OTHER_REGION = 'UA59000000000057109'
const OTHER_TOWN = 'UA59080270010036634'

// A Wednesday.
const at = (clock: string, day = '2026-11-25') => new Date(`${day}T${clock}:00+02:00`)
const morning = at('10:00')
const checked = { on: plainDate('2026-11-20'), how: 'PHONE', byId: null } as const

let desk: Viewer
beforeAll(async () => {
  const place = { nameKey: '', contextKey: '' }
  await db.place.createMany({
    data: [
      { ...place, code: REGION, category: 'O', name: 'Полтавська' },
      { ...place, code: DISTRICT, category: 'P', name: 'Полтавський', parentCode: REGION },
      { ...place, code: COMMUNITY, category: 'H', name: 'Полтавська', parentCode: DISTRICT },
      { ...place, code: TOWN, category: 'M', name: 'Полтава', parentCode: COMMUNITY },
      { ...place, code: VILLAGE, category: 'C', name: 'Вербове', parentCode: COMMUNITY },
      { ...place, code: OTHER_REGION, category: 'O', name: 'Сумська' },
      { ...place, code: OTHER_TOWN, category: 'M', name: 'Суми', parentCode: OTHER_REGION },
    ],
  })
  const unitId = await givenUnit()
  await db.unit.update({ where: { id: unitId }, data: { placeCode: TOWN } })
  desk = await givenStaff({ role: 'FRONTLINER', unitId })
})

type About = {
  name: string
  placeCode?: string | null
  service?: Partial<NonNullable<PartnerRecordInput['services']>[number]>
  location?: Partial<NonNullable<PartnerRecordInput['locations']>[number]>
  hours?: NonNullable<PartnerRecordInput['offers']>[number]['hours']
}

function record({ name, placeCode = TOWN, service, location, hours = OFFICE_HOURS }: About) {
  const input = partnerInput()
  const [services, locations] = [input.services ?? [], input.locations ?? []]
  return {
    ...input,
    name: { uk: name },
    services: services.map((one) => ({ ...one, ...service })),
    locations: locations.map((one) => ({ ...one, placeCode, ...location })),
    offers: (input.offers ?? []).map((one) => ({ ...one, hours })),
  }
}
const given = (about: About, more: Parameters<typeof givenPartner>[1] = { checked }) =>
  givenPartner(record(about), more)

async function search(input: PartnerSearchInput, now = morning): Promise<PartnersFound> {
  const found = await findPartners(desk, partnerSearchSchema.parse(input), now)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
const names = ({ hits }: PartnersFound) => hits.map(({ name }) => name.uk)
const codes = (found: PartnersFound, place = 0) => found.hits[place]?.reasons.map(({ code }) => code)

describe('findPartners', () => {
  it('shows the nearest first, one of the whole country after them, and none of another region', async () => {
    const needs = ['NIGHT_SHELTER'] as const
    const service = { needs: [...needs] }
    await given({ name: 'У районі', placeCode: DISTRICT, service })
    await given({ name: 'У місті', service })
    await given({ name: 'Всюди', placeCode: null, service: { ...service, areas: ['UA'] } })
    await given({ name: 'У Сумах', placeCode: OTHER_TOWN, service })
    await given({
      name: 'Для нашої громади',
      placeCode: OTHER_TOWN,
      service: { ...service, areas: [COMMUNITY] },
    })
    const found = await search({ need: 'NIGHT_SHELTER' })
    expect(names(found)).toEqual(['У місті', 'Для нашої громади', 'У районі', 'Всюди'])
    expect(codes(found)).toEqual(['meetsNeed', 'inSettlement', 'acceptsNow', 'checked'])
    expect(codes(found, 1)).toContain('servesCommunity')
    expect(found.reading.placeCode).toBe(TOWN)
    expect(names(await search({ need: 'NIGHT_SHELTER', placeCode: OTHER_TOWN }))[0]).toBe('У Сумах')
  })

  it('counts those of other places apart when nobody serves the place, and says so', async () => {
    await given({
      name: 'Протезування Суми',
      placeCode: OTHER_TOWN,
      service: { needs: ['DISABILITY_EQUIPMENT'] },
    })
    const found = await search({ typed: 'протез' })
    expect(found).toMatchObject({ hits: [], nothing: 'nobodyHere' })
    expect(found.elsewhere.map(({ name }) => name.uk)).toEqual(['Протезування Суми'])
  })

  it('never shows a closed organisation, nor a service that is paused; it says when there is nothing else', async () => {
    await given({ name: 'Зачинений', service: { needs: ['MOTHER_AND_CHILD_HOME'] } }, { status: 'CLOSED' })
    await given({ name: 'Призупинений', service: { needs: ['MOTHER_AND_CHILD_HOME'], state: 'PAUSED' } })
    expect(await search({ typed: 'центр матері та дитини' })).toMatchObject({
      hits: [],
      nothing: 'onlyClosed',
    })
  })

  it('says when it did not understand, and when nobody in the directory gives it', async () => {
    expect(await search({ typed: 'ґзжщ' })).toMatchObject({ hits: [], nothing: 'notUnderstood' })
    expect(await search({ need: 'MISSING_PERSON' })).toMatchObject({ hits: [], nothing: 'nobodyAtAll' })
  })

  it('finds an organisation by its name, half typed or mistyped, in another region too, after those that serve the place', async () => {
    const service = { needs: ['MEDICAL_CARE' as const] }
    await given({ name: 'Лікарня «Осокорівська»', placeCode: OTHER_TOWN, service })
    expect(names(await search({ typed: 'Осокорівс' }))).toEqual(['Лікарня «Осокорівська»'])
    expect(names(await search({ typed: 'осокорфвська' }))).toEqual(['Лікарня «Осокорівська»'])
    expect(names(await search({ typed: 'Jcjrjhsdcmrf' }))).toEqual(['Лікарня «Осокорівська»'])
    await given({ name: 'Лікарня міська', service })
    const both = await search({ typed: 'лікарня' })
    expect(names(both)).toEqual(['Лікарня міська', 'Лікарня «Осокорівська»'])
    expect(codes(both, 1)).toContain('elsewhere')
  })

  it('shows an organisation found by its name as the record is now', async () => {
    const service = { needs: ['MEDICAL_CARE' as const] }
    const first = record({ name: 'Амбулаторія «Калинівська»', service })
    const { partnerId } = await givenPartner(first, { checked })
    const servicesFound = async () =>
      (await search({ typed: 'Калинівська' })).hits.map(({ serviceName }) => serviceName.uk)
    expect(await servicesFound()).toEqual([first.services[0]?.name?.uk])
    const services = first.services.map((one) => ({ ...one, name: { uk: 'Прийом сімейного лікаря' } }))
    await inTransaction((tx) =>
      savePartner(tx, null, {
        partnerId,
        unitId: null,
        status: 'ACTIVE',
        how: 'EDITED',
        reason: '',
        record: partnerRecordSchema.parse({ ...first, services }),
      }),
    )
    expect(await servicesFound()).toEqual(['Прийом сімейного лікаря'])
  })

  it('takes a percent sign for itself', async () => {
    expect(names(await search({ typed: '%%%' }))).toEqual([])
  })

  it('finds by the topic of the issue', async () => {
    await given({ name: 'Клініка з аліментів', service: { needs: [], topicCodes: ['ALIMONY'] } })
    expect(names(await search({ topicCodes: ['ALIMONY'] }))).toEqual(['Клініка з аліментів'])
  })

  it('pages through all, each once', async () => {
    const service = { needs: ['EDUCATION_PLACE' as const] }
    for (let number = 0; number < 15; number += 1) await given({ name: `Школа ${number}`, service })
    const first = await search({ need: 'EDUCATION_PLACE' })
    const second = await search(
      { need: 'EDUCATION_PLACE', ...(first.next && { after: first.next }) },
      at('23:00'),
    )
    expect([first.hits.length, second.hits.length, second.next]).toEqual([10, 5, undefined])
    expect(new Set([...names(first), ...names(second)]).size).toBe(15)
    const altered = partnerSearchSchema.parse({ need: 'EDUCATION_PLACE', after: 'хтозна' })
    expect(await findPartners(desk, altered)).toEqual({ ok: false, error: 'pageGone' })
  })
})

describe('filters', () => {
  beforeAll(async () => {
    const needs = ['JOB_SEARCH' as const]
    const closed = { from: plainDate('2026-11-25'), to: plainDate('2026-11-25'), spans: [], note: 'Ремонт' }
    await given({ name: 'Звичайний', service: { needs, languages: ['uk', 'ru'], audience: [], maxAge: 60 } })
    await given({ name: 'На ремонті', service: { needs }, hours: { ...OFFICE_HOURS, exceptions: [closed] } })
    await given({ name: 'Без годин', service: { needs, languages: [], accepts: 'UNKNOWN' }, hours: null })
    await given({
      name: 'Не приймає',
      service: { needs, languages: ['en'], accepts: 'NO', audience: ['VETERAN'] },
    })
  })

  it.each<[string, PartnerSearchInput, string[]]>([
    ['open now', { openWhen: 'now' }, ['Звичайний', 'Не приймає']],
    ['accepting now', { acceptsNow: true }, ['Звичайний', 'На ремонті', 'Без годин']],
    ['speaking Russian', { language: 'ru' }, ['Звичайний', 'Без годин']],
    ['for displaced people', { audience: ['IDP'] }, ['Звичайний', 'На ремонті', 'Без годин']],
    ['for somebody of 70', { age: 70 }, ['На ремонті', 'Без годин', 'Не приймає']],
  ])('%s', async (_, input, expected) => {
    expect(names(await search({ need: 'JOB_SEARCH', ...input })).toSorted()).toEqual(expected.toSorted())
  })

  it('by the hour: at lunch nobody is open now, and they are later today', async () => {
    const lunch = at('13:10')
    expect(await search({ need: 'JOB_SEARCH', openWhen: 'now' }, lunch)).toMatchObject({
      hits: [],
      nothing: 'filtersTooNarrow',
    })
    expect(names(await search({ need: 'JOB_SEARCH', openWhen: 'today' }, lunch))).toContain('Звичайний')
  })

  it('put those of whom nothing is known last, and say so', async () => {
    const found = await search({ need: 'JOB_SEARCH', language: 'ru' })
    expect(codes(found, 0)).toContain('speaks')
    expect(codes(found, 1)).toContain('languageNotKnown')
  })

  it('find by an exceptional day with hours of its own', async () => {
    const open = {
      from: plainDate('2026-11-28'),
      to: plainDate('2026-11-28'),
      spans: [{ from: 540, to: 720 }],
      note: '',
    }
    const hours = { ...OFFICE_HOURS, exceptions: [open] }
    await given({ name: 'У суботу', service: { needs: ['TAX_NUMBER'] }, hours })
    await given({ name: 'Без суботи', service: { needs: ['TAX_NUMBER'] } })
    const saturday = at('10:00', '2026-11-28')
    expect(names(await search({ need: 'TAX_NUMBER', openWhen: 'now' }, saturday))).toEqual(['У суботу'])
  })
})

describe('offersThatFit', () => {
  it('proposes whom the need and the topic suit best, with the distance where it can be told', async () => {
    const needs = ['DISPUTE_MEDIATION' as const]
    await given({ name: 'Медіація', service: { needs } })
    await given({
      name: 'Сімейна медіація',
      service: { needs, topicCodes: ['DIVORCE'] },
      location: { latitude: 49.59, longitude: 34.55 },
    })
    const near = { latitude: 49.6, longitude: 34.4 }
    const found = await offersThatFit(
      desk,
      { need: 'DISPUTE_MEDIATION', topicCodes: ['DIVORCE'], near },
      morning,
    )
    expect(names(found)).toEqual(['Сімейна медіація', 'Медіація'])
    expect(found.hits[0]).toMatchObject({ distanceKm: 11, phones: [{ number: expect.any(String) }] })
  })

  it('says how fresh the record is and what was reported', async () => {
    const needs = ['GUARDIANSHIP' as const]
    const long = { on: plainDate('2026-08-13'), how: 'VISIT', byId: null } as const
    const { partnerId } = await given({ name: 'Давно не перевіряли', service: { needs } }, { checked: long })
    await db.partner.update({ where: { id: partnerId }, data: { wrongReports: 2 } })
    const found = await offersThatFit(desk, { need: 'GUARDIANSHIP' }, morning)
    expect(found.hits[0]?.reasons).toEqual(
      expect.arrayContaining([
        { code: 'stale', count: 104 },
        { code: 'reportedWrong', count: 2 },
      ]),
    )
  })
})

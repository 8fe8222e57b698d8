import uk from '@/lib/core/i18n/messages/uk/partners.json'
import { stableId } from '@/lib/core/stable-id'
import { NEED_KINDS, NEEDS } from '@/lib/partners/needs.rules'
import { PARTNER_KINDS, type PartnerKind } from '@/lib/partners/partner-kinds.rules'
import { type PartnerRecord, partnerRecordSchema } from '@/lib/partners/partner-record.schema'
import { inventAddress } from '@/prisma/demo/addresses'
import { Chance } from '@/prisma/demo/random'
import { readReferencePlaces } from '@/prisma/reference/load-places'

const SEED = 31_2026
const WEEKS = [
  [[480, 1020]],
  [
    [480, 720],
    [765, 1020],
  ],
  [
    [540, 780],
    [840, 1080],
  ],
  [[600, 960]],
] as const

let places: Map<string, string> | undefined
const nameOfPlace = (code: string) => {
  places ??= new Map(readReferencePlaces().map((place) => [place.code, place.name]))
  return places.get(code) ?? ''
}

const needsOf = (kind: PartnerKind) =>
  NEEDS.filter((need) => NEED_KINDS[need].some((each) => each === kind && each !== 'DV_SERVICE'))

/** An invented organisation of a number: the same one each time. One in five has two services, one in ten no hours. */
export function inventPartner(number: number): { id: string; record: PartnerRecord } {
  const chance = new Chance()
  chance.restart(SEED, number)
  const kinds = PARTNER_KINDS.filter((each) => each !== 'DV_SERVICE')
  const kind = kinds[chance.below(kinds.length)] ?? 'NGO'
  const idOf = (part: string) => stableId(`invented-partner:${number}:${part}`)
  const address = inventAddress(chance)
  const town = address.placeTyped ?? nameOfPlace(address.placeCode)
  const needs = needsOf(kind)
  const services = Array.from({ length: chance.isWithin(0.2) ? 2 : 1 }, (_, place) => ({
    id: idOf(`service ${place}`),
    name: { uk: `${uk.kind[kind]}: прийом ${place + 1}` },
    needs: needs.slice(place, place + 2),
    languages: chance.isWithin(0.2) ? ['uk', 'en'] : ['uk'],
    booking: 'ADVISED' as const,
    cost: 'FREE' as const,
    accepts: chance.isWithin(0.9) ? ('YES' as const) : ('NO' as const),
    papersToBring: [{ id: idOf(`paper ${place}`), name: { uk: 'паспорт' } }],
    areas: [address.placeCode],
  }))
  const record = partnerRecordSchema.parse({
    kind,
    name: { uk: `${uk.kind[kind]} № ${number}, ${town}`, en: '' },
    registryCode: String(30_000_000 + number),
    phones: [
      { id: idOf('phone'), number: `(05${chance.below(90) + 10}) ${String(100_000 + (number % 900_000))}` },
    ],
    services,
    locations: [
      {
        id: idOf('location'),
        placeCode: address.placeCode,
        placeName: { uk: town },
        street: { uk: `${address.street}, ${address.house}` },
        accessibility: chance.isWithin(0.5) ? ['STEP_FREE'] : [],
      },
    ],
    offers: services.map(({ id }, place) => ({
      id: idOf(`offer ${place}`),
      serviceId: id,
      locationId: idOf('location'),
      hours: chance.isWithin(0.9) ? hoursOf(chance) : null,
    })),
  })
  return { id: idOf('organisation'), record }
}

function hoursOf(chance: Chance) {
  const spans = (WEEKS[chance.below(WEEKS.length)] ?? WEEKS[0]).map(([from, to]) => ({ from, to }))
  const week = Array.from({ length: 7 }, (_, day) => ({ spans: day < 5 ? spans : [], byAppointment: false }))
  return { week }
}

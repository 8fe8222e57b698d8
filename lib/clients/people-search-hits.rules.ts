import type { HitOpening, HitUnit, OpenHit, ProtectedHit } from './people-search.schema'
import type { Ranked, RecordedPerson } from './people-search-ranking.rules'
import { maskPhone } from './phone.rules'

type UnitColumns = { unit_id: string; unit_name: string; unit_name_en: string; unit_phone: string | null }
type Found = {
  row: UnitColumns & { id: string }
  person: RecordedPerson
  ranked: Ranked
  opening: HitOpening
}

export function unitOf(row: UnitColumns): HitUnit {
  return { id: row.unit_id, name: row.unit_name, nameEn: row.unit_name_en, phone: row.unit_phone }
}

/** What the list shows of a person anybody at a desk may be told about. The phone that was typed is the one shown. */
export function toHit(
  { row, person, ranked, opening }: Found,
  viewer: { centreUnitIds: readonly string[] },
): OpenHit {
  const ends = ranked.reasons.find(({ code }) => code === 'phone' || code === 'phoneEnds')?.params?.digits
  const phone = person.phones.find((number) => ends && number.endsWith(ends)) ?? person.phones[0]
  return {
    isProtected: false,
    id: row.id,
    cardNumber: person.cardNumber,
    surname: person.surname,
    givenName: person.givenName,
    patronymic: person.patronymic,
    birthDate: person.birthDate,
    birthYear: person.birthYear,
    maskedPhone: phone ? maskPhone(phone) : null,
    homeUnit: unitOf(row),
    isOwnCentre: viewer.centreUnitIds.includes(row.unit_id),
    opening,
    reasons: ranked.reasons,
    marks: ranked.marks,
  }
}

/** All that others learn of a protected card: which centre to ask. */
export function toProtectedHit(row: UnitColumns): ProtectedHit {
  return { isProtected: true, homeUnit: unitOf(row) }
}

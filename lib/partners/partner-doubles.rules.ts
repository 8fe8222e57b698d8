import { phoneKey } from './partner-phone.rules'
import type { PartnerRecord } from './partner-record.schema'
import { partnerWords } from './partner-words.rules'

/** Telephones of a record, its services and its offers, in the form they are compared in. */
export function phoneKeysOf({ phones, services, offers }: PartnerRecord): string[] {
  const all = [...phones, ...services.flatMap((one) => one.phones), ...offers.flatMap((one) => one.phones)]
  return [...new Set(all.flatMap(({ number }) => phoneKey(number) ?? []))].toSorted()
}

/** From this share of common words on two names are held for one. */
const SAME_NAME = 0.6

/**
 * Whether two records may be of one body: the same code of a legal person, a common telephone with names that share a
 * word, or names alike in one place.
 */
export function mayBeDoubles(a: PartnerRecord, b: PartnerRecord): boolean {
  if (a.registryCode !== '' && b.registryCode !== '') {
    if (a.registryCode === b.registryCode) return true
  }
  const alike = sharedWords(a.name.uk, b.name.uk)
  const phones = new Set(phoneKeysOf(a))
  if (alike > 0 && phoneKeysOf(b).some((key) => phones.has(key))) return true
  return alike >= SAME_NAME && a.kind === b.kind && haveCommonPlace(a, b)
}

/** The share of words two names have in common, of all words in either (Jaccard). */
function sharedWords(a: string, b: string): number {
  const [left, right] = [new Set(partnerWords([a])), new Set(partnerWords([b]))]
  const common = [...left].filter((word) => right.has(word)).length
  return common === 0 ? 0 : common / (left.size + right.size - common)
}

/** One settlement, by its code or by its name; a record without a place may be anywhere. */
function haveCommonPlace(a: PartnerRecord, b: PartnerRecord): boolean {
  if (a.locations.length === 0 || b.locations.length === 0) return true
  return a.locations.some((one) =>
    b.locations.some(
      (other) =>
        (one.placeCode !== null && one.placeCode === other.placeCode) ||
        (one.placeName.uk !== '' &&
          partnerWords([one.placeName.uk]).join(' ') === partnerWords([other.placeName.uk]).join(' ')),
    ),
  )
}

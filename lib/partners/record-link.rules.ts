import type { PartnerRecord } from './partner-record.schema'
import { differencesOf, type FieldDifference } from './record-difference.rules'
import { mergeRecords } from './record-merge.rules'

/** What is the office's to say stays as it is: what the partner is, and what was agreed with it. */
export function withOwnFields(kept: PartnerRecord, corrected: PartnerRecord): PartnerRecord {
  const { kind, parentId, memorandum, source } = kept
  return { ...corrected, kind, parentId, memorandum, source }
}

/** What has changed since the partner read its record; of what is the office's to say a partner is told nothing. */
export function changesSince(seen: PartnerRecord, kept: PartnerRecord): FieldDifference[] {
  return differencesOf(withOwnFields(kept, seen), kept)
}

/**
 * A correction and what a colleague wrote meanwhile, together. Where both wrote, the partner's stays: it knows itself best, and a
 * person looks at it before it is taken. What a service or a place that is gone was offered with goes with it.
 */
export function joinCorrection(
  seen: PartnerRecord,
  corrected: PartnerRecord,
  kept: PartnerRecord,
): PartnerRecord {
  const { merged } = mergeRecords(seen, corrected, kept)
  const services = new Set(merged.services.map(({ id }) => id))
  const locations = new Set(merged.locations.map(({ id }) => id))
  const isGiven = ({ serviceId, locationId }: PartnerRecord['offers'][number]) =>
    services.has(serviceId) && (locationId === null || locations.has(locationId))
  return { ...merged, offers: merged.offers.filter(isGiven) }
}

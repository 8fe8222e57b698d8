import 'server-only'
import { namePlaces } from '@/lib/clients/place-ladder.queries'
import type { Viewer } from '@/lib/core/viewer'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import type { PartnerRecord } from './partner-record.schema'

/** What the papers of the checklist are called, by their codes. */
export async function listPaperNames(viewer: Viewer): Promise<Record<string, string>> {
  const catalogue = await listEligibilityCategories(viewer, { on: null })
  if (!catalogue.ok) return {}
  return Object.fromEntries(
    catalogue.value.documents.map(({ code, plainName }) => [code, plainName[viewer.locale]]),
  )
}

/** What the places of a record are called: where it stands and where it takes people from. */
export async function namePlacesOf(record: PartnerRecord): Promise<Record<string, string>> {
  const stands = record.locations.flatMap(({ placeCode }) => placeCode ?? [])
  const serves = record.services.flatMap(({ areas }) => areas.filter((code) => code !== 'UA'))
  const codes = [...new Set([...stands, ...serves])]
  return codes.length > 0 ? Object.fromEntries(await namePlaces(codes)) : {}
}

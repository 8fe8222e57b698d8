import type { PlainDate } from '@/lib/core/plain-date'
import type { Need } from './needs.rules'
import { freshnessOf } from './partner-freshness.rules'
import type { PartnerKind } from './partner-kinds.rules'
import type { PartnerLocation, PartnerService } from './partner-record.schema'

/** A place and all it lies in, with its kind in the codifier, nearest first. */
export type Ladder = readonly { readonly code: string; readonly category: string }[]
/** How near: `servesX` by the areas an offer names, `inX` by where it stands. */
export const NEARNESS = [
  'servesSettlement',
  'inSettlement',
  'servesCommunity',
  'inCommunity',
  'servesDistrict',
  'inDistrict',
  'servesRegion',
  'inRegion',
  'servesCountry',
  'reachNotKnown',
  'elsewhere',
] as const
export type Nearness = (typeof NEARNESS)[number]

/** One reason why a partner fits, or what speaks against it. Labels: `partnerSearch.reason.*`. */
export type PartnerReason =
  | {
      code:
        | Nearness
        | 'named'
        | 'ownList'
        | 'acceptsNow'
        | 'waitingList'
        | 'acceptsNot'
        | 'neverChecked'
        | 'speaks'
        | 'accessible'
    }
  | { code: 'languageNotKnown' | 'accessNotKnown' | 'forWhom' }
  | { code: 'meetsNeed'; need: Need }
  | { code: 'isKind'; kind: PartnerKind }
  | { code: 'meetsTopic' }
  | { code: 'freePlaces' | 'checked' | 'stale' | 'reportedWrong' | 'distance'; count: number }

export type Sought = {
  readonly needs: readonly Need[]
  readonly kinds: readonly PartnerKind[]
  readonly topicCodes: readonly string[]
  readonly ladder: Ladder
  readonly isNameSought: boolean
  readonly ownUnitIds: readonly string[]
  readonly language?: string | undefined
  readonly accessibility: readonly string[]
  readonly audience: readonly string[]
}

type Offered = {
  readonly kind: PartnerKind
  readonly isNamed: boolean
  readonly unitId: string | null
  readonly service: PartnerService
  readonly location: PartnerLocation | undefined
  /** Codes of the place and of what it lies in. */
  readonly placeCodes: readonly string[]
  readonly distanceKm: number | null
  readonly checkedOn: PlainDate | null
  readonly wrongReports: number
}

const STEP_OF: Record<string, 'Community' | 'District' | 'Region'> = {
  H: 'Community',
  P: 'District',
  O: 'Region',
}

/** The narrowest level on which an offer and a person’s place meet. */
export function nearnessOf(
  ladder: Ladder,
  areas: readonly string[],
  placeCodes: readonly string[],
): Nearness | undefined {
  if (ladder.length === 0) return undefined
  const levelIn = (codes: readonly string[]) => {
    const step = ladder.find(({ code }) => codes.includes(code))
    return step && (STEP_OF[step.category] ?? 'Settlement')
  }
  if (areas.length > 0) {
    const level = levelIn(areas)
    if (level) {
      const stands = levelIn(placeCodes)
      return stands === 'Settlement' ? 'inSettlement' : `serves${level}`
    }
    return areas.includes('UA') ? 'servesCountry' : 'elsewhere'
  }
  if (placeCodes.length === 0) return 'reachNotKnown'
  const level = levelIn(placeCodes)
  return level ? `in${level}` : 'elsewhere'
}

/** Why this offer is proposed, what matters most first: what it gives, how near it is, whether it takes people, how fresh. */
export function reasonsOf(sought: Sought, offered: Offered, today: PlainDate): PartnerReason[] {
  const { service, location, distanceKm, wrongReports } = offered
  const need = sought.needs.find((code) => service.needs.includes(code))
  const nearness = nearnessOf(sought.ladder, service.areas, offered.placeCodes)
  const reasons: (PartnerReason | false | undefined)[] = [
    offered.isNamed && sought.isNameSought && { code: 'named' },
    need && { code: 'meetsNeed', need },
    !need && sought.kinds.includes(offered.kind) && { code: 'isKind', kind: offered.kind },
    service.topicCodes.some((code) => sought.topicCodes.includes(code)) && { code: 'meetsTopic' },
    nearness && { code: nearness },
    distanceKm !== null && { code: 'distance', count: distanceKm },
    offered.unitId !== null && sought.ownUnitIds.includes(offered.unitId) && { code: 'ownList' },
    ...acceptance(service),
    Boolean(sought.language) && { code: service.languages.length === 0 ? 'languageNotKnown' : 'speaks' },
    sought.accessibility.length > 0 && {
      code: location && location.accessibility.length > 0 ? 'accessible' : 'accessNotKnown',
    },
    service.audience.some((one) => sought.audience.includes(one)) && { code: 'forWhom' },
    freshness(offered.checkedOn, today),
    wrongReports > 0 && { code: 'reportedWrong', count: wrongReports },
  ]
  return reasons.filter((reason) => reason !== false && reason !== undefined)
}

function acceptance({ accepts, freePlaces }: PartnerService): PartnerReason[] {
  if (accepts === 'YES')
    return freePlaces === null ? [{ code: 'acceptsNow' }] : [{ code: 'freePlaces', count: freePlaces }]
  if (accepts === 'WAITING_LIST') return [{ code: 'waitingList' }]
  return accepts === 'NO' ? [{ code: 'acceptsNot' }] : []
}

function freshness(checkedOn: PlainDate | null, today: PlainDate): PartnerReason {
  const fresh = freshnessOf(checkedOn, today)
  if (fresh.kind === 'never') return { code: 'neverChecked' }
  return { code: fresh.kind === 'stale' ? 'stale' : 'checked', count: fresh.days }
}

const EARTH_KM = 6371

/** Kilometres as the crow flies, whole. */
export function distanceKm(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [dLat, dLon] = [rad(b.latitude - a.latitude), rad(b.longitude - a.longitude)]
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(h)))
}
export type Point = { readonly latitude: number; readonly longitude: number }

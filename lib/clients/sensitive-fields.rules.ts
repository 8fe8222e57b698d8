import type { Viewer } from '@/lib/core/viewer'
import type { CardContent, CardField } from './card-content.rules'

/** Health, disability and violence, as a card shows them to who does not work with the person. */
export const SENSITIVE_HIDDEN = {
  disabilityGroup: null,
  socialStatuses: [],
  protection: null,
} satisfies Partial<CardContent>

export function isSensitive(field: CardField): boolean {
  return field in SENSITIVE_HIDDEN
}

/** A card and what of it is the viewer's own work. */
type CardOfViewer = {
  homeUnitId: string
  registeredById: string
  enquiries: readonly unknown[]
  visits: readonly unknown[]
  applications: readonly unknown[]
}

/** Whether the viewer sees, and changes, the sensitive fields: who works with the person, and a head above the card's centre. */
export function showsSensitive(viewer: Viewer, card: CardOfViewer): boolean {
  const works = card.enquiries.length + card.visits.length + card.applications.length > 0
  return works || card.registeredById === viewer.staffId || isHeadOver(viewer, card.homeUnitId)
}

/** Whether the viewer is a head above the centre of a card. */
export function isHeadOver({ roles }: Viewer, homeUnitId: string): boolean {
  return roles.some(({ role, subtree }) => role === 'HEAD' && subtree.includes(homeUnitId))
}

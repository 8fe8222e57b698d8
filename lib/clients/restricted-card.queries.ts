import 'server-only'
import type { db, Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { type CardContent, EMPTY_CARD } from './card-content.rules'
import { hasOpenMatter } from './consent-guard.queries'
import { consentStanding } from './consent-standing.rules'
import { isHeadOver } from './sensitive-fields.rules'

type Kept = { id: string; homeUnitId: string; consents: readonly { withdrawnAt: Date | string | null }[] }

/**
 * Whether the card is closed to the viewer because the person took their consent back: it is kept, and read by the head of its
 * centre alone, until consent is given anew or a matter of the person is worked on.
 *
 * Source: situations.md 5.3.14 (restrict the card, masked, read-only); N19 (“legal-hold record remains, readable only by
 * officer”; that the officer is the head is chosen by this product). Unverified: how long such a card is kept.
 */
export async function isRestricted(
  client: typeof db | Tx,
  viewer: Viewer,
  { id, homeUnitId, consents }: Kept,
): Promise<boolean> {
  if (consentStanding(consents) !== 'WITHDRAWN' || isHeadOver(viewer, homeUnitId)) return false
  return !(await hasOpenMatter(client, id))
}

/** The same of a card that is not read yet. */
export async function isRestrictedCard(
  client: typeof db | Tx,
  viewer: Viewer,
  clientId: string,
): Promise<boolean> {
  const card = await client.client.findUniqueOrThrow({
    where: { id: clientId },
    select: { id: true, homeUnitId: true, consents: { select: { withdrawnAt: true } } },
  })
  return isRestricted(client, viewer, card)
}

/** Who it is, so that consent may be asked for anew, and nothing else the card holds. */
export function restrictedContent(content: CardContent): CardContent {
  const { surname, givenName, patronymic, sex, birthDate, birthYear } = content
  const protection = content.protection && { reason: '', reviewOn: null }
  return { ...EMPTY_CARD, surname, givenName, patronymic, sex, birthDate, birthYear, protection }
}

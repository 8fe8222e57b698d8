import 'server-only'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { mayChangeClient, mayKeepPlan, mayReadClient } from '@/lib/core/access'
import { admissionOf } from '@/lib/core/admission'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { contentOf } from './card-content.queries'
import type { CardContent } from './card-content.rules'
import { type CardRecord, readCardRow } from './card-record.queries'
import { isRestricted, restrictedContent } from './restricted-card.queries'
import { SENSITIVE_HIDDEN, showsSensitive } from './sensitive-fields.rules'

/** A card as its own screen shows it. */
export type ClientCard = {
  id: string
  cardNumber: string
  revision: number
  homeUnit: { id: string; name: string; shortName: string; phone: string | null }
  /** Of the viewer's own centre; another centre's card is read-only. */
  isOwnCentre: boolean
  mayChange: boolean
  /** A plan of help may be kept for the person. */
  mayKeepPlan: boolean
  /** Health, disability and violence are shown to who works with the person. */
  showsSensitive: boolean
  /** Consent was taken back: of the content only who it is (`isRestricted`). */
  isRestricted: boolean
  registeredAt: string
  registeredBy: string
  content: CardContent
  placePaths: Record<string, string>
  consents: CardRecord['consents']
}

/**
 * Opens a card the viewer may see, and records that it was seen.
 *
 * A card beyond the viewer's reach is `clientNotFound` too: who asked for legal aid is itself confidential.
 *
 * @param admission of the viewer, if it is still open whether they may read cards
 */
export async function findClientCard(
  viewer: Viewer,
  { clientId }: { clientId: string },
  admission = admissionOf(viewer),
): Promise<Result<ClientCard, 'clientNotFound'>> {
  const row = await readCardRow(clientId, viewer.staffId)
  if (!row || !mayReadClient(viewer.ability, row.facts)) return fail('clientNotFound')
  const [isGiven, record] = await Promise.all([
    admission.record({
      action: 'read',
      subject: 'clientCard',
      subjectId: row.facts.id,
      subjectUnitId: row.facts.homeUnitId,
    }),
    // Opened while the database writes that down; the statement leaves first.
    nextTurn().then(row.open),
  ])
  if (!isGiven) return fail('clientNotFound')
  const isOwnCentre = viewer.centreUnitIds.includes(record.homeUnitId)
  const isClosed = await isRestricted(db, viewer, record)
  const isShown = !isClosed && showsSensitive(viewer, record)
  const whole = contentOf(record)
  const content = isClosed ? restrictedContent(whole) : whole
  return ok({
    id: record.id,
    cardNumber: record.cardNumber,
    revision: record.revision,
    homeUnit: record.homeUnit,
    isOwnCentre,
    mayChange: mayChangeClient(viewer.ability, row.facts),
    mayKeepPlan: mayKeepPlan(viewer.ability, row.facts),
    showsSensitive: isShown,
    isRestricted: isClosed,
    registeredAt: record.createdAt.toISOString(),
    registeredBy: record.registeredBy,
    content: isShown ? content : { ...content, ...SENSITIVE_HIDDEN },
    placePaths: isClosed
      ? {}
      : Object.fromEntries(record.addresses.map(({ purpose, placePath }) => [purpose, placePath])),
    consents: record.consents,
  })
}

import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type CardLists, contentColumns, contentOf, readCardLists } from './card-content.queries'
import type { CardContent } from './card-content.rules'

/** A card as its own screen shows it. */
export type ClientCard = {
  id: string
  cardNumber: string
  revision: number
  homeUnit: { id: string; name: string; shortName: string; phone: string | null }
  /** Of the viewer's own centre; another centre's card is read-only. */
  isOwnCentre: boolean
  mayChange: boolean
  /** Health, disability and violence are shown to who works with the person. */
  showsSensitive: boolean
  registeredAt: string
  registeredBy: string
  content: CardContent
  placePaths: Record<string, string>
  consents: CardLists['consents']
}

const SENSITIVE_HIDDEN = {
  disabilityGroup: null,
  socialStatuses: [],
  protection: null,
} satisfies Partial<CardContent>

/**
 * Opens a card the viewer may see, and records that it was seen.
 *
 * A card beyond the viewer's reach is `clientNotFound` too: who asked for legal aid is itself confidential.
 */
export async function findClientCard(
  viewer: Viewer,
  { clientId }: { clientId: string },
): Promise<Result<ClientCard, 'clientNotFound'>> {
  const row = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Client'), { id: clientId }] },
    select: {
      ...contentColumns,
      id: true,
      cardNumber: true,
      revision: true,
      homeUnitId: true,
      createdAt: true,
    },
  })
  if (!row) return fail('clientNotFound')
  const [lists] = await Promise.all([
    readCardLists(row.id, viewer.staffId),
    recordAccess(viewer, 'clientCard', row.id, { subjectUnitId: row.homeUnitId }),
  ])
  const isOwnCentre = viewer.centreUnitIds.includes(row.homeUnitId)
  const isHeadAbove = viewer.roles.some(
    (role) => role.role === 'HEAD' && role.subtree.includes(row.homeUnitId),
  )
  const showsSensitive = lists.isWorker || isHeadAbove
  const content = contentOf(row, lists)
  return ok({
    id: row.id,
    cardNumber: row.cardNumber,
    revision: row.revision,
    homeUnit: lists.homeUnit,
    isOwnCentre,
    mayChange: viewer.roles.some(
      ({ role, centre, subtree }) =>
        (role === 'FRONTLINER' && centre.includes(row.homeUnitId)) ||
        (role === 'HEAD' && subtree.includes(row.homeUnitId)),
    ),
    showsSensitive,
    registeredAt: row.createdAt.toISOString(),
    registeredBy: lists.registeredBy,
    content: showsSensitive ? content : { ...content, ...SENSITIVE_HIDDEN },
    placePaths: Object.fromEntries(lists.addresses.map(({ purpose, placePath }) => [purpose, placePath])),
    consents: lists.consents,
  })
}

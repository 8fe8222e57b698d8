import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { readPartnerRecord } from './partner.queries'
import {
  type FoundProposal,
  PROPOSALS_A_PAGE,
  type ProposalLine,
  type ProposalList,
} from './partner-proposal.schema'

/** Proposals about records the viewer keeps, or new ones for units within reach. */
export function proposalReach(viewer: Viewer): Prisma.PartnerProposalWhereInput {
  const kept = accessibleBy(viewer.ability, 'manage').ofType('Partner')
  const isAdministrator = viewer.roles.some(({ role }) => role === 'ADMINISTRATOR')
  const units = viewer.roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return {
    OR: [
      { partner: { is: kept } },
      { partnerId: null, ...(!isAdministrator && { OR: [{ unitId: null }, { unitId: { in: units } }] }) },
    ],
  }
}

const lineFields = {
  id: true,
  source: true,
  partnerId: true,
  name: true,
  doubles: true,
  note: true,
  createdAt: true,
} satisfies Prisma.PartnerProposalSelect
type LineRow = Prisma.PartnerProposalGetPayload<{ select: typeof lineFields }>

/** What waits for review, the oldest first. */
export async function listProposals(
  viewer: Viewer,
  { importId, source, kind, after }: ProposalList = {},
): Promise<{ proposals: ProposalLine[]; next: string | undefined }> {
  const rows = await db.partnerProposal.findMany({
    where: {
      AND: [proposalReach(viewer), after ? { id: { gt: after } } : {}],
      state: 'WAITING',
      ...(importId && { importId }),
      ...(source && { source }),
      ...(kind && { partnerId: kind === 'NEW' ? null : { not: null } }),
    },
    orderBy: { id: 'asc' },
    take: PROPOSALS_A_PAGE + 1,
    select: lineFields,
  })
  const shown = rows.slice(0, PROPOSALS_A_PAGE)
  return { proposals: shown.map(lineOf), next: rows.length > shown.length ? shown.at(-1)?.id : undefined }
}

/** How much of an import, or of everything, waits for the viewer. */
export async function countProposals(
  viewer: Viewer,
  importId?: string,
): Promise<{ fresh: number; changed: number; fromPartners: number }> {
  const groups = await db.partnerProposal.groupBy({
    by: ['source', 'partnerId'],
    where: { AND: [proposalReach(viewer), importId ? { importId } : {}], state: 'WAITING' },
    _count: true,
  })
  const sum = (isOf: (group: { source: string; partnerId: string | null }) => boolean) =>
    groups.filter(isOf).reduce((total, { _count }) => total + _count, 0)
  return {
    fresh: sum(({ source, partnerId }) => source === 'IMPORT' && partnerId === null),
    changed: sum(({ source, partnerId }) => source === 'IMPORT' && partnerId !== null),
    fromPartners: sum(({ source }) => source === 'PARTNER'),
  }
}

/** One proposal with the record as it is now and what it may be a double of. */
export async function findProposal(viewer: Viewer, proposalId: string): Promise<FoundProposal | undefined> {
  const row = await db.partnerProposal.findFirst({
    where: { AND: [proposalReach(viewer), { id: proposalId, state: 'WAITING' }] },
    select: {
      ...lineFields,
      importId: true,
      content: true,
      baseRevision: true,
      partner: { select: { content: true, revision: true } },
    },
  })
  if (!row) return undefined
  const { partner, content, baseRevision, importId } = row
  const likelyDoubles = await db.partner.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'read').ofType('Partner'), { id: { in: row.doubles } }] },
    select: { id: true, name: true },
  })
  return {
    ...lineOf(row),
    importId,
    proposed: readPartnerRecord(content),
    current: partner && {
      record: readPartnerRecord(partner.content),
      revision: partner.revision,
      isChangedSince: partner.revision !== baseRevision,
    },
    likelyDoubles,
  }
}

function lineOf({ source, doubles, createdAt, ...row }: LineRow): ProposalLine {
  return {
    ...row,
    source: source === 'PARTNER' ? 'PARTNER' : 'IMPORT',
    doubles: doubles.length,
    createdAt: createdAt.toISOString(),
  }
}

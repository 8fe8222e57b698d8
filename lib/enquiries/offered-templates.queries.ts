import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { type TemplateKind, templateKindOf, templatesFor } from './answer-template.rules'
import type { OfferedTemplates } from './answer-template.schema'
import type { LegalTopicCode } from './legal-topics'
import { findLegalTopic } from './legal-topics.rules'
import { inOtherLayout } from './topic-text.rules'

/** A text as the visit offers it. */
export type OfferedTemplate = {
  id: string
  kind: TemplateKind
  title: string
  titleEn: string
  text: string
  legalBasis: string
  isConfirmed: boolean
  /** The centre's own; otherwise every centre's. */
  isOwn: boolean
}

const OFFERED = 30

const offeredFields = {
  id: true,
  unitId: true,
  kind: true,
  branchCode: true,
  topicCode: true,
  title: true,
  titleEn: true,
  text: true,
  legalBasis: true,
  isConfirmed: true,
} satisfies Prisma.AnswerTemplateSelect

/**
 * Texts for a worker to begin an answer with: the centre's own first, then those of every centre; within each those
 * of the topic, of its branch, of any matter. What is typed searches all kinds of matters.
 *
 * A bureau uses what the centres above it keep.
 */
export async function listOfferedTemplates(
  viewer: Viewer,
  { typed, kind, branchCode, topicCode }: OfferedTemplates,
): Promise<Result<{ templates: OfferedTemplate[]; hasMore: boolean }, never>> {
  const branch = (topicCode && findLegalTopic(topicCode)?.branch) || branchCode
  const rows = await db.answerTemplate.findMany({
    where: {
      AND: [
        await templatesUsedBy(viewer),
        { retiredAt: null },
        kind ? { kind } : {},
        typed ? holdsWords(typed) : ofMatter(topicCode, branch),
      ],
    },
    select: offeredFields,
    orderBy: [{ unitId: { sort: 'desc', nulls: 'last' } }, { title: 'asc' }, { id: 'asc' }],
    take: OFFERED + 1,
  })
  const shown = rows.slice(0, OFFERED)
  const near = templatesFor(shown, { topicCode, branchCode: branch })
  const sorted = [...near, ...shown.filter((row) => !near.includes(row))]
  const templates = [...sorted.filter(({ unitId }) => unitId), ...sorted.filter(({ unitId }) => !unitId)]
  return ok({ templates: templates.map(offeredOf), hasMore: rows.length > OFFERED })
}

function ofMatter(topicCode: LegalTopicCode | null, branch: string | null): Prisma.AnswerTemplateWhereInput {
  const nearest = [
    { topicCode: null, branchCode: null },
    { topicCode: null, branchCode: branch },
  ]
  return { OR: topicCode ? [{ topicCode }, ...nearest] : nearest }
}

/** Every word stands somewhere in the title or the text; a word typed in the other keyboard layout counts too. */
export function holdsWords(typed: string): Prisma.AnswerTemplateWhereInput {
  return {
    AND: typed.split(/\s+/).map((word) => ({
      OR: [word, inOtherLayout(word)].flatMap((spelt) => {
        if (!spelt) return []
        const holds = { contains: spelt, mode: 'insensitive' } as const
        return [{ title: holds }, { titleEn: holds }, { text: holds }]
      }),
    })),
  }
}

/** Templates of the viewer's centre, of the units above it, and of every centre. */
async function templatesUsedBy(viewer: Viewer): Promise<Prisma.AnswerTemplateWhereInput> {
  const units = await db.unit.findMany({
    where: { id: { in: viewer.roles.map(({ unitId }) => unitId) } },
    select: { path: true },
  })
  const kept = new Set([...viewer.centreUnitIds, ...units.flatMap(({ path }) => path)])
  return {
    AND: [
      accessibleBy(viewer.ability, 'read').ofType('AnswerTemplate'),
      { OR: [{ unitId: null }, { unitId: { in: [...kept] } }] },
    ],
  }
}

function offeredOf({
  unitId,
  kind,
  branchCode: _branch,
  topicCode: _topic,
  ...row
}: Prisma.AnswerTemplateGetPayload<{ select: typeof offeredFields }>): OfferedTemplate {
  return { ...row, kind: templateKindOf(kind), isOwn: unitId !== null }
}

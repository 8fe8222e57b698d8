import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { administeredUnits } from '@/lib/offices/administered-units.queries'
import type { Prisma } from '@/prisma/generated/client'
import { type TemplateKind, templateKindOf } from './answer-template.rules'
import type { TemplateContent, TemplateListFilter } from './answer-template.schema'
import { isLegalBranchCode, isLegalTopicCode } from './legal-topics.rules'
import { holdsWords } from './offered-templates.queries'

export type TemplateLine = {
  id: string
  kind: TemplateKind
  title: string
  titleEn: string
  topicCode: string | null
  branchCode: string | null
  /** Absent: of every centre. */
  unitName?: string
  isConfirmed: boolean
  isRetired: boolean
}

export type TemplateDetails = TemplateLine & {
  content: TemplateContent
  unitId: string | null
  revision: number
  updatedAt: string
  updatedBy?: string
  mayChange: boolean
}

const PAGE = 25

const lineFields = {
  id: true,
  unitId: true,
  kind: true,
  branchCode: true,
  topicCode: true,
  title: true,
  titleEn: true,
  isConfirmed: true,
  retiredAt: true,
} satisfies Prisma.AnswerTemplateSelect

/** A page of the templates an administrator may see, by title; `next` is the key of the page after it. */
export async function listTemplates(
  viewer: Viewer,
  { q, kind, state, after }: TemplateListFilter,
): Promise<{ templates: TemplateLine[]; next?: string }> {
  const { unitIds } = await administeredUnits(db, viewer)
  const rows = await db.answerTemplate.findMany({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'manage').ofType('AnswerTemplate'),
        { OR: [{ unitId: null }, { unitId: { in: unitIds } }] },
        { retiredAt: state === 'retired' ? { not: null } : null },
        state === 'unconfirmed' ? { isConfirmed: false } : {},
        kind ? { kind } : {},
        q ? holdsWords(q) : {},
      ],
    },
    select: lineFields,
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
  })
  const shown = rows.slice(0, PAGE)
  const nameOf = await unitNames(shown.map(({ unitId }) => unitId))
  const templates = shown.map((row) => lineOf(row, nameOf))
  const next = rows.length > PAGE ? shown.at(-1)?.id : undefined
  return { templates, ...(next ? { next } : {}) }
}

/** One template an administrator may see. */
export async function findTemplate(viewer: Viewer, templateId: string): Promise<TemplateDetails | undefined> {
  const { unitIds, isWhole } = await administeredUnits(db, viewer)
  const row = await db.answerTemplate.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'manage').ofType('AnswerTemplate'),
        { id: templateId, OR: [{ unitId: null }, { unitId: { in: unitIds } }] },
      ],
    },
    select: {
      ...lineFields,
      text: true,
      legalBasis: true,
      revision: true,
      updatedAt: true,
      updatedById: true,
    },
  })
  if (!row) return undefined
  const writer = row.updatedById
    ? await db.staff.findUnique({ where: { id: row.updatedById }, select: { name: true } })
    : null
  const line = lineOf(row, await unitNames([row.unitId]))
  return {
    ...line,
    content: {
      kind: line.kind,
      branchCode: row.branchCode && isLegalBranchCode(row.branchCode) ? row.branchCode : null,
      topicCode: row.topicCode && isLegalTopicCode(row.topicCode) ? row.topicCode : null,
      title: row.title,
      titleEn: row.titleEn,
      text: row.text,
      legalBasis: row.legalBasis,
    },
    unitId: row.unitId,
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    ...(writer ? { updatedBy: writer.name } : {}),
    mayChange: row.unitId ? true : isWhole,
  }
}

async function unitNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  if (wanted.length === 0) return new Map()
  const units = await db.unit.findMany({
    where: { id: { in: wanted } },
    select: { id: true, shortName: true },
  })
  return new Map(units.map(({ id, shortName }) => [id, shortName]))
}

function lineOf(
  row: Prisma.AnswerTemplateGetPayload<{ select: typeof lineFields }>,
  nameOf: Map<string, string>,
): TemplateLine {
  const { id, title, titleEn, topicCode, branchCode, isConfirmed, retiredAt, unitId } = row
  const unitName = unitId ? nameOf.get(unitId) : undefined
  return {
    ...{ id, title, titleEn, topicCode, branchCode, isConfirmed },
    kind: templateKindOf(row.kind),
    isRetired: retiredAt !== null,
    ...(unitName ? { unitName } : {}),
  }
}

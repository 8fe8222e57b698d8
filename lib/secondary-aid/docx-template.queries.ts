import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/docx-templates.json'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { defaultDocxTemplate } from './docx-defaults.rules'
import { DOCX_PAPERS, type DocxPaper } from './docx-fields.rules'
import { sampleDocxValues } from './docx-sample'
import { fillDocx } from './docx-template.rules'
import type { ChooseDocx, DocxFileRequest, DocxPaperAddress } from './docx-template.schema'
import { wordsOf } from './docx-text.rules'

export type DocxUnit = { id: string; name: string }

/** The units whose templates the viewer keeps, in the order of their codes. */
export async function listDocxUnits(viewer: Viewer): Promise<DocxUnit[]> {
  const units = await db.unit.findMany({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('Unit'), { closedOn: null }] },
    select: { id: true, name: true },
    orderBy: [{ code: 'asc' }],
  })
  return units
}

/** A version handed in. */
export type DocxVersion = {
  id: string
  version: number
  fileName: string
  addedBy: string
  addedAt: Date
  isUsed: boolean
}
export type DocxPaperLine = {
  paper: DocxPaper
  used: DocxVersion | null
  /** The unit above whose template is used while this one has none of its own. */
  from: string | null
}

const versionFields = {
  id: true,
  version: true,
  fileName: true,
  addedAt: true,
  addedBy: { select: { name: true } },
} satisfies Prisma.DocxTemplateSelect
type VersionRow = Prisma.DocxTemplateGetPayload<{ select: typeof versionFields }>

const versionOf = ({ addedBy, ...row }: VersionRow, isUsed: boolean): DocxVersion => ({
  ...row,
  addedBy: addedBy.name,
  isUsed,
})

/** What each kind of paper is printed by in the unit. */
export async function listDocxPapers(
  viewer: Viewer,
  { unitId }: { unitId: string },
): Promise<Result<DocxPaperLine[], 'unitNotFound'>> {
  if (!(await findKeptUnit(viewer, unitId))) return fail('unitNotFound')
  const lines = await Promise.all(
    DOCX_PAPERS.map(async (paper): Promise<DocxPaperLine> => {
      const found = await findChoice(unitId, paper)
      if (!found?.template) return { paper, used: null, from: null }
      const isOwn = found.unitId === unitId
      return { paper, used: versionOf(found.template, isOwn), from: isOwn ? null : found.unit.name }
    }),
  )
  return ok(lines)
}

export type DocxPaperDetails = {
  unit: DocxUnit
  versions: DocxVersion[]
  /** Set when this unit itself has chosen, its own version or the product's. */
  chosen: { by: string; at: Date; isBuiltIn: boolean } | null
  from: string | null
  /** What the template in use says, filled with an invented case. */
  preview: string
}

/** One kind of paper in a unit: its versions, which is used and how it looks filled. */
export async function findDocxPaper(
  viewer: Viewer,
  { unitId, paper }: DocxPaperAddress,
): Promise<Result<DocxPaperDetails, 'unitNotFound'>> {
  const unit = await findKeptUnit(viewer, unitId)
  if (!unit) return fail('unitNotFound')
  const [rows, own, found, bytes] = await Promise.all([
    db.docxTemplate.findMany({
      where: { unitId, paper },
      select: versionFields,
      orderBy: { version: 'desc' },
    }),
    db.docxTemplateChoice.findUnique({
      where: { unitId_paper: { unitId, paper } },
      select: { templateId: true, chosenAt: true, chosenBy: { select: { name: true } } },
    }),
    findChoice(unitId, paper),
    readDocxTemplate(unitId, paper),
  ])
  return ok({
    unit,
    versions: rows.map((row) => versionOf(row, row.id === own?.templateId)),
    chosen: own && { by: own.chosenBy.name, at: own.chosenAt, isBuiltIn: own.templateId === null },
    from: found?.template && found.unitId !== unitId ? found.unit.name : null,
    preview: sampleText(bytes, paper),
  })
}

/** The words of a template filled with an invented case; nothing of one that cannot be filled. */
export function sampleText(template: Uint8Array, paper: DocxPaper): string {
  const filled = fillDocx(template, sampleDocxValues(paper))
  return filled.ok ? wordsOf(filled.value) : ''
}

/** A template as a file: a version, or the product's own; as it is or filled with an invented case. */
export async function findDocxFile(
  viewer: Viewer,
  { unitId, paper, templateId, isFilled }: DocxFileRequest,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer> }, 'unitNotFound' | 'templateNotFound'>> {
  if (!(await findKeptUnit(viewer, unitId))) return fail('unitNotFound')
  const bytes = templateId
    ? await findVersionBytes({ unitId, paper, templateId })
    : defaultDocxTemplate(paper, uk.paper[paper])
  if (!bytes) return fail('templateNotFound')
  if (!isFilled) return ok({ bytes })
  const filled = fillDocx(bytes, sampleDocxValues(paper))
  return filled.ok ? ok({ bytes: filled.value }) : fail('templateNotFound')
}

async function findVersionBytes({ unitId, paper, templateId }: ChooseDocx) {
  const row = await db.docxTemplate.findFirst({
    where: { id: templateId ?? '', unitId, paper },
    select: { bytes: true },
  })
  return row && Uint8Array.from(row.bytes)
}

/**
 * The template a unit's papers of the kind are written with: its own, else that of the nearest unit above, else the
 * product's. Whoever writes the paper has checked that the viewer may see what it says.
 */
export async function readDocxTemplate(unitId: string, paper: DocxPaper): Promise<Uint8Array<ArrayBuffer>> {
  const found = await findChoice(unitId, paper)
  const row =
    found?.template &&
    (await db.docxTemplate.findUnique({ where: { id: found.template.id }, select: { bytes: true } }))
  return row ? Uint8Array.from(row.bytes) : defaultDocxTemplate(paper, uk.paper[paper])
}

/** The choice of the unit, or of the nearest above it that has made one. */
async function findChoice(unitId: string, paper: DocxPaper) {
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { path: true } })
  const path = unit?.path ?? []
  const choices = await db.docxTemplateChoice.findMany({
    where: { unitId: { in: path }, paper },
    select: { unitId: true, unit: { select: { name: true } }, template: { select: versionFields } },
  })
  return choices.toSorted((a, b) => path.indexOf(b.unitId) - path.indexOf(a.unitId))[0]
}

async function findKeptUnit(viewer: Viewer, unitId: string): Promise<DocxUnit | null> {
  return db.unit.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'manage').ofType('Unit'), { id: unitId }] },
    select: { id: true, name: true },
  })
}

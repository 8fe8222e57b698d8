import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type DocxPaper, missingFields, strangeFields } from './docx-fields.rules'
import { sampleDocxValues } from './docx-sample'
import { fieldsOf, fillDocx, LARGEST_DOCX_BYTES } from './docx-template.rules'
import type { ChooseDocx, UploadDocx } from './docx-template.schema'

/** Why a template was not taken, with the fields or tags it is about. Texts: `docxTemplates.faults.*`. */
export type DocxRefused = {
  ok: false
  error: 'tooLarge' | 'empty' | 'notDocx' | 'hasMacros' | 'brokenTags' | 'unknownFields' | 'missingFields'
  names: string[]
}
export type TakenDocx = { templateId: string; version: number; fields: string[] }
export type DocxUploadFault = 'unitNotFound' | DocxRefused['error']

/**
 * Takes a centre's Word template for a kind of paper: it becomes the next version and is used from now on. What is wrong
 * with it is said by name, and whatever is used stays as it is; papers already issued are kept as they were issued.
 */
export async function uploadDocxTemplate(
  viewer: Viewer,
  { unitId, paper, fileName }: UploadDocx,
  body: ReadableStream<Uint8Array>,
): Promise<Result<TakenDocx, 'unitNotFound'> | DocxRefused> {
  const bytes = await readUpTo(body, LARGEST_DOCX_BYTES)
  if (!bytes) return refused('tooLarge')
  const checked = checkDocx(bytes, paper)
  if (!checked.ok) return checked
  const fields = checked.value
  return inTransaction(async (tx) => {
    if (!(await holdUnit(tx, viewer, unitId))) return fail('unitNotFound')
    const { _max } = await tx.docxTemplate.aggregate({ where: { unitId, paper }, _max: { version: true } })
    const version = (_max.version ?? 0) + 1
    const { id } = await tx.docxTemplate.create({
      data: { unitId, paper, version, fileName, bytes, fields, addedById: viewer.staffId },
      select: { id: true },
    })
    await choose(tx, viewer, { unitId, paper, templateId: id })
    await record(tx, viewer, 'create', { unitId, paper, version })
    return ok({ templateId: id, version, fields })
  })
}

/** Goes back to an earlier version, or to the product's own template. */
export async function chooseDocxTemplate(
  viewer: Viewer,
  { unitId, paper, templateId }: ChooseDocx,
): Promise<Result<{ templateId: string | null }, 'unitNotFound' | 'templateNotFound'>> {
  return inTransaction(async (tx) => {
    if (!(await holdUnit(tx, viewer, unitId))) return fail('unitNotFound')
    const row = templateId
      ? await tx.docxTemplate.findFirst({
          where: { id: templateId, unitId, paper },
          select: { version: true },
        })
      : null
    if (templateId && !row) return fail('templateNotFound')
    await choose(tx, viewer, { unitId, paper, templateId })
    await record(tx, viewer, 'update', { unitId, paper, version: row?.version ?? 0 })
    return ok({ templateId })
  })
}

/** The fields the template asks for, or what is wrong with it. */
function checkDocx(bytes: Uint8Array, paper: DocxPaper): { ok: true; value: string[] } | DocxRefused {
  if (bytes.byteLength === 0) return refused('empty')
  const fields = fieldsOf(bytes)
  if (!fields.ok) return refused(fields.error, fields.error === 'brokenTags' ? [...fields.tags] : [])
  const strange = strangeFields(paper, fields.value)
  if (strange.length > 0) return refused('unknownFields', strange)
  const missing = missingFields(paper, fields.value)
  if (missing.length > 0) return refused('missingFields', missing)
  // The last proof is to fill it: a file may hold what can be read and not written.
  const filled = fillDocx(bytes, sampleDocxValues(paper))
  return filled.ok ? ok(fields.value.map(({ name }) => name)) : refused('notDocx')
}

const refused = (error: DocxRefused['error'], names: string[] = []): DocxRefused => ({
  ok: false,
  error,
  names,
})

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.byteLength
    if (bytes > most) return undefined
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

/** The unit, held so that two versions handed in at once get different numbers; nothing if it is not the viewer's. */
async function holdUnit(tx: Tx, viewer: Viewer, unitId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM units WHERE id = ${unitId}::uuid FOR NO KEY UPDATE`
  const reach = accessibleBy(viewer.ability, 'manage').ofType('Unit')
  return (await tx.unit.count({ where: { AND: [reach, { id: unitId }] } })) > 0
}

async function choose(tx: Tx, viewer: Viewer, { unitId, paper, templateId }: ChooseDocx): Promise<void> {
  const chosen = { templateId, chosenById: viewer.staffId, chosenAt: new Date() }
  await tx.docxTemplateChoice.upsert({
    where: { unitId_paper: { unitId, paper } },
    create: { unitId, paper, ...chosen },
    update: chosen,
    select: { unitId: true },
  })
}

type About = { unitId: string; paper: DocxPaper; version: number }
const record = (tx: Tx, viewer: Viewer, action: string, { unitId, paper, version }: About) =>
  recordFact(tx, viewer, {
    action,
    subject: 'docxTemplate',
    subjectId: unitId,
    details: { paper, version },
  })

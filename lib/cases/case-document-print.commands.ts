import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { issuePaper } from '@/lib/core/issued-papers'
import { fail, ok, type Result } from '@/lib/core/result'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { buildDocx, type DocxParagraph } from '@/lib/secondary-aid/docx-builder.rules'
import { findDocumentRow } from './case-document.queries'
import { draftedPaper, partsOfPaper } from './case-document.rules'
import type { PrintDocument } from './case-document.schema'
import { caseFact } from './own-case.queries'

export type PrintProblem = 'documentNotFound' | 'changedMeanwhile' | 'placeNotSafe'
type Printed = { bytes: Uint8Array<ArrayBuffer>; number: string }

/** The paper as PDF, kept as it was printed. Of a protected person only once the worker has said that the place is safe. */
export async function printDocument(
  viewer: Viewer,
  asked: PrintDocument,
): Promise<Result<Printed, PrintProblem>> {
  const found = await findPrinted(viewer, asked)
  if (!found.ok) return found
  const { title, text, number, owner } = found.value
  return ok({ bytes: await issuePaper(viewer, 'DRAFTED_PAPER', draftedPaper(title, text), owner), number })
}

/** The same as a Word file to go on writing in; it is not kept. */
export async function writeDocumentDocx(
  viewer: Viewer,
  asked: PrintDocument,
): Promise<Result<Printed, PrintProblem>> {
  const found = await findPrinted(viewer, asked)
  if (!found.ok) return found
  const { title, text, number, mandateId, owner } = found.value
  await recordFact(
    db,
    viewer,
    caseFact({ id: mandateId, homeUnitId: owner.subjectUnitId }, 'download', { part: 'paper' }),
  )
  return ok({ bytes: buildDocx(title, partsOfPaper(text).flatMap(paragraphsOf)), number })
}

const STYLES = { addressee: 'addressee', title: 'title', text: undefined } as const

function paragraphsOf({ kind, text }: ReturnType<typeof partsOfPaper>[number]): DocxParagraph[] {
  const style = STYLES[kind]
  return text.split('\n').map((line) => (style ? { text: line, style } : { text: line }))
}

async function findPrinted(viewer: Viewer, { documentId, expectedRevision, isPlaceSafe }: PrintDocument) {
  const row = await findDocumentRow(db, viewer, documentId)
  if (!row) return fail('documentNotFound')
  if (row.revision !== expectedRevision) return fail('changedMeanwhile')
  const { clientId, enquiryId, client } = row.mandate.application
  if (client.isProtected && !isPlaceSafe) return fail('placeNotSafe')
  return ok({
    title: row.title,
    text: openText(row.sealed),
    number: `${row.mandate.number}-${row.id.slice(-4)}`,
    mandateId: row.mandateId,
    owner: { clientId, enquiryId, subjectUnitId: client.homeUnitId },
  })
}

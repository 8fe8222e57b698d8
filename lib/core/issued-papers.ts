import 'server-only'
import { createHash } from 'node:crypto'
import { recordFact } from './audit'
import { db } from './db'
import type { Paper } from './paper'
import { paperToPdf } from './paper-pdf'
import { sealText } from './secrets'
import type { Viewer } from './viewer'

export type PaperKind =
  | 'WRAP_UP'
  | 'CONSENT'
  | 'CONSENT_ANSWER'
  | 'WRITTEN_ANSWER'
  | 'FORWARDING_NOTICE'
  | 'DRAFTED_PAPER'
  | 'HANDOFF_SHEET'
  | 'BOOKING_SLIP'
  | 'CASE_PLAN'
  | 'GRANT_DECISION'
  | 'GRANT_LETTER'
  | 'REFUSAL_DECISION'
  | 'REFUSAL_LETTER'
  | 'AID_APPLICATION'
  | 'AID_RECEIPT'
  | 'AID_MISSING_PAPERS'
  | 'AID_PROOF_EXPLAINED'
  | 'AID_INCOME_SHEET'
  | 'MANDATE'
  | 'ORDER'
  | 'TERMINATION'
  | 'REPLACEMENT'
  | 'TRANSFER_NOTICE'
  | 'APPEAL_ANSWER'
type About = {
  clientId?: string | null
  visitId?: string | null
  enquiryId?: string | null
  subjectUnitId?: string
}

/**
 * Prints a paper and keeps it exactly as it was printed, sealed, with its hash (D11). The same paper printed
 * again is the same bytes and is kept once; each printing is in the audit log.
 *
 * The caller has checked that the viewer may see what the paper says.
 */
export async function issuePaper(
  viewer: Viewer,
  kind: PaperKind,
  paper: Paper,
  { clientId = null, visitId = null, enquiryId = null, subjectUnitId }: About,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await paperToPdf(paper)
  const sha256 = Uint8Array.from(createHash('sha256').update(pdf).digest())
  await db.$transaction(async (tx) => {
    const kept = await tx.issuedPaper.findFirst({
      where: { kind, clientId, visitId, enquiryId, sha256 },
      select: { id: true },
    })
    const { id } =
      kept ??
      (await tx.issuedPaper.create({
        data: {
          kind,
          locale: paper.locale,
          clientId,
          visitId,
          enquiryId,
          issuedById: viewer.staffId,
          sealed: sealText(Buffer.from(pdf).toString('base64')),
          sha256,
        },
        select: { id: true },
      }))
    const about = subjectUnitId ? { subjectUnitId } : {}
    await recordFact(tx, viewer, {
      action: 'print',
      subject: 'issuedPaper',
      subjectId: id,
      ...about,
      details: { kind, locale: paper.locale },
    })
  })
  return pdf
}

/** The bytes as an answer of a route handler; the file is named by a number, never by a person. */
export function pdfResponse(pdf: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      'Cache-Control': 'no-store',
    },
  })
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The same for a Word file. */
export function docxResponse(bytes: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="paper.docx"; filename*=UTF-8''${encodeURIComponent(name)}.docx`,
      'Cache-Control': 'no-store',
    },
  })
}

import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { recordAccess } from '@/lib/core/audit'
import type { Tx } from '@/lib/core/db'
import { type PlainDate, plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { openText } from '@/lib/core/secrets'
import { runPrepared } from '@/lib/core/sql'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { DOCUMENT_STATES, type DocumentState } from './case-document.rules'

/** A drafted paper as its own page shows it. */
export type CaseDocumentView = {
  readonly id: string
  readonly mandateId: string
  readonly mandateNumber: string
  readonly title: string
  readonly text: string
  readonly state: DocumentState
  readonly filedOn: PlainDate | null
  readonly revision: number
  readonly isProtected: boolean
  readonly isOpen: boolean
  readonly on: PlainDate
}

export function documentStateOf({ state }: { state: string }): DocumentState {
  const found = DOCUMENT_STATES.find((each) => each === state)
  if (!found) throw new Error(`No state of a paper is called ${state}`)
  return found
}

/** A paper of the viewer's own case; papers are nobody else's, the head's neither. */
export async function findDocumentRow(
  tx: Pick<Tx, 'caseDocument'>,
  viewer: Viewer,
  documentId: string,
  { evenRemoved = false } = {},
) {
  return tx.caseDocument.findFirst({
    where: {
      AND: [
        accessibleBy(viewer.ability, 'read').ofType('CaseDocument'),
        { id: documentId, ...(evenRemoved ? {} : { removedAt: null }) },
      ],
    },
    select: {
      id: true,
      mandateId: true,
      title: true,
      sealed: true,
      state: true,
      filedOn: true,
      revision: true,
      mandate: {
        select: {
          number: true,
          state: true,
          application: {
            select: {
              clientId: true,
              enquiryId: true,
              client: { select: { homeUnitId: true, isProtected: true } },
            },
          },
        },
      },
    },
  })
}

type ViewRow = {
  id: string
  mandateId: string
  mandateNumber: string
  mandateState: string
  title: string
  sealed: Uint8Array
  state: string
  filedOn: string | null
  revision: number
  isProtected: boolean
  homeUnitId: string
}

/** A drafted paper with its text, of the viewer's own case, in one statement; the look is recorded. */
export async function findCaseDocument(
  viewer: Viewer,
  { documentId }: { documentId: string },
  now = new Date(),
): Promise<Result<CaseDocumentView, 'documentNotFound'>> {
  const [row] = await runPrepared<ViewRow>(Prisma.sql`
    SELECT f.id, f.mandate_id AS "mandateId", m.number AS "mandateNumber", m.state AS "mandateState", f.title, f.sealed, f.state,
      f.filed_on::text AS "filedOn", f.revision, c.is_protected AS "isProtected", c.home_unit_id AS "homeUnitId"
    FROM case_documents f JOIN aid_mandates m ON m.id = f.mandate_id JOIN aid_providers p ON p.id = m.provider_id
      JOIN secondary_aid_applications a ON a.id = m.application_id JOIN clients c ON c.id = a.client_id
    WHERE f.id = ${documentId}::uuid AND f.removed_at IS NULL AND p.staff_id = ${viewer.staffId}::uuid`)
  if (!row) return fail('documentNotFound')
  const { sealed, filedOn, homeUnitId, mandateState, ...kept } = row
  await recordAccess(viewer, 'mandate', row.mandateId, {
    subjectUnitId: homeUnitId,
    details: { part: 'paper' },
  })
  return ok({
    ...kept,
    text: openText(sealed),
    state: documentStateOf(row),
    filedOn: filedOn === null ? null : plainDate(filedOn),
    isOpen: mandateState === 'ACCEPTED',
    on: todayInKyiv(now),
  })
}

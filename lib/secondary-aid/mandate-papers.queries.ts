import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { createTranslator } from 'use-intl/core'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import type { Paper } from '@/lib/core/paper'
import { plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { DocxPaper } from './docx-fields.rules'
import { keptReplacementSchema, keptTerminationSchema } from './mandate-ending.schema'
import { mandatePaperOf, replacementPaperOf, terminationPaperOf } from './mandate-papers.rules'
import type { MandatePaper } from './mandate-papers.schema'
import { findMandateRow, mandateContentOf } from './mandate-row.queries'

export type KeptAs = Extract<DocxPaper, 'MANDATE' | 'ORDER' | 'TERMINATION' | 'REPLACEMENT'>

/** A paper as it is printed, with what it is kept under and whose it is. */
export type FoundPaper = {
  readonly kind: KeptAs
  readonly number: string
  readonly paper: Paper
  /** Whose letterhead it is. */
  readonly unitId: string
  readonly isProtected: boolean
  readonly owner: { clientId: string; enquiryId: string | null; subjectUnitId: string }
}

const paperWords = () => createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })

/** The papers of a mandate the viewer may see; the look is recorded. */
export async function findMandatePapers(
  viewer: Viewer,
  { mandateId }: { mandateId: string },
): Promise<Result<Partial<Record<MandatePaper, FoundPaper>>, 'paperNotFound'>> {
  const row = await findMandateRow(db, viewer, 'read', mandateId)
  if (!row) return fail('paperNotFound')
  const { client, clientId, enquiryId } = row.application
  await recordAccess(viewer, 'mandate', row.id, { subjectUnitId: client.homeUnitId })
  const content = mandateContentOf(row)
  const common = {
    isProtected: content.person.isProtected,
    unitId: row.unitId,
    owner: { clientId, enquiryId, subjectUnitId: client.homeUnitId },
  }
  const numbered = { number: row.number, on: plainDateOfUtc(row.issuedOn) }
  const kind = content.provider.kind === 'ADVOCATE' ? 'MANDATE' : 'ORDER'
  const paper = mandatePaperOf(content, numbered, uk.service, paperWords())
  const ending = row.ending && endingPaper(row.ending)
  return ok({
    MANDATE: { kind, number: row.number, paper, ...common },
    ...(ending ? { ENDING: { ...ending, ...common } } : {}),
  })
}

/** The decision that ended the aid of an application before anybody was appointed. */
export async function findTerminationPaper(
  viewer: Viewer,
  { applicationId }: { applicationId: string },
): Promise<Result<FoundPaper, 'paperNotFound'>> {
  const row = await db.secondaryAidApplication.findFirst({
    where: {
      AND: [accessibleBy(viewer.ability, 'read').ofType('SecondaryAidApplication'), { id: applicationId }],
    },
    select: {
      clientId: true,
      enquiryId: true,
      unitId: true,
      client: { select: { isProtected: true, homeUnitId: true } },
      endings: {
        where: { kind: 'TERMINATION' },
        select: { number: true, kind: true, decidedOn: true, content: true },
      },
    },
  })
  const [ending] = row?.endings ?? []
  if (!row || !ending) return fail('paperNotFound')
  const { clientId, enquiryId, client } = row
  await recordAccess(viewer, 'application', applicationId, { subjectUnitId: client.homeUnitId })
  return ok({
    ...endingPaper(ending),
    isProtected: client.isProtected,
    unitId: row.unitId,
    owner: { clientId, enquiryId, subjectUnitId: client.homeUnitId },
  })
}

function endingPaper({
  number,
  kind,
  decidedOn,
  content,
}: {
  number: string
  kind: string
  decidedOn: Date
  content: unknown
}) {
  const numbered = { number, on: plainDateOfUtc(decidedOn) }
  if (kind === 'REPLACEMENT') {
    const paper = replacementPaperOf(keptReplacementSchema.parse(content), numbered, paperWords())
    return { kind: 'REPLACEMENT' as const, number, paper }
  }
  const paper = terminationPaperOf(keptTerminationSchema.parse(content), numbered, paperWords())
  return { kind: 'TERMINATION' as const, number, paper }
}

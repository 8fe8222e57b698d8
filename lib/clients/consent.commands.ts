import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { issuePaper } from '@/lib/core/issued-papers'
import { addJob } from '@/lib/core/jobs'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { CONSENT_TEXT_VERSION } from './consent.rules'
import type { ConsentPaperRequest, RenewConsent, WithdrawConsent } from './consent.schema'
import { findConsentPaper } from './consent-paper.queries'

/** Records that the person takes the consent back: every consent still good ends now; none is deleted. */
export async function withdrawConsent(
  viewer: Viewer,
  { clientId }: WithdrawConsent,
  at?: Date,
): Promise<Result<{ withdrawnAt: string }, 'clientNotFound' | 'noConsent'>> {
  return inTransaction(async (tx) => {
    const homeUnitId = await homeOfChangeable(tx, viewer, clientId)
    if (!homeUnitId) return fail('clientNotFound')
    // Whatever is being handed over meanwhile with data of the person is done before, and so told of.
    await tx.$executeRaw`SELECT FROM clients WHERE id = ${clientId}::uuid FOR UPDATE`
    const now = at ?? new Date()
    const { count } = await tx.dataConsent.updateMany({
      where: { clientId, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    if (count === 0) return fail('noConsent')
    // Whoever was given data of the person is told.
    await addJob(tx, 'stopSharing', { clientId })
    await recordFact(tx, viewer, {
      action: 'withdrawConsent',
      subject: 'clientCard',
      subjectId: clientId,
      subjectUnitId: homeUnitId,
    })
    return ok({ withdrawnAt: now.toISOString() })
  })
}

const renewedSchema = z.object({ consentId: z.string() })

/** Records a consent given anew, to the text in use now; earlier ones end with it. */
export async function renewConsent(
  viewer: Viewer,
  { submissionId, ...consent }: RenewConsent,
  now = new Date(),
): Promise<Result<z.output<typeof renewedSchema>, 'clientNotFound' | 'keyReused'>> {
  const { clientId, form, scopes } = consent
  return inTransaction<z.output<typeof renewedSchema>, 'clientNotFound' | 'keyReused'>(async (tx) => {
    const homeUnitId = await homeOfChangeable(tx, viewer, clientId)
    if (!homeUnitId) return fail('clientNotFound')
    const attempt = { operation: 'renewConsent', key: submissionId, request: consent, answer: renewedSchema }
    return once(tx, viewer, attempt, async (): Promise<Result<z.output<typeof renewedSchema>, never>> => {
      await tx.dataConsent.updateMany({ where: { clientId, withdrawnAt: null }, data: { withdrawnAt: now } })
      const { id } = await tx.dataConsent.create({
        data: {
          clientId,
          form,
          scopes,
          textVersion: CONSENT_TEXT_VERSION,
          givenAt: now,
          recordedById: viewer.staffId,
        },
        select: { id: true },
      })
      await recordFact(tx, viewer, {
        action: 'renewConsent',
        subject: 'clientCard',
        subjectId: clientId,
        subjectUnitId: homeUnitId,
        details: { form, scopes },
      })
      return ok({ consentId: id })
    })
  })
}

/** Prints the consent of a card and keeps it as it was printed. */
export async function printConsent(
  viewer: Viewer,
  request: ConsentPaperRequest,
): Promise<Result<{ pdf: Uint8Array<ArrayBuffer>; cardNumber: string }, 'clientNotFound'>> {
  const found = await findConsentPaper(viewer, request)
  if (!found.ok) return found
  const { paper, cardNumber, homeUnitId } = found.value
  const about = { clientId: request.clientId, subjectUnitId: homeUnitId }
  return ok({ pdf: await issuePaper(viewer, 'CONSENT', paper, about), cardNumber })
}

async function homeOfChangeable(tx: Tx, viewer: Viewer, clientId: string): Promise<string | undefined> {
  const client = await tx.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Client'), { id: clientId }] },
    select: { homeUnitId: true },
  })
  return client?.homeUnitId
}

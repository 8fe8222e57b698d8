import 'server-only'
import { z } from 'zod'
import { checkConsent } from '@/lib/clients/consent-guard.queries'
import { inTransaction } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { applicationContentSchema } from './application-content.schema'
import type { JoinFamily } from './application-desk.schema'
import { contentOf } from './application-row.queries'
import { holdApplication } from './application-rows.commands'
import { type Card, createDraft, disabilityOf, findCard } from './start-application.commands'

const startedSchema = z.object({ applicationId: z.string() })
type Started = z.output<typeof startedSchema>
type Refusal =
  | 'applicationNotFound'
  | 'clientNotFound'
  | 'noRepresentative'
  | 'samePerson'
  | 'consentWithdrawn'

/**
 * Begins an application for another child of the same representative in the same matter, and links the two.
 *
 * Rule: one application for each child, each counted on its own, so that one decision set and one provider can be used;
 * the matter and the representative are carried over, what is proven of the child is not (situations.md 5.3.8, inferred).
 */
export async function joinFamily(
  viewer: Viewer,
  input: JoinFamily,
  now = new Date(),
): Promise<Result<Started, Refusal | 'keyReused'>> {
  const { submissionId, ...request } = input
  const key = { operation: 'joinFamily', key: submissionId, request, answer: startedSchema }

  return inTransaction<Started, Refusal | 'keyReused'>((tx) =>
    once<Started, Refusal>(tx, viewer, key, async () => {
      const first = await holdApplication(tx, viewer, input.applicationId)
      if (!first) return fail('applicationNotFound')
      const content = contentOf(first)
      if (!content.representative) return fail('noRepresentative')
      const { clientId } = input
      if (clientId === first.clientId) return fail('samePerson')
      const card = await findCard(tx, viewer, clientId)
      if (!card) return fail('clientNotFound')
      const familyId = first.familyId ?? first.id
      const joined = await tx.secondaryAidApplication.findFirst({
        where: { familyId, clientId },
        select: { id: true },
      })
      if (joined) return ok({ applicationId: joined.id })
      const allowed = await checkConsent(tx, clientId, undefined)
      if (!allowed.ok) return fail('consentWithdrawn')
      if (!first.familyId)
        await tx.secondaryAidApplication.update({
          where: { id: first.id },
          data: { familyId },
          select: { id: true },
        })
      const carried = applicationContentSchema.parse({ ...content, ...ownOfEachChild(card) })
      const draft = { clientId, enquiryId: null, channel: 'PERSONAL', content: carried, familyId }
      return createDraft(tx, viewer, card, draft, now)
    }),
  )
}

/** What is told of the child and not of the matter begins anew. */
const ownOfEachChild = ({ disabilityGroup }: Card) => ({
  firstLook: {},
  incomes: [],
  incomeGroup: null,
  statusDecisions: [],
  pensioner: null,
  disabilityGroup: disabilityOf(disabilityGroup),
  disabilityBenefitKopiykas: null,
  capacity: null,
  loneChild: null,
})

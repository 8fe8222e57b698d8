import { z } from 'zod'
import { clientCardSchema } from '@/lib/clients/client-answer.schema'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { clientPatchSchema } from '@/lib/clients/client-card.schema'
import { changeClient } from '@/lib/clients/client-change.commands'
import { changedSchema } from '@/lib/clients/client-change.schema'
import { PROCESSING_GROUNDS } from '@/lib/clients/client-codes.rules'
import { apiEndpoint } from '@/lib/core/api-endpoint'
import { fail, ok } from '@/lib/core/result'
import { NO_HISTORY, readClientHistory } from '@/lib/enquiries/client-history.queries'
import { clientHistorySchema } from '@/lib/enquiries/client-history-answer.schema'

const cardRequestSchema = z.object({ clientId: z.uuid() })
const patchRequestSchema = z
  .object({
    clientId: z.uuid(),
    ground: z
      .enum(PROCESSING_GROUNDS)
      .optional()
      .describe('Why the card is changed although the person took the consent back.'),
  })
  .and(clientPatchSchema)

/** The card with the first page of its visits. */
export const GET = apiEndpoint(
  {
    summary: 'Open a card, with the newest visits',
    permission: 'client:read',
    input: cardRequestSchema,
    answer: clientCardSchema.extend({ history: clientHistorySchema }),
    startsEarly: true,
    refusals: { clientNotFound: 404 },
  },
  async (viewer, { clientId }, admission) => {
    const [card, history] = await Promise.all([
      findClientCard(viewer, { clientId }, admission),
      readClientHistory(viewer, clientId),
    ])
    if (!card.ok) return card
    return ok({ ...card.value, history: card.value.isRestricted ? NO_HISTORY : history })
  },
)

export const PATCH = apiEndpoint(
  {
    summary: 'Change fields of a card',
    permission: 'client:update',
    input: patchRequestSchema,
    answer: changedSchema,
    isWrite: true,
    refusals: {
      clientNotFound: 404,
      fieldsHidden: 403,
      changedMeanwhile: 409,
      keyReused: 409,
      nothingChanged: 422,
      consentWithdrawn: 422,
      noOpenMatter: 422,
    },
  },
  async (viewer, { clientId, ground, ...patch }) => {
    const changed = await changeClient(viewer, { clientId, ground, patch })
    if ('saved' in changed) return fail(changed.error)
    return 'fieldErrors' in changed ? { ...fail(changed.error), errors: changed.fieldErrors } : changed
  },
)

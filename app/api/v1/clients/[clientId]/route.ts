import { z } from 'zod'
import { findClientCard } from '@/lib/clients/client-card.queries'
import { clientPatchSchema } from '@/lib/clients/client-card.schema'
import { changeClient } from '@/lib/clients/client-change.commands'
import { apiEndpoint } from '@/lib/core/api-endpoint'
import { readClientHistory } from '@/lib/enquiries/client-history.queries'

const cardRequestSchema = z.object({ clientId: z.uuid() })
const patchRequestSchema = z.object({ clientId: z.uuid() }).and(clientPatchSchema)

/** The card with the first page of its visits. */
export const GET = apiEndpoint(
  { permission: 'client:read', input: cardRequestSchema, refusals: { clientNotFound: 404 } },
  async (viewer, { clientId }) => {
    const card = await findClientCard(viewer, { clientId })
    if (!card.ok) return card
    return { ok: true, value: { ...card.value, history: await readClientHistory(viewer, clientId) } }
  },
)

export const PATCH = apiEndpoint(
  {
    permission: 'client:update',
    input: patchRequestSchema,
    isWrite: true,
    refusals: { clientNotFound: 404, changedMeanwhile: 409, keyReused: 409 },
  },
  (viewer, { clientId, ...patch }) => changeClient(viewer, { clientId, patch }),
)

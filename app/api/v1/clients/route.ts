import { registerClient, registeredSchema } from '@/lib/clients/client-card.commands'
import { registerClientSchema } from '@/lib/clients/client-card.schema'
import { apiEndpoint } from '@/lib/core/api-endpoint'

export const POST = apiEndpoint(
  {
    summary: 'Register a person: a card with its consent',
    permission: 'client:create',
    input: registerClientSchema,
    answer: registeredSchema,
    status: 201,
    isWrite: true,
    refusals: { keyReused: 409 },
  },
  (viewer, registration) => registerClient(viewer, registration),
)

import { draftQuerySchema, recallDraft } from '@/lib/core/drafts'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint({ permission: 'account:own', input: draftQuerySchema }, recallDraft)

import { saveDraft, saveDraftSchema } from '@/lib/core/drafts'
import { endpoint } from '@/lib/core/endpoint'

// A write, and yet no server action: actions wait for one another, and a draft on its way must never hold up the
// saving of the form itself.
export const POST = endpoint({ permission: 'account:own', input: saveDraftSchema }, saveDraft)

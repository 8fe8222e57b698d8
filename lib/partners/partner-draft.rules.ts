import type { PartnerForm } from './partner-form.rules'
import type { PartnerRecord } from './partner-record.schema'

/** What is kept on the server of a form: how it stands, and the record it began with. */
export type KeptPartnerForm = {
  form: PartnerForm
  revision: number
  base: PartnerRecord | null
  submissionId: string
}

/** Key of the draft of a record, or of a new one. */
export const partnerDraftKey = (partnerId: string | undefined): string =>
  partnerId ? `partner:${partnerId}` : 'partner-new'

import 'server-only'
import { z } from 'zod'
import { findDraft } from '@/lib/core/drafts'
import type { Viewer } from '@/lib/core/viewer'
import type { FoundPartner } from './partner.queries'
import { type KeptPartnerForm, partnerDraftKey } from './partner-draft.rules'
import { emptyPartner, formOfPartner } from './partner-form.rules'

export type PartnerFormStart = { start: KeptPartnerForm; draft: { revision: number } | undefined }

// What a form of this version has kept; the fields themselves are read when it is saved.
const keptSchema = z.object({
  form: z.looseObject({
    services: z.array(z.unknown()),
    locations: z.array(z.unknown()),
    offers: z.array(z.unknown()),
  }),
  revision: z.int(),
  submissionId: z.uuid(),
})

/** What the form begins with: the draft of the viewer, or the record as it is, or an empty one. */
export async function startPartnerForm(
  viewer: Viewer,
  partner: FoundPartner | undefined,
  places: Record<string, string>,
): Promise<PartnerFormStart> {
  const draft = await findDraft(viewer, { key: partnerDraftKey(partner?.id) })
  if (draft && isKeptForm(draft.content)) return { start: draft.content, draft: { revision: draft.revision } }
  const ids = { service: crypto.randomUUID(), location: crypto.randomUUID(), offer: crypto.randomUUID() }
  const form = partner ? formOfPartner(partner.record, places) : emptyPartner(ids)
  return {
    start: {
      form,
      revision: partner?.revision ?? 0,
      base: partner?.record ?? null,
      submissionId: crypto.randomUUID(),
    },
    draft: undefined,
  }
}

function isKeptForm(content: unknown): content is KeptPartnerForm {
  return keptSchema.safeParse(content).success
}

'use server'

import { action } from '@/lib/core/endpoint'
import { createRecordLink, revokeRecordLink } from './record-link.commands'
import { partnerAddressSchema, recordLinkAddressSchema } from './record-link.schema'

export const createRecordLinkAction = action(
  { permission: 'partner:manage', input: partnerAddressSchema },
  (viewer, input) => createRecordLink(viewer, input),
)
export const revokeRecordLinkAction = action(
  { permission: 'partner:manage', input: recordLinkAddressSchema },
  (viewer, input) => revokeRecordLink(viewer, input),
)

'use server'

import { action } from '@/lib/core/endpoint'
import { markAttachedFile, removeAttachedFile, restoreAttachedFile } from './application-file.commands'
import { fileAddressSchema, markFileSchema } from './application-file.schema'
import { closePhoneLink, openPhoneLink } from './phone-link.commands'
import { openPhoneLinkSchema, phoneLinkAddressSchema } from './phone-link.schema'

export const removeFileAction = action(
  { permission: 'application:update', input: fileAddressSchema },
  (viewer, input) => removeAttachedFile(viewer, input),
)
export const restoreFileAction = action(
  { permission: 'application:update', input: fileAddressSchema },
  (viewer, input) => restoreAttachedFile(viewer, input),
)
export const markFileAction = action(
  { permission: 'application:update', input: markFileSchema },
  (viewer, input) => markAttachedFile(viewer, input),
)
export const openPhoneLinkAction = action(
  { permission: 'application:update', input: openPhoneLinkSchema },
  (viewer, input) => openPhoneLink(viewer, input),
)
export const closePhoneLinkAction = action(
  { permission: 'application:update', input: phoneLinkAddressSchema },
  (viewer, input) => closePhoneLink(viewer, input),
)

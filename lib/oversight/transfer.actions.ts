'use server'

import { action } from '@/lib/core/endpoint'
import { moveTransferOn } from './transfer.commands'
import { acceptTransferSchema, moveTransferSchema, requestTransferSchema } from './transfer.schema'
import { acceptTransfer } from './transfer-acceptance.commands'
import { requestTransfer } from './transfer-request.commands'

export const requestTransferAction = action(
  { permission: 'transfer:create', input: requestTransferSchema },
  (viewer, input) => requestTransfer(viewer, input),
)

export const moveTransferAction = action(
  { permission: 'transfer:update', input: moveTransferSchema },
  (viewer, input) => moveTransferOn(viewer, input),
)

export const acceptTransferAction = action(
  { permission: 'transfer:decide', input: acceptTransferSchema },
  (viewer, input) => acceptTransfer(viewer, input),
)

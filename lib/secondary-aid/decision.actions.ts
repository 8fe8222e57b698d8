'use server'

import { action } from '@/lib/core/endpoint'
import { grantSecondaryAid, refuseSecondaryAid } from './decision.commands'
import { returnToWorkerSchema, signGrantSchema, signRefusalSchema } from './decision-form.schema'
import { returnToWorker } from './decision-return.commands'

export const grantSecondaryAidAction = action(
  { permission: 'application:decide', input: signGrantSchema },
  (viewer, input) => grantSecondaryAid(viewer, input),
)

export const refuseSecondaryAidAction = action(
  { permission: 'application:decide', input: signRefusalSchema },
  (viewer, input) => refuseSecondaryAid(viewer, input),
)

export const returnToWorkerAction = action(
  { permission: 'application:decide', input: returnToWorkerSchema },
  (viewer, input) => returnToWorker(viewer, input),
)

'use server'

import { action } from '@/lib/core/endpoint'
import { changePartner, createPartner, markPartner } from './partner-change.commands'
import {
  changePartnerSchema,
  createPartnerSchema,
  markPartnerSchema,
  reportWrongSchema,
} from './partner-change.schema'
import { reportWrong } from './partner-report.commands'

const permission = 'partner:manage'

export const createPartnerAction = action({ permission, input: createPartnerSchema }, (viewer, input) =>
  createPartner(viewer, input),
)
export const changePartnerAction = action({ permission, input: changePartnerSchema }, (viewer, input) =>
  changePartner(viewer, input),
)
export const markPartnerAction = action({ permission, input: markPartnerSchema }, (viewer, input) =>
  markPartner(viewer, input),
)
export const reportWrongAction = action(
  { permission: 'partner:read', input: reportWrongSchema },
  (viewer, input) => reportWrong(viewer, input),
)

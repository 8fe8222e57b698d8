'use server'

import { action } from '@/lib/core/endpoint'
import {
  addStaffRole,
  changeStaff,
  disableStaff,
  enableStaff,
  endStaffSessions,
  inviteStaff,
  removeStaffRole,
  resetStaffPassword,
} from './staff.commands'
import { changeStaffSchema, inviteStaffSchema, staffIdSchema, staffRoleSchema } from './staff.schema'

const permission = 'staff:manage'

export const inviteStaffAction = action({ permission, input: inviteStaffSchema }, inviteStaff)
export const changeStaffAction = action({ permission, input: changeStaffSchema }, changeStaff)
export const addStaffRoleAction = action({ permission, input: staffRoleSchema }, addStaffRole)
export const removeStaffRoleAction = action({ permission, input: staffRoleSchema }, removeStaffRole)
export const disableStaffAction = action({ permission, input: staffIdSchema }, disableStaff)
export const enableStaffAction = action({ permission, input: staffIdSchema }, enableStaff)
export const resetStaffPasswordAction = action({ permission, input: staffIdSchema }, resetStaffPassword)
export const endStaffSessionsAction = action({ permission, input: staffIdSchema }, endStaffSessions)

'use server'

import { action } from '@/lib/core/endpoint'
import { addWindow, changeHall, changeWindow, closeWindow } from './window.commands'
import {
  addWindowSchema,
  changeWindowSchema,
  freeWindowSchema,
  hallSettingsSchema,
  leaveWindowSchema,
  windowAddressSchema,
} from './window.schema'
import { freeWindow, leaveWindow, sitDown } from './window-seat.commands'

export const addWindowAction = action(
  { permission: 'window:manage', input: addWindowSchema },
  (viewer, input) => addWindow(viewer, input),
)
export const changeWindowAction = action(
  { permission: 'window:manage', input: changeWindowSchema },
  (viewer, input) => changeWindow(viewer, input),
)
export const closeWindowAction = action(
  { permission: 'window:manage', input: windowAddressSchema },
  (viewer, input) => closeWindow(viewer, input),
)
export const freeWindowAction = action(
  { permission: 'window:manage', input: freeWindowSchema },
  (viewer, input) => freeWindow(viewer, input),
)
export const changeHallAction = action(
  { permission: 'window:manage', input: hallSettingsSchema },
  (viewer, input) => changeHall(viewer, input),
)
export const sitDownAction = action(
  { permission: 'window:sit', input: windowAddressSchema },
  (viewer, input) => sitDown(viewer, input),
)
export const leaveWindowAction = action(
  { permission: 'window:sit', input: leaveWindowSchema },
  (viewer, input) => leaveWindow(viewer, input),
)

'use server'

import { action } from '@/lib/core/endpoint'
import {
  changeRegisterView,
  chooseDefaultView,
  keepRegisterView,
  removeRegisterView,
  renameRegisterView,
  shareRegisterView,
} from './register-view.commands'
import {
  changeViewSchema,
  defaultViewSchema,
  keepViewSchema,
  removeViewSchema,
  renameViewSchema,
  shareViewSchema,
} from './register-view.schema'

export const keepViewAction = action(
  { permission: 'registerView:own', input: keepViewSchema },
  keepRegisterView,
)
export const changeViewAction = action(
  { permission: 'registerView:own', input: changeViewSchema },
  changeRegisterView,
)
export const renameViewAction = action(
  { permission: 'registerView:own', input: renameViewSchema },
  renameRegisterView,
)
export const removeViewAction = action(
  { permission: 'registerView:own', input: removeViewSchema },
  removeRegisterView,
)
export const shareViewAction = action(
  { permission: 'registerView:share', input: shareViewSchema },
  shareRegisterView,
)
export const defaultViewAction = action(
  { permission: 'registerView:own', input: defaultViewSchema },
  chooseDefaultView,
)

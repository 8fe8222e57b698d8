'use server'

import { action } from '@/lib/core/endpoint'
import { addProvider, changeProvider, retireProvider } from './provider.commands'
import { addProviderSchema, changeProviderSchema, retireProviderSchema } from './provider.schema'

export const addProviderAction = action(
  { permission: 'provider:manage', input: addProviderSchema },
  (viewer, input) => addProvider(viewer, input),
)
export const changeProviderAction = action(
  { permission: 'provider:manage', input: changeProviderSchema },
  (viewer, input) => changeProvider(viewer, input),
)
export const retireProviderAction = action(
  { permission: 'provider:manage', input: retireProviderSchema },
  (viewer, input) => retireProvider(viewer, input),
)

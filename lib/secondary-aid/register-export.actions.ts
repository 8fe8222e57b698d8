'use server'

import { action } from '@/lib/core/endpoint'
import { startRegisterExport, stopRegisterExport } from './register-export.commands'
import { exportIdSchema, startExportSchema } from './register-export.schema'

const permission = 'application:list'

export const startRegisterExportAction = action({ permission, input: startExportSchema }, (viewer, input) =>
  startRegisterExport(viewer, input),
)
export const stopRegisterExportAction = action({ permission, input: exportIdSchema }, stopRegisterExport)

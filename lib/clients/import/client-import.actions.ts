'use server'

import { action } from '@/lib/core/endpoint'
import { importIdSchema, startImportSchema } from './client-import.schema'
import { startImport, stopImport } from './import-record.commands'

export const startImportAction = action(
  { permission: 'clientImport:manage', input: startImportSchema },
  startImport,
)
export const stopImportAction = action(
  { permission: 'clientImport:manage', input: importIdSchema },
  stopImport,
)

import { findImportStanding } from '@/lib/clients/import/client-import.queries'
import { importIdSchema } from '@/lib/clients/import/client-import.schema'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint({ permission: 'clientImport:manage', input: importIdSchema }, findImportStanding)

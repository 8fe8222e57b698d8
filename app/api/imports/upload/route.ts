import { importUploadSchema } from '@/lib/clients/import/client-import.schema'
import { keepUpload } from '@/lib/clients/import/import-record.commands'
import { uploadEndpoint } from '@/lib/core/endpoint'

// Not a server action: those hold the whole file in memory, and a table of clients may have a hundred megabytes.
export const POST = uploadEndpoint(
  { permission: 'clientImport:manage', input: importUploadSchema },
  keepUpload,
)

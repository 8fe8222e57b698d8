import { findImportFile } from '@/lib/clients/import/client-import.queries'
import { importFileSchema } from '@/lib/clients/import/client-import.schema'
import { streamOfFile } from '@/lib/clients/import/import-files'
import { endpoint } from '@/lib/core/endpoint'

export const POST = endpoint(
  { permission: 'clientImport:manage', input: importFileSchema },
  findImportFile,
  ({ path }) =>
    new Response(streamOfFile(path), {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' },
    }),
)

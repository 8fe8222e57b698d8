import { endpoint } from '@/lib/core/endpoint'
import { findDocxFile } from '@/lib/secondary-aid/docx-template.queries'
import { docxFileSchema } from '@/lib/secondary-aid/docx-template.schema'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const POST = endpoint(
  { permission: 'docxTemplate:manage', input: docxFileSchema },
  findDocxFile,
  ({ bytes }) => new Response(bytes, { headers: { 'Content-Type': DOCX, 'Cache-Control': 'no-store' } }),
)

import { uploadEndpoint } from '@/lib/core/endpoint'
import {
  type DocxUploadFault,
  type TakenDocx,
  uploadDocxTemplate,
} from '@/lib/secondary-aid/docx-template.commands'
import { uploadDocxSchema } from '@/lib/secondary-aid/docx-template.schema'

export const POST = uploadEndpoint<typeof uploadDocxSchema, TakenDocx, DocxUploadFault>(
  { permission: 'docxTemplate:manage', input: uploadDocxSchema },
  uploadDocxTemplate,
)

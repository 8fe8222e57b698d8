import { endpoint } from '@/lib/core/endpoint'
import { findPartnerImport } from '@/lib/partners/import/partner-import.queries'
import { partnerImportAddressSchema } from '@/lib/partners/import/partner-import.schema'

export const POST = endpoint(
  { permission: 'partner:manage', input: partnerImportAddressSchema },
  findPartnerImport,
)

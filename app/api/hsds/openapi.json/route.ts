import { hsdsDocument } from '@/lib/partners/hsds/hsds-endpoint'
import { hsdsDescription } from '@/lib/partners/hsds/hsds-openapi'

export const GET = hsdsDocument(() => hsdsDescription())

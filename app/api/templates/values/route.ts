import { endpoint } from '@/lib/core/endpoint'
import { templateValuesSchema } from '@/lib/enquiries/answer-template.schema'
import { findTemplateValues } from '@/lib/enquiries/template-values.queries'

export const POST = endpoint({ permission: 'template:read', input: templateValuesSchema }, findTemplateValues)

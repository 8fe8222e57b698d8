import { endpoint } from '@/lib/core/endpoint'
import { applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { countApplications } from '@/lib/secondary-aid/application-count.queries'

export const POST = endpoint(
  { permission: 'application:list', input: applicationFilterSchema },
  (viewer, filter) => countApplications(viewer, filter),
)

import { endpoint } from '@/lib/core/endpoint'
import { applicationFilterSchema } from '@/lib/secondary-aid/application.schema'
import { exportApplications } from '@/lib/secondary-aid/application-export.queries'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const POST = endpoint(
  { permission: 'application:list', input: applicationFilterSchema },
  (viewer, filter) => exportApplications(viewer, filter),
  ({ stream, rows }) =>
    new Response(stream, {
      headers: { 'Content-Type': XLSX, 'X-Rows': String(rows), 'Cache-Control': 'no-store' },
    }),
)

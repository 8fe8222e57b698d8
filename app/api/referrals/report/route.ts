import { endpoint } from '@/lib/core/endpoint'
import { reportRequestSchema } from '@/lib/referrals/referral-report.schema'
import { exportReferralReport } from '@/lib/referrals/referral-report-file.queries'

export const POST = endpoint(
  { permission: 'statistics:read', input: reportRequestSchema },
  (viewer, request) => exportReferralReport(viewer, request),
  (bytes) =>
    new Response(bytes, {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': 'attachment; filename="referrals.xlsx"',
        'Cache-Control': 'no-store',
      },
    }),
)

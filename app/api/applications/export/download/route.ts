import { Readable } from 'node:stream'
import { endpoint } from '@/lib/core/endpoint'
import { openRegisterExport } from '@/lib/secondary-aid/register-export.queries'
import { exportIdSchema } from '@/lib/secondary-aid/register-export.schema'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheet that was made; read whole or not at all. */
export const POST = endpoint(
  { permission: 'application:list', input: exportIdSchema },
  openRegisterExport,
  ({ pieces, rows }) =>
    // The web stream of Node carries the same bytes as the one the browser's types know.
    new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>, {
      headers: { 'Content-Type': XLSX, 'X-Rows': String(rows), 'Cache-Control': 'no-store' },
    }),
)

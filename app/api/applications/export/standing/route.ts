import { endpoint } from '@/lib/core/endpoint'
import { findRegisterExport } from '@/lib/secondary-aid/register-export.queries'
import { noQuestionSchema } from '@/lib/secondary-aid/register-export.schema'

/** How the newest large export of whoever asks stands. */
export const POST = endpoint({ permission: 'application:list', input: noQuestionSchema }, (viewer) =>
  findRegisterExport(viewer),
)

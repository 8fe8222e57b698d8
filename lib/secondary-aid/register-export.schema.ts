import { z } from 'zod'
import { applicationFilterSchema } from './application.schema'
import type { ExportState } from './register-export.rules'

export const startExportSchema = z.object({ filter: applicationFilterSchema })
export const exportIdSchema = z.object({ exportId: z.uuid() })
export const noQuestionSchema = z.object({})

/** The newest export of a worker, as the screen shows it. */
export type ExportStanding = {
  readonly exportId: string
  readonly state: ExportState
  readonly rowsDone: number
  readonly rowsTotal: number
}

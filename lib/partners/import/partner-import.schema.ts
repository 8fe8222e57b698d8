import { z } from 'zod'
import { PARTNER_KINDS } from '../partner-kinds.rules'

export const IMPORT_STATES = ['READING', 'REVIEW', 'DONE', 'FAILED'] as const
export type PartnerImportState = (typeof IMPORT_STATES)[number]

/** What is told about a file that is sent. */
export const partnerUploadSchema = z.object({
  fileName: z.string().min(1).max(200),
  /** Of records whose file names no kind of ours. */
  defaultKind: z.enum(PARTNER_KINDS).optional(),
})
export const partnerImportAddressSchema = z.object({ importId: z.uuid() })
export type PartnerUpload = z.output<typeof partnerUploadSchema>
export type PartnerImportAddress = z.output<typeof partnerImportAddressSchema>

const figure = z.int().min(0).default(0)
/** Kept with an import. `total` is 0 until the file has been read. */
export const importCountsSchema = z.object({
  total: figure,
  read: figure,
  fresh: figure,
  changed: figure,
  same: figure,
  refused: figure,
  doubles: figure,
})
export type PartnerImportCounts = z.output<typeof importCountsSchema>

/** Of one record of the file (`row` 0: of the file itself): why it was refused, or what of it could not be kept. */
export const importProblemSchema = z.object({
  row: z.int().min(0),
  name: z.string(),
  isRefused: z.boolean(),
  reasons: z.array(z.object({ path: z.string(), code: z.string() })),
})
export type ImportProblem = z.output<typeof importProblemSchema>
export type FileFault = 'fileEmpty' | 'fileUnreadable' | 'notHsds' | 'headingsMissing' | 'fileGone'

export type ShownImport = {
  id: string
  fileName: string
  state: PartnerImportState
  counts: PartnerImportCounts
  problems: ImportProblem[]
  startedAt: string
  finishedAt: string | null
}

import { z } from 'zod'
import type { FileKind } from '@/lib/core/file-kinds'
import { applicationAddressSchema } from './application.schema'

const doc = z.string().min(1).max(60)
const submissionId = z.string().min(8, 'wrongType').max(200, 'wrongType')

/** What is told with a file that is sent; its name is not: names of files hold names of people. */
export const attachFileSchema = applicationAddressSchema.extend({ doc, submissionId })
export type AttachFile = z.output<typeof attachFileSchema>

export const fileAddressSchema = z.object({ fileId: z.uuid() })
export type FileAddress = z.output<typeof fileAddressSchema>

export const markFileSchema = fileAddressSchema.extend({ isIllegible: z.boolean() })
export type MarkFile = z.output<typeof markFileSchema>

/** `NOT_SCANNED`: there is nobody here to look for viruses, or nobody answered. */
export const SCAN_STATES = ['WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED'] as const
export type ScanState = (typeof SCAN_STATES)[number]

/** A file as the screens show it. */
export type AttachedFile = {
  id: string
  doc: string
  kind: FileKind
  bytes: number
  pages: number
  scanState: ScanState
  hasThumbnail: boolean
  isIllegible: boolean
  source: 'DESK' | 'PHONE'
  addedBy: string
  /** ISO instant. */
  addedAt: string
}

/** Whether the bytes may be looked at: what is infected never, and what is not looked through yet only afterwards. */
export const isServed = ({ scanState }: { scanState: ScanState }): boolean =>
  scanState === 'CLEAN' || scanState === 'NOT_SCANNED'

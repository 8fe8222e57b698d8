import type { FileKind } from '@/lib/core/file-kinds'

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

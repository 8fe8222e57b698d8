import type { PartnerRecord } from '../partner-record.schema'

/** A fault of one record of a file: where in it, and what. */
export type Reason = { path: string; code: string }
/** One record of a file; `build` lays it over the record there is, so that what a file cannot tell stays. */
export type Incoming = {
  row: number
  /** Absent: the file names none. */
  id: string | undefined
  name: string
  /** Faults of the file itself: it is refused before it is built. */
  reasons: readonly Reason[]
  build: (kept: PartnerRecord | undefined) => Built
}
export type Built =
  | { ok: true; record: PartnerRecord; told: readonly Reason[] }
  | { ok: false; reasons: readonly Reason[] }
/** A file read: its records, and fields that were found and are not kept, by how often. */
export type IncomingFile = { records: readonly Incoming[]; unknownFields: ReadonlyMap<string, number> }

import { type Cell, HIDDEN, hideSmallCells } from './small-cells.rules'

/** Columns of the report: how referrals ended, what is still open, all of them. */
export const REPORT_COLUMNS = [
  'helped',
  'notHelped',
  'declined',
  'noAnswer',
  'withdrawn',
  'open',
  'all',
] as const

export type ReportRow = {
  /** Code of a need or of a place, id of a partner, month; empty: not known. */
  readonly key: string
  /** Its name, where it has one of its own. */
  readonly name: string
  readonly cells: readonly Cell[]
  /** Share of those that have ended which ended in help, in percent; null when none has ended or it may not be told. */
  readonly helpedPercent: number | null
}

/** All that stands below the rows that are shown, in one: so many groups. */
export type RestRow = ReportRow & { readonly groups: number }

/** The referrals of one group in the centres of one kind: those where small numbers are hidden, or those where none is. */
export type CountedPart = {
  /** Place of the group in the report, from 1; what is beyond the last row shown has one place together. */
  readonly place: number
  readonly key: string | null
  readonly name: string
  readonly hidesSmall: boolean
  readonly groups: number
} & Record<(typeof REPORT_COLUMNS)[number], number>

export type ReportTable = {
  readonly rows: readonly ReportRow[]
  /** Null where all groups are shown. */
  readonly rest: RestRow | null
  /** Of all groups, whether shown or not; null where there are none. */
  readonly total: ReportRow | null
}

/**
 * The rows of the report with their total.
 *
 * Cells are hidden by what is counted in the centres where small numbers may not be told, alone: what the viewer may
 * see whole elsewhere would be taken away from the sum, and the small number would be left.
 *
 * @param mostRows beyond so many rows the groups are counted together
 */
export function reportTable(parts: readonly CountedPart[], mostRows: number): ReportTable {
  const groups = [...Map.groupBy(parts, ({ place }) => place)]
    .toSorted(([one], [other]) => one - other)
    .map(([place, own]) => ({
      place,
      key: own[0]?.key ?? '',
      name: own[0]?.name ?? '',
      groups: own[0]?.groups ?? 0,
      small: countsOf(own.filter(({ hidesSmall }) => hidesSmall)),
      all: countsOf(own),
    }))
  if (groups.length === 0) return { rows: [], rest: null, total: null }
  const small = [...groups.map((each) => each.small), sumOf(groups.map((each) => each.small))]
  const hidden = hideSmallCells(small)
  const rowOf = (at: number, counts: readonly number[], { key, name }: { key: string; name: string }) => {
    const cells = counts.map((count, column) => (hidden[at]?.[column] === HIDDEN ? HIDDEN : count))
    return { key, name, cells, helpedPercent: helpedPercent(counts, cells) }
  }
  const rows = groups.map((group, at) => ({ ...group, row: rowOf(at, group.all, group) }))
  const rest = rows.find(({ place }) => place > mostRows)
  return {
    rows: rows.filter((each) => each !== rest).map(({ row }) => row),
    rest: rest ? { ...rest.row, groups: rest.groups } : null,
    total: rowOf(groups.length, sumOf(groups.map(({ all }) => all)), { key: '', name: '' }),
  }
}

const countsOf = (parts: readonly CountedPart[]): number[] =>
  sumOf(parts.map((part) => REPORT_COLUMNS.map((column) => part[column])))

const sumOf = (rows: readonly (readonly number[])[]): number[] =>
  REPORT_COLUMNS.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))

/** Of those whose end is known; not told where it would tell a hidden cell. */
function helpedPercent(counts: readonly number[], cells: readonly Cell[]): number | null {
  const [helped = 0, notHelped = 0, declined = 0, noAnswer = 0] = counts
  const ended = helped + notHelped + declined + noAnswer
  return ended === 0 || cells.includes(HIDDEN) ? null : Math.round((100 * helped) / ended)
}

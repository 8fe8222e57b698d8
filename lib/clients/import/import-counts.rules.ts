/** What became of the rows read so far. */
export type ImportCounts = {
  read: number
  created: number
  /** Rows that were cards already: of an import before, or of an equal row above. */
  known: number
  rejected: number
  /** Rows that are likely doubles; they are among the created or the known. */
  doubles: number
  /** Rows that are likely doubles of cards beyond the importer’s units, which are not named. */
  doublesElsewhere: number
}

/** Of fewer rows one could tell who it is: a table of one row would be a search for one person. */
export const FEWEST_TOLD = 5

/** How many likely doubles at other centres may be told; 0 when they are fewer than `FEWEST_TOLD`. */
export const toldElsewhere = (count: number): number => (count < FEWEST_TOLD ? 0 : count)

export const NOTHING_COUNTED: ImportCounts = {
  read: 0,
  created: 0,
  known: 0,
  rejected: 0,
  doubles: 0,
  doublesElsewhere: 0,
}

/** How fast it goes and how long it will take, as far as can be told. */
export type ImportPace = { rowsPerSecond: number; secondsLeft: number | undefined }

/**
 * The pace of an import from how much of the file has been read in how long.
 *
 * @param share of the file read, 0 to 1
 */
export function paceOf(rows: number, share: number, elapsedMs: number): ImportPace {
  if (rows === 0 || elapsedMs <= 0) return { rowsPerSecond: 0, secondsLeft: undefined }
  const secondsLeft = share > 0 ? Math.ceil(((1 - share) / share) * (elapsedMs / 1000)) : undefined
  return { rowsPerSecond: Math.round((rows * 1000) / elapsedMs), secondsLeft }
}

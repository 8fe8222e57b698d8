/** Letters that stand in the number; the register of each runs by itself in each centre and year. */
const LETTERS = { application: 'ВД', decision: 'РШ', mandate: 'ДР', order: 'НК' } as const
export type NumberedPaper = keyof typeof LETTERS

export type AidNumber = { paper: NumberedPaper; unitCode: string; year: number; serial: number }

const NUMBER = /^(\d{2,4})-([А-Я]{2})-(\d{4})-(\d{1,7})$/
const LOOK_ALIKES: Readonly<Record<string, string>> = { B: 'В', P: 'Р', H: 'Н', K: 'К' }

/** «17-ВД-2026-00012»: the unit's code, what it is, the year, the number in the year. */
export function formatAidNumber({ paper, unitCode, year, serial }: AidNumber): string {
  return `${unitCode}-${LETTERS[paper]}-${year}-${String(serial).padStart(5, '0')}`
}

/** Reads a number as people type it: spaces, slashes, other dashes, small letters, Latin letters that look alike. */
export function parseAidNumber(typed: string): AidNumber | undefined {
  const tidy = typed
    .toUpperCase()
    .replace(/[№\s]/g, '')
    .replace(/[\u2010-\u2015/]/g, '-')
    .replace(/[BPHK]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
  const [, unitCode, letters, year, serial] = NUMBER.exec(tidy) ?? []
  const paper = numberedPapers.find((each) => LETTERS[each] === letters)
  if (!unitCode || !paper || Number(serial) === 0) return undefined
  return { paper, unitCode, year: Number(year), serial: Number(serial) }
}

/** The key of the running number, e.g. `decision:17:2026`. */
export function aidNumberSeries(paper: NumberedPaper, unitCode: string, year: number): string {
  return `${paper}:${unitCode}:${year}`
}

/** Numbers a register of the year has skipped or given twice; both lists are empty when it is in order. */
export function registerFaults(serials: readonly number[]): { missing: number[]; doubled: number[] } {
  const given = new Set(serials)
  const last = Math.max(0, ...serials)
  const missing = Array.from({ length: last }, (_, place) => place + 1).filter((serial) => !given.has(serial))
  const doubled = [...given].filter((serial) => serials.filter((each) => each === serial).length > 1)
  return { missing, doubled: doubled.toSorted((a, b) => a - b) }
}

const numberedPapers: readonly NumberedPaper[] = ['application', 'decision', 'mandate', 'order']

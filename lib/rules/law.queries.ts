import 'server-only'
import { laidOver } from '@/lib/core/dated-rows'
import { derived, type KeptCorrection, storedOf } from '@/lib/core/rule-corrections'
import { type LawKind, type LawRow, lawVersionSchema } from './law-kinds'
import { startingLaw } from './starting-law'

/** Every table as it stands now; the same for everybody. */
export type Law = Readonly<Record<LawKind, readonly LawRow[]>>

const current = derived(lawOf)

/** All rules with the corrections of administrators, for the screens that show and change them. */
export function currentLaw(): Promise<Law> {
  return current()
}

function lawOf(kept: readonly KeptCorrection[]): Law {
  const table = (kind: LawKind) => {
    const parse = (row: unknown): LawRow => lawVersionSchema.parse({ kind, row }).row
    return laidOver(startingLaw[kind].map(parse), storedOf(kept, kind, { parse }))
  }
  return {
    categories: table('categories'),
    documents: table('documents'),
    subsistenceMinimums: table('subsistenceMinimums'),
    formulas: table('formulas'),
    incomePeriods: table('incomePeriods'),
    incomeKinds: table('incomeKinds'),
    usageLimits: table('usageLimits'),
    commonPapers: table('commonPapers'),
    deadlines: table('deadlines'),
    holidays: table('holidays'),
    holidaySuspensions: table('holidaySuspensions'),
    refusalGrounds: table('refusalGrounds'),
    terminationGrounds: table('terminationGrounds'),
    replacementGrounds: table('replacementGrounds'),
  }
}

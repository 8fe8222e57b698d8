import type { UnitLine } from '@/lib/offices/unit.queries'

const STEP = '\u2003'

/** Units for a browser's own list, where only the text can show the tree: an em space for each level. */
export function indentedChoices(units: readonly UnitLine[]) {
  return units.map(({ id, kind, code, shortName, depth }) => ({
    id,
    kind,
    code,
    label: `${STEP.repeat(depth)}${shortName}`,
  }))
}

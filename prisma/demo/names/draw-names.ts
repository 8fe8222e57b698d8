import { type Chance, WeightedDraw } from '../random'
import { ANCHOR_YEARS, FOREIGN_NAMES, GIVEN_NAMES, type NameByYear } from './given-names'
import { patronymicOf } from './patronymics'
import { listSurnames, type Surname } from './surnames'

export type InventedName = {
  surname: string
  givenName: string
  patronymic: string | null
  formerSurnames: string[]
}
type Gender = 'male' | 'female'

const FIRST_YEAR = 1900
const YEARS_A_TABLE = 5
const TABLES = 27
const FOREIGN_SHARE = 0.008
const NO_PATRONYMIC_SHARE = 0.006

/** How common a name was in the year: in proportion between the two years it was counted for. */
function shareIn(year: number, { perThousand }: NameByYear): number {
  const after = ANCHOR_YEARS.findIndex((anchor) => anchor >= year)
  if (after === 0) return perThousand[0] ?? 0
  if (after === -1) return perThousand.at(-1) ?? 0
  const [from = 0, to = 0] = [ANCHOR_YEARS[after - 1], ANCHOR_YEARS[after]]
  const [before = 0, later = 0] = [perThousand[after - 1], perThousand[after]]
  return before + ((later - before) * (year - from)) / (to - from)
}

function givenNameDraws(gender: Gender): WeightedDraw<NameByYear>[] {
  return Array.from({ length: TABLES }, (_, table) => {
    const year = FIRST_YEAR + table * YEARS_A_TABLE + 2
    return new WeightedDraw(GIVEN_NAMES[gender], (name) => shareIn(year, name))
  })
}

function makeDraws() {
  const patronymics = new Map(
    [...GIVEN_NAMES.male.map(({ name }) => name), ...FOREIGN_NAMES.male].map((father) => [
      father,
      { male: patronymicOf(father, 'male'), female: patronymicOf(father, 'female') },
    ]),
  )
  return {
    surnames: new WeightedDraw<Surname>(listSurnames(), ({ weight }) => weight),
    given: { male: givenNameDraws('male'), female: givenNameDraws('female') },
    patronymics,
  }
}

let draws: ReturnType<typeof makeDraws> | undefined

/** A name that a person of that sex born in that year may bear. */
export function inventName(chance: Chance, gender: Gender, birthYear: number, age: number): InventedName {
  draws ??= makeDraws()
  const isForeign = chance.isWithin(FOREIGN_SHARE)
  const fatherBornIn = birthYear - 20 - chance.below(18)
  const father = drawGiven(chance, 'male', fatherBornIn)
  const pool = FOREIGN_NAMES[gender]
  const givenName = isForeign ? (pool[chance.below(pool.length)] ?? '') : drawGiven(chance, gender, birthYear)
  const hasNoPatronymic = chance.isWithin(isForeign ? 0.8 : NO_PATRONYMIC_SHARE)
  const surname = drawSurname(chance, gender)
  return {
    surname: chance.isWithin(gender === 'female' ? 0.015 : 0.004)
      ? `${surname}-${drawSurname(chance, gender)}`
      : surname,
    givenName,
    patronymic: hasNoPatronymic ? null : (draws.patronymics.get(father)?.[gender] ?? null),
    formerSurnames: drawFormerSurnames(chance, gender, age),
  }
}

function drawGiven(chance: Chance, gender: Gender, year: number): string {
  draws ??= makeDraws()
  const table = Math.min(TABLES - 1, Math.max(0, Math.floor((year - FIRST_YEAR) / YEARS_A_TABLE)))
  const draw = draws.given[gender][table]
  if (!draw) throw new Error(`No names for ${year}`)
  return draw.draw(chance).name
}

function drawSurname(chance: Chance, gender: Gender): string {
  draws ??= makeDraws()
  const { masculine, feminine } = draws.surnames.draw(chance)
  return gender === 'female' ? feminine : masculine
}

/** Some tell the names they bore before marriage; few women tell two, few men one. */
function drawFormerSurnames(chance: Chance, gender: Gender, age: number): string[] {
  if (age < 20 || !chance.isWithin(gender === 'female' ? 0.12 : 0.004)) return []
  const first = drawSurname(chance, gender)
  return chance.isWithin(0.1) ? [first, drawSurname(chance, gender)] : [first]
}

import { cleanTyped, unifyAlphabet } from './name-key.rules'

/**
 * Kinds of units of the codifier (КАТОТТГ): O region, K city of special status, P district, H community, M city,
 * T town of the old kind (до 2024), X settlement, C village, B district of a city.
 */
export const PLACE_CATEGORIES = ['O', 'K', 'P', 'H', 'M', 'T', 'X', 'C', 'B'] as const
export type PlaceCategory = (typeof PLACE_CATEGORIES)[number]

/** Where people live, as opposed to what such places lie in. */
export const SETTLEMENT_CATEGORIES = [
  'K',
  'M',
  'T',
  'X',
  'C',
  'B',
] as const satisfies readonly PlaceCategory[]

/** One row of the codifier; `ancestors` are codes, the region first. */
export type CodifierPlace = {
  code: string
  category: PlaceCategory
  name: string
  ancestors: readonly string[]
}

/** A place with the names of what it lies in. */
export type DescribedPlace = {
  code: string
  category: PlaceCategory
  name: string
  parentCode: string | null
  regionName: string | null
  districtName: string | null
  communityName: string | null
  cityName: string | null
  weight: number
  nameKey: string
  contextKey: string
}

const APOSTROPHES = /[\u02BC\u2019\u2018\u201B\u0027\u0060\u00B4\u02B9\u2032\u02BB\u02BE]/g
const TAKEN_FOR: Record<string, string> = { ґ: 'г', ї: 'і', є: 'е', ё: 'е', э: 'е', ы: 'и' }
const AUTONOMY = 'Автономна Республіка Крим'

/** Centres of regions, by the lasting number of their codes. */
const REGIONAL_CENTRES = new Set(
  '74014 63857 83384 37010 48113 57814 16545 69526 45761 19355 12753 15970 35747 76757 73240 41018 36634 69060 96107 64384 96613 15879 33137 54825'.split(
    ' ',
  ),
)

/** The last five digits of a code stay when a unit is moved to another district or community. */
export function lastingNumber(code: string): string {
  return code.slice(-5)
}

/**
 * The form a place’s name is looked up by: small letters, words parted by one space, no apostrophes, and letters taken
 * for one another (ґ and г, ї and і, є and е, ы and и) as one.
 *
 * `Кам’янець-Подільський`, `Камянець Подільський` and `КАМ'ЯНЕЦЬ-ПОДІЛЬСЬКИЙ` are equal.
 */
export function placeKey(name: string): string {
  return cleanTyped(name)
    .replace(APOSTROPHES, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .map((word) => unifyAlphabet(word).replace(/[ґїєёэы]/g, (letter) => TAKEN_FOR[letter] ?? letter))
    .filter((word) => word !== '')
    .join(' ')
}

/** Joins to each place the names above it, its search keys and its place among suggestions. */
export function describePlaces(places: readonly CodifierPlace[]): DescribedPlace[] {
  const byCode = new Map(places.map((place) => [place.code, place]))
  return places.map(({ code, category, name, ancestors }) => {
    const above = ancestors.flatMap((ancestor) => byCode.get(ancestor) ?? [])
    const nameOf = (...wanted: PlaceCategory[]) =>
      above.find((place) => wanted.includes(place.category))?.name ?? null
    const names = {
      regionName: withWord(nameOf('O'), 'область'),
      districtName: withWord(nameOf('P'), 'район'),
      communityName: withWord(nameOf('H'), 'громада'),
      cityName: category === 'B' ? nameOf('M', 'K') : null,
    }
    return {
      code,
      category,
      name,
      parentCode: ancestors.at(-1) ?? null,
      ...names,
      weight: weightOf(code, category),
      nameKey: placeKey(name),
      contextKey: placeKey(Object.values(names).join(' ')),
    }
  })
}

function withWord(name: string | null, word: string): string | null {
  return name === null || name === AUTONOMY ? name : `${name} ${word}`
}

function weightOf(code: string, category: PlaceCategory): number {
  if (category === 'K' || REGIONAL_CENTRES.has(lastingNumber(code))) return 0
  if (category === 'M') return 1
  if (category === 'X' || category === 'T') return 2
  return category === 'C' ? 3 : 4
}

/** What stands before the name in an address: `м. Суми`, `с-ще Буринь`; a region or district is followed by its word. */
export function placeLabel({ category, name }: { category: string; name: string }): string {
  switch (category) {
    case 'K':
    case 'M':
      return `м. ${name}`
    case 'T':
      return `смт ${name}`
    case 'X':
      return `с-ще ${name}`
    case 'C':
      return `с. ${name}`
    case 'O':
      return name === AUTONOMY ? name : `${name} область`
    case 'H':
      return `${name} громада`
    default:
      return `${name} район`
  }
}

/** What a place lies in, the nearest first, as an address has it: `Полтавський район, Полтавська область`. */
export function placeSurroundings(
  place: Pick<DescribedPlace, 'regionName' | 'districtName' | 'communityName' | 'cityName' | 'weight'>,
  { withCommunity = false } = {},
): string {
  const { cityName, communityName, districtName, regionName, weight } = place
  const parts = [
    cityName && `м. ${cityName}`,
    withCommunity && communityName,
    // Everybody knows where the centre of a region is, and what lies in one.
    weight > 0 && !cityName && districtName,
    regionName,
  ]
  return parts.filter(Boolean).join(', ')
}

/** The whole address of a place: `с. Іванівка, Полтавський район, Полтавська область`. */
export function placePath(
  place: Parameters<typeof placeSurroundings>[0] & { category: string; name: string },
): string {
  return [placeLabel(place), placeSurroundings(place)].filter(Boolean).join(', ')
}

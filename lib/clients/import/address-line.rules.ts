/** A postal address in parts, as far as they could be told apart. */
export type AddressParts = {
  region?: string
  district?: string
  settlement?: string
  street?: string
  house?: string
  flat?: string
  postalIndex?: string
}

const NO_ADDRESS = /^(без (постійного |визначеного )?(місця|адреси|житла|мп)|бомж|бездомн|безпритульн)/

/** Whether a cell says that the person has no fixed address. */
export function isNoFixedAddress(cell: string): boolean {
  return NO_ADDRESS.test(cell.trim().toLowerCase())
}

/**
 * Takes apart an address written in one line: `01001, м. Вербопіль, вул. Лісова, буд. 5, кв. 12`.
 *
 * Parts are known by the words before or after them. When no settlement is found the whole line is it: nothing of what
 * was written is lost.
 */
export function splitAddressLine(line: string): AddressParts {
  const parts: AddressParts = {}
  const left: string[] = []
  for (const piece of line.split(/[,;\n]+/).map((text) => text.trim())) {
    if (piece === '' || /^(україна|ukraine)$/i.test(piece)) continue
    if (!placePart(parts, piece)) left.push(piece)
  }
  if (!parts.settlement) return { postalIndex: parts.postalIndex, settlement: line.trim() }
  const rest = left.join(', ')
  return rest === '' ? parts : { ...parts, street: [parts.street, rest].filter(Boolean).join(', ') }
}

const KINDS: readonly (readonly [keyof AddressParts, RegExp])[] = [
  ['postalIndex', /^(?:індекс\s*)?(\d{5})$/i],
  ['flat', /^(?:квартира|кв\.?)\s*№?\s*(\S.*)$/i],
  ['house', /^(?:будинок|буд\.?|б\.)\s*№?\s*(\d\S*.*)$/i],
  ['region', /^(.+\s(?:область|обл\.?)|АР Крим|Автономна Республіка Крим)$/i],
  ['district', /^(.+\s(?:район|р-н\.?))$/i],
  ['settlement', /^((?:м\.|місто|с\.|село|смт\.?|с-ще|селище)\s*\p{L}.*)$/iu],
  ['street', /^((?:вул|вулиця|просп|пр-т|проспект|пров|провулок|бул|бульв|б-р|бульвар|пл|площа|шосе|узвіз|наб|майдан)\.?\s*\S.*)$/iu],
  ['house', /^(\d+[\p{L}]?(?:\s*[-/]\s*[\d\p{L}]+)?)$/u],
] // biome-ignore format: a table

function placePart(parts: AddressParts, piece: string): boolean {
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(piece)?.[1]
    if (found && parts[kind] === undefined) {
      parts[kind] = found.trim()
      return true
    }
  }
  return false
}

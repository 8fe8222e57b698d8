/** Letters that stand in the number; the register of each runs by itself. */
const LETTERS = { visit: 'В', enquiry: 'ЗВ', writtenEnquiry: 'ПЗ' } as const
export type NumberedThing = keyof typeof LETTERS

export type EnquiryNumber = { thing: NumberedThing; unitCode: string; year: number; serial: number }

const NUMBER = /^(\d{2,4})-([А-Я]{1,2})-(\d{4})-(\d{1,7})$/

/** «17-ЗВ-2026-00412»: the unit's code, what it is, the year, the number in the year. */
export function formatEnquiryNumber({ thing, unitCode, year, serial }: EnquiryNumber): string {
  return `${unitCode}-${LETTERS[thing]}-${year}-${String(serial).padStart(5, '0')}`
}

/** Reads a number as people type it: spaces, slashes, small letters, a digit 3 for «З», Latin B for «В». */
export function parseEnquiryNumber(typed: string): EnquiryNumber | undefined {
  const tidy = typed
    .toUpperCase()
    .replace(/[№\s]/g, '')
    .replace(/[\u2010-\u2015/]/g, '-')
    .replace(/B/g, 'В')
    .replace(/^(\d{2,4}-)3В-/, '$1ЗВ-')
    .replace(/^(\d{2,4}-)П3-/, '$1ПЗ-')
  const found = NUMBER.exec(tidy)
  const [, unitCode, letters, year, serial] = found ?? []
  const thing = numberedThings.find((each) => LETTERS[each] === letters)
  if (!unitCode || !thing) return undefined
  return { thing, unitCode, year: Number(year), serial: Number(serial) }
}

/** The key of the running number, e.g. `enquiry:17:2026`. */
export function numberSeries(thing: NumberedThing, unitCode: string, year: number): string {
  return `${thing}:${unitCode}:${year}`
}

const numberedThings: readonly NumberedThing[] = ['visit', 'enquiry', 'writtenEnquiry']

export type NameGender = 'FEMALE' | 'MALE'

// Endings that tell both forms of a surname, from whichever of the two.
const BOTH_WAYS: readonly (readonly [masculine: string, feminine: string])[] = [
  ['ський', 'ська'],
  ['цький', 'цька'],
  ['зький', 'зька'],
  ['ов', 'ова'],
  ['ев', 'ева'],
  ['єв', 'єва'],
  ['ін', 'іна'],
  ['їн', 'їна'],
]
// The way back is not safe: Чорна has Чорний, but Малина, Солома and Ковалка are men's surnames too.
const FROM_MASCULINE_ONLY = [...BOTH_WAYS, ['ий', 'а'] as const]

/**
 * Both forms of a surname, for families and for papers filled for the other sex; a surname of one form gives it twice.
 *
 * A guess by its ending, good enough to look somebody up or to offer, never to write into a card unasked.
 */
export function surnameForms(surname: string): { masculine: string; feminine: string } {
  const halves = surname.split('-')
  const forms = halves.map(formsOfHalf)
  return {
    masculine: forms.map((form) => form.masculine).join('-'),
    feminine: forms.map((form) => form.feminine).join('-'),
  }
}

/** The sex a patronymic tells: Іванович, Ілліч, огли; Іванівна, Іллівна, кизи. Undefined when it tells none. */
export function sexOfPatronymic(patronymic: string): NameGender | undefined {
  const text = patronymic.toLowerCase().trim()
  if (/(івна|ївна|овна|евна|ічна|инична|кизи)$/.test(text)) return 'FEMALE'
  if (/(ович|йович|евич|євич|ич|іч|їч|огли)$/.test(text)) return 'MALE'
  return undefined
}

function formsOfHalf(half: string): { masculine: string; feminine: string } {
  const hasEnding = (ending: string) => half.endsWith(ending) && half.length - ending.length >= 2
  const fromMasculine = FROM_MASCULINE_ONLY.find(([masculine]) => hasEnding(masculine))
  if (fromMasculine) {
    return { masculine: half, feminine: half.slice(0, -fromMasculine[0].length) + fromMasculine[1] }
  }
  const fromFeminine = BOTH_WAYS.find(([, feminine]) => hasEnding(feminine))
  if (fromFeminine) {
    return { masculine: half.slice(0, -fromFeminine[1].length) + fromFeminine[0], feminine: half }
  }
  return { masculine: half, feminine: half }
}

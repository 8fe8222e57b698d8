/** Keys of the Latin layout and what the same keys give in the Ukrainian one. */
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\`"
const UKRAINIAN_KEYS = 'йцукенгшщзхїфівапролджєячсмитьбюґ’'

const toUkrainianKey = new Map([...LATIN_KEYS].map((key, place) => [key, UKRAINIAN_KEYS[place] ?? key]))
const toLatinKey = new Map([...UKRAINIAN_KEYS].map((key, place) => [key, LATIN_KEYS[place] ?? key]))

/** Words that tell nothing of the topic. */
const EMPTY_WORDS = new Set(
  'не на з із зі у в до за і й та а що як по про від для мене мені мій моя мої хочу треба можна чи це є був була ми я the a of to my is in on for and i'
    .split(' ')
    .map(fold),
)

/** Endings after folding (і, ї are и; є is е), longest first. */
const UKRAINIAN_ENDINGS =
  'ювати увати овати ення ання иння ити ати яти ути или али яли ула ила ала яла ило ало ить ять ють уть ила ого ого ому ими ами ями ешь ать ою ею ои ий ив их их ах ях ом ем ам ям ть а я у ю е о и ь й в'
    .split(' ')
    .sort((a, b) => b.length - a.length)

const ENGLISH_ENDINGS = ['ing', 'ed', 'es', 's', 'e']

/**
 * One spelling for what people type differently: case, apostrophes, ґ/г, і/ї/и, є/е, and Russian ы, э, ё, ъ.
 *
 * So «алименты» meets «аліменти»; what is lost never tells two topics apart.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`′"«»]/g, '')
    .replace(/ґ/g, 'г')
    .replace(/[іїы]/g, 'и')
    .replace(/[єэё]/g, 'е')
    .replace(/ъ/g, '')
}

/** The folded words of a text, without the ones that tell nothing (unless there are no others). */
export function wordsOf(text: string): string[] {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !EMPTY_WORDS.has(word))
  return telling.length > 0 ? telling : words
}

/** The part of a folded word that stays when it is declined; at least three letters. */
export function stemOf(word: string): string {
  const isLatin = /^[a-z]/.test(word)
  const base = isLatin ? word : word.replace(/с[яь]$/, '')
  const endings = isLatin ? ENGLISH_ENDINGS : UKRAINIAN_ENDINGS
  const ending = endings.find((tail) => base.endsWith(tail) && base.length - tail.length >= 3)
  return ending ? base.slice(0, -ending.length) : base
}

/** The same keys in the other layout, or undefined when the text mixes alphabets. «fksvtynb» is «аліменти». */
export function inOtherLayout(typed: string): string | undefined {
  const text = typed.toLowerCase()
  const [hasLatin, hasCyrillic] = [/[a-z]/.test(text), /[а-яіїєґ]/.test(text)]
  if (hasLatin === hasCyrillic) return undefined
  const keys = hasLatin ? toUkrainianKey : toLatinKey
  return [...text].map((key) => keys.get(key) ?? key).join('')
}

/** Whether one letter was missed, doubled, changed, or two neighbours were swapped. */
export function isOneTypoAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [leftA, leftB] = [a.slice(start, endA), b.slice(start, endB)]
  if (leftA.length <= 1 && leftB.length <= 1) return true
  return leftA.length === 2 && leftB.length === 2 && leftA[0] === leftB[1] && leftA[1] === leftB[0]
}

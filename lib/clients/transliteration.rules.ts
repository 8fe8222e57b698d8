import { isLatinWord } from './name-key.rules'

// biome-ignore format: a table
const PLAIN: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i',
  й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia',
}
const AT_START: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/**
 * A name in Latin letters as the passport writes it: Єлизавета Згурська = Yelyzaveta Zghurska.
 *
 * Source: resolution of the Cabinet of Ministers № 55 of 27.01.2010. A word starts after a space or hyphen, not after
 * an apostrophe; a letter the table does not know stays.
 */
export function toPassportLatin(name: string): string {
  return name.normalize('NFC').replace(/[\p{L}\u02BC’'`´‘]+/gu, (word) => {
    const bare = word.replace(/[\u02BC’'`´‘]/g, '')
    const isAllCapitals = bare.length > 1 && bare === bare.toUpperCase()
    const latin = latinOf(bare.toLowerCase())
    if (isAllCapitals) return latin.toUpperCase()
    return bare === bare.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

function latinOf(word: string): string {
  return word
    .replace(/^[єїйюя]/, (letter) => AT_START[letter] ?? letter)
    .replace(/зг/g, 'zgh')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => PLAIN[letter] ?? letter)
}

// One sign a sound: j = ж, c = ц, q = ч, w = ш and щ, h = г, ґ and х, i = и, і, ї, й and ы, g = я, y = ю.
// biome-ignore format: a table
const CYRILLIC_SOUND: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'h', д: 'd', е: 'e', є: 'e', ё: 'o', э: 'e', ж: 'j', з: 'z', и: 'i',
  і: 'i', ї: 'i', й: 'i', ы: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  у: 'u', ў: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'q', ш: 'w', щ: 'w', ь: '', ъ: '', ю: 'y', я: 'g',
}
// biome-ignore format: a table
const LATIN_SOUND: Record<string, string> = {
  shch: 'w', sch: 'w', sh: 'w', sz: 'w', tch: 'q', ch: 'q', cz: 'q', zgh: 'zh', zh: 'j', kh: 'h', gh: 'h',
  ts: 'c', tz: 'c', ph: 'f', ck: 'k', qu: 'kv', ya: 'g', ia: 'g', ja: 'g',
  yu: 'y', iu: 'y', ju: 'y', g: 'h', w: 'v', x: 'ks', y: 'i', j: 'i', q: 'k',
}
const LATIN_GROUPS = /shch|sch|sh|sz|tch|ch|cz|zgh|zh|kh|gh|ts|tz|ph|ck|qu|[yij][au]|[gwxyjq]/g

/**
 * How a name sounds, in one alphabet: what a name and its transliterations, Russian spellings and commonest slips share.
 *
 * `Сергій`, `Serhii`, `Sergiy` and `Сергий` are all `serhi`; `Ковальський`, `Kovalskyi` and `Ковальский` are `kovalski`.
 * It joins more than is equal (г with х, и with і), so that an equal sound is a candidate and never a match by itself.
 *
 * @param key a name key: small letters of one alphabet
 */
export function soundOf(key: string): string {
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const sound = computeSound(key)
  remembered.set(key, sound)
  return sound
}

// Names repeat: a search compares a few words with hundreds of keys, an import meets each surname many times.
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string>()

/** The same where letters that make one sound together stay apart: a letter may be missing between them. */
export const unmergedSoundOf = (key: string): string => computeSound(key, false)

function computeSound(key: string, isMerged = true): string {
  const sounds = isLatinWord(key)
    ? key.replace(/c(?![heiykz])/g, 'k').replace(LATIN_GROUPS, (group) => LATIN_SOUND[group] ?? group)
    : [...key].map((letter) => CYRILLIC_SOUND[letter] ?? letter).join('')
  const letters = isMerged
    ? sounds
        .replace(/ts/g, 'c')
        .replace(/wq/g, 'w')
        .replace(/(.)\1+/g, '$1')
    : sounds
  const written = letters
    .replace(/i([eogy])/g, '$1')
    .replace(/([jqwc])g/g, '$1a')
    .replace(/([jqwc])y/g, '$1u')
  return isMerged ? written.replace(/(.)\1+/g, '$1') : written
}

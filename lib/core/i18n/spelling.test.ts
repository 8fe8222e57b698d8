import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const MESSAGES = 'lib/core/i18n/messages/uk'

/** Ukrainian texts that are not messages: dated rules, the classifier, templates, the words of consent. */
const CONTENT = [
  'lib/clients/consent-text.ts',
  'lib/deadlines/holidays.ts',
  'lib/deadlines/legal-deadlines.ts',
  'lib/eligibility/categories',
  'lib/eligibility/common-papers.ts',
  'lib/eligibility/documents',
  'lib/eligibility/income-table.ts',
  'lib/enquiries/answer-templates.ts',
  'lib/enquiries/interview-questions.ts',
  'lib/enquiries/legal-topics.ts',
  'lib/enquiries/legal-topics',
  'lib/secondary-aid/refusal-grounds.ts',
  'lib/secondary-aid/replacement-grounds.ts',
  'lib/secondary-aid/termination-grounds.ts',
]

const messageFiles = filesIn(MESSAGES, '.json')
const contentFiles = CONTENT.flatMap((path) => (path.endsWith('.ts') ? path : filesIn(path, '.ts')))

let isKnown: (word: string) => boolean
let allowed: Set<string>

beforeAll(() => {
  isKnown = readDictionary()
  allowed = new Set(
    read('lib/core/i18n/spelling-allowed.txt')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  )
}, 60_000)

describe('Ukrainian texts', () => {
  it.each([...messageFiles, ...contentFiles])('%s has no misspelt word', (file) => {
    const wrong = wordsOf(textOf(file)).filter((word) => !isSpelt(word))
    expect([...new Set(wrong)]).toEqual([])
  })

  it.each([...messageFiles, ...contentFiles])('%s mixes no alphabets and uses the apostrophe ’', (file) => {
    const text = textOf(file)
    expect(text.match(/[а-яіїєґ]+[a-z]+|[a-z]+[а-яіїєґ]+/gi) ?? []).toEqual([])
    expect(text.match(/[а-яіїєґ]['ʼ`][а-яіїєґ]+/gi) ?? []).toEqual([])
  })

  it('keeps no word in the allow-list that the dictionary knows', () => {
    expect([...allowed].filter((word) => isKnown(word.replace(/’/g, "'")))).toEqual([])
  })

  it('keeps no word in the allow-list that no text uses', () => {
    const used = new Set(
      [...messageFiles, ...contentFiles].flatMap((file) => wordsOf(textOf(file))).flatMap(forms),
    )
    expect([...allowed].filter((word) => !used.has(word))).toEqual([])
  })
})

describe('the checker', () => {
  it.each([
    ['розлучення', true],
    ['Зверненнями', true],
    ['п’ятницю', true],
    ['звернення-скарга', true],
    ['зверненя', false],
    ['следующий', false],
  ])('takes %s for known: %s', (word, expected) => {
    expect(isSpelt(word)).toBe(expected)
  })
})

function isSpelt(word: string): boolean {
  return (
    forms(word).some((form) => allowed.has(form) || isKnown(form.replace(/’/g, "'"))) ||
    word.split('-').every(isPartSpelt)
  )
}

function isPartSpelt(part: string, _place: number, parts: string[]): boolean {
  return parts.length > 1 && isSpelt(part)
}

/** As written, in small letters, as an abbreviation, and as a name. */
function forms(word: string): string[] {
  const small = word.toLowerCase()
  return [word, small, word.toUpperCase(), small.slice(0, 1).toUpperCase() + small.slice(1)]
}

function wordsOf(text: string): string[] {
  return text.match(/[а-яіїєґ][а-яіїєґ’'ʼ-]*(?<![’'ʼ-])/gi) ?? []
}

/** The values of a messages file, or the code of a content file without its comments. */
function textOf(file: string): string {
  const text = read(file)
  if (file.endsWith('.json')) return valuesOf(JSON.parse(text)).join('\n')
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replaceAll('\\n', '\n')
}

function valuesOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages]
  return typeof messages === 'object' && messages !== null ? Object.values(messages).flatMap(valuesOf) : []
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

type Suffix = { flag: string; strip: string; condition: RegExp }

/**
 * The Hunspell dictionary, asked backwards: a word is known if cutting a suffix leads to a listed stem that takes it.
 *
 * Expanding all forms beforehand, as nspell does, takes ten seconds; this takes half of one. The Ukrainian
 * dictionary has suffixes of one level only, with one-letter flags.
 */
function readDictionary(): (word: string) => boolean {
  const suffixes = new Map<string, Suffix[]>()
  for (const line of read('node_modules/dictionary-uk/index.aff').split('\n')) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/)
    if (kind !== 'SFX' || !flag || !strip || !add || !condition) continue
    const ending = add === '0' ? '' : add
    const rows = suffixes.get(ending) ?? []
    rows.push({ flag, strip: strip === '0' ? '' : strip, condition: new RegExp(`${condition}$`) })
    suffixes.set(ending, rows)
  }
  const stems = new Map<string, string>()
  for (const line of read('node_modules/dictionary-uk/index.dic').split('\n')) {
    const [stem = '', flags = ''] = line.split('/')
    stems.set(stem, (stems.get(stem) ?? '') + flags)
  }
  const longest = Math.max(...[...suffixes.keys()].map((ending) => ending.length))

  return (word) => {
    if (stems.has(word)) return true
    for (let length = 0; length <= Math.min(longest, word.length - 1); length += 1) {
      const cut = word.slice(0, word.length - length)
      const fits = ({ flag, strip, condition }: Suffix) =>
        condition.test(cut + strip) && (stems.get(cut + strip)?.includes(flag) ?? false)
      if (suffixes.get(word.slice(word.length - length))?.some(fits)) return true
    }
    return false
  }
}

import iconv from 'iconv-lite'

export const CSV_ENCODINGS = ['utf8', 'utf-16le', 'utf-16be', 'win1251', 'cp1125', 'koi8-u'] as const
export type CsvEncoding = (typeof CSV_ENCODINGS)[number]

export const CSV_DELIMITERS = [';', ',', '\t', '|'] as const
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number]

/** How a file of rows is written, as told by its beginning. */
export type CsvDialect = { encoding: CsvEncoding; delimiter: CsvDelimiter }

// The commonest letters of Ukrainian and its rarest: a text decoded wrongly has few of the first and many of the others.
const FREQUENT = new Set('оаниітврес')
const RARE = new Set('ґїєщфцшчюжхьыэъё')

/**
 * Which encoding a file is in, told by its content: the mark at its start, bytes of nought, or whether it is sound
 * UTF-8. Anything else is one of the three tables Ukrainian offices have used; the one that gives most Ukrainian text.
 *
 * @param sample the first bytes of the file; the last letter may be cut in the middle
 */
export function detectEncoding(sample: Uint8Array): CsvEncoding {
  const [first, second, third] = sample
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = countZeros(sample)
  if (zeros.odd > sample.length / 8) return 'utf-16le'
  if (zeros.even > sample.length / 8) return 'utf-16be'
  if (isUtf8(sample)) return 'utf8'
  const tables = ['win1251', 'cp1125', 'koi8-u'] as const
  const scores = tables.map((table) => scoreOf(iconv.decode(Buffer.from(sample), table)))
  return tables[scores.indexOf(Math.max(...scores))] ?? 'win1251'
}

/**
 * What stands between the cells: the sign that cuts the first rows into the same number of cells, the more the better.
 * A line `sep=;`, which Excel understands, decides at once.
 */
export function detectDelimiter(text: string): CsvDelimiter {
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1]
  const known = CSV_DELIMITERS.find((sign) => sign === told)
  if (known) return known
  const scores = CSV_DELIMITERS.map((sign) => {
    const counts = cutsPerRow(text, sign).slice(0, 30)
    const heading = counts[0] ?? 0
    const alike = counts.filter((count) => count === heading).length
    return heading === 0 ? 0 : (alike / counts.length) * heading
  })
  const best = Math.max(...scores)
  return best === 0 ? ';' : (CSV_DELIMITERS[scores.indexOf(best)] ?? ';')
}

/** How the file is written, from its first bytes. */
export function detectDialect(sample: Uint8Array): CsvDialect {
  const encoding = detectEncoding(sample)
  const text = iconv.decode(Buffer.from(sample), encoding)
  return { encoding, delimiter: detectDelimiter(text) }
}

function countZeros(sample: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 }
  sample.forEach((byte, place) => {
    if (byte === 0) count[place % 2 === 0 ? 'even' : 'odd'] += 1
  })
  return count
}

function isUtf8(sample: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    // `stream`: a letter cut by the end of the sample is no error.
    decoder.decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

function scoreOf(text: string): number {
  let score = 0
  for (const sign of text.toLowerCase()) {
    if (FREQUENT.has(sign)) score += 2
    else if (RARE.has(sign)) score -= 1
    else if (/[─-▟ђѓљњќўџ]/.test(sign)) score -= 2
  }
  // The tables differ in which half of them is small letters: кОВАЛЬ is Коваль read by the wrong one.
  return score - 3 * (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0)
}

/** How many times the sign cuts each row, quoted cells aside. */
function cutsPerRow(text: string, sign: string): number[] {
  const counts: number[] = []
  let cuts = 0
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && letter === sign) cuts += 1
    else if (letter === '\n') {
      // A quote never closed must not swallow the rest of the sample.
      if (isQuoted && counts.length > 0 && cuts >= (counts[0] ?? 0)) isQuoted = false
      if (!isQuoted) {
        counts.push(cuts)
        cuts = 0
      }
    }
  }
  return counts.length === 0 ? [cuts] : counts
}

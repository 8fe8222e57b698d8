import { createTranslator } from 'use-intl/core'
import { formatsOf, type Locale } from '@/lib/core/i18n/locale'
import en from '@/lib/core/i18n/messages/en/eligibility.json'
import uk from '@/lib/core/i18n/messages/uk/eligibility.json'
import { addDays, type PlainDate, plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import {
  branchName,
  displayTopicName,
  findLegalTopic,
  isLegalBranchCode,
} from '@/lib/enquiries/legal-topics.rules'
import type { Criterion, ExplanationKey, Lacking, Param, Warning, WarningCode } from './criterion.rules'
import type { RuleBook } from './rule-book'
import { inForce } from './rule-book.rules'

const MESSAGES = { uk, en }
/** More papers of one choice than this are not all named in a sentence. */
const NAMED = 4

export type AssessmentTexts = {
  explanationOf: (criterion: Pick<Criterion, 'explanation'>) => string
  /** Act and article, then where it was seen. */
  sourceOf: (criterion: Pick<Criterion, 'legalBasis' | 'sources'>) => string
  warningOf: (warning: Pick<Warning, 'code' | 'params'>) => string
}

/**
 * What an assessment says, in the reader's language: names of papers, topics, sums and days put into the sentences.
 *
 * @param on the day whose names of papers are used
 */
export function assessmentTexts(locale: Locale, book: RuleBook, on: PlainDate): AssessmentTexts {
  const { t, day, month, and, or, sum } = wordingOf(locale)

  const paper = (code: string) => inForce(book.documents, code, on)?.plain[locale] ?? code
  const choice = ({ anyOf }: Lacking) =>
    anyOf.length > NAMED
      ? t('orOther', {
          papers: anyOf
            .slice(0, NAMED - 1)
            .map(paper)
            .join(', '),
        })
      : or.format(anyOf.map(paper))
  const topic = (code: string) => {
    const found = findLegalTopic(code)
    if (found) return displayTopicName(found, locale)
    return isLegalBranchCode(code) ? branchName(code, locale) : code
  }

  function wordsFor(param: Param): string | number {
    if (typeof param === 'number') return param
    if ('on' in param) return day.format(toUtcMidnight(param.on))
    if ('kopiykas' in param) return sum(param.kopiykas)
    if ('months' in param)
      return param.months.map((each) => month.format(toUtcMidnight(plainDate(`${each}-01`)))).join(', ')
    if ('docs' in param) return and.format(param.docs.map(paper))
    if ('lacking' in param) return param.lacking.map(choice).join('; ')
    if ('topics' in param) return param.topics.map((code) => t('quoted', { name: topic(code) })).join(', ')
    if ('services' in param) return and.format(param.services.map((service) => t(`services.${service}`)))
    return 'group' in param ? t(`groups.${param.group}`) : param[locale]
  }
  const valuesOf = (params: Readonly<Record<string, Param>>) =>
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, wordsFor(param)]))

  const kept = sentencesOf(book, `${locale} ${firstOfSpan(book, on)}`)
  function say(key: Sentence, params: Params): string {
    const address = addressOf(key, params)
    if (address === undefined) return t(key, valuesOf(params))
    const known = kept.get(address)
    if (known !== undefined) return known
    const said = t(key, valuesOf(params))
    if (kept.size < MOST_SENTENCES) kept.set(address, said)
    return said
  }

  return {
    explanationOf: ({ explanation: { key, params } }) => say(`explanations.${key}`, params),
    sourceOf: ({ legalBasis, sources }) =>
      sources[0] === undefined ? legalBasis[locale] : `${legalBasis[locale]}; ${sources[0]}`,
    warningOf: ({ code, params }) => say(`warnings.${code}`, params),
  }
}

type Params = Warning['params']
type Sentence = `explanations.${ExplanationKey}` | `warnings.${WarningCode}`

/** Sentences kept for one span of days and language: there are some hundred, more only with odd sets of papers. */
const MOST_SENTENCES = 5_000
/** Spans kept for a book: people are judged by today, and by the day of an application under review. */
const MOST_SPANS = 100
const sentencesOfBook = new WeakMap<RuleBook, Map<string, Map<string, string>>>()

/**
 * Sentences about the rules alone, said before: of the hundred and sixty of an assessment nearly all are the same for
 * everybody.
 */
function sentencesOf(book: RuleBook, address: string): Map<string, string> {
  const bySpan = sentencesOfBook.get(book) ?? new Map<string, Map<string, string>>()
  sentencesOfBook.set(book, bySpan)
  const known = bySpan.get(address)
  if (known) return known
  if (bySpan.size >= MOST_SPANS) bySpan.clear()
  const kept = new Map<string, string>()
  bySpan.set(address, kept)
  return kept
}

const changesOfPapers = new WeakMap<RuleBook['documents'], readonly string[]>()

/** From which day on papers have borne the names they bear on that one: sentences of all such days are the same. */
function firstOfSpan({ documents }: RuleBook, on: PlainDate): string {
  const known = changesOfPapers.get(documents)
  const changes =
    known ?? documents.flatMap(({ from, to }) => [from ?? '', to ? addDays(to, 1) : '']).toSorted()
  if (!known) changesOfPapers.set(documents, changes)
  return changes.findLast((day) => day <= on) ?? ''
}

/** What tells the sentence from others; undefined when it tells of the person, a sum or a month: such are never kept. */
function addressOf(key: Sentence, params: Params): string | undefined {
  let address: string = key
  for (const [name, param] of Object.entries(params)) {
    const part = addressPart(param)
    if (part === undefined) return undefined
    address += ` ${name}=${part}`
  }
  return address
}

function addressPart(param: Param): string | undefined {
  if (typeof param === 'number' || 'kopiykas' in param || 'months' in param) return undefined
  if ('lacking' in param) return param.lacking.map(({ anyOf }) => anyOf.join()).join(';')
  if ('docs' in param) return param.docs.join()
  if ('topics' in param) return param.topics.join()
  if ('services' in param) return param.services.join()
  if ('on' in param) return param.on
  return 'group' in param ? param.group : param.uk
}

type Wording = ReturnType<typeof makeWording>
const wordings = new Map<Locale, Wording>()

/** Kept for each language: a message is parsed by its first use, and formats are dear to make. */
function wordingOf(locale: Locale): Wording {
  const known = wordings.get(locale)
  if (known) return known
  const made = makeWording(locale)
  wordings.set(locale, made)
  return made
}

function makeWording(locale: Locale) {
  const t = createTranslator({
    locale,
    messages: { eligibility: MESSAGES[locale] },
    namespace: 'eligibility',
  })
  const digits = (count: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count })
  const [whole, withKopiykas] = [digits(0), digits(2)]
  return {
    t,
    day: new Intl.DateTimeFormat(locale, { ...formatsOf(locale).dateTime.day, timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
    sum: (kopiykas: number) =>
      t('hryvnias', { sum: (kopiykas % 100 === 0 ? whole : withKopiykas).format(kopiykas / 100) }),
  }
}

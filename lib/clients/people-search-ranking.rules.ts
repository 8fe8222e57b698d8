import { type NameForm, type NamePart, nameFormsOf, type RecordedNames } from './name-key-forms.rules'
import type { HitReason, HitReasonCode, NameMarks } from './people-search.schema'
import type { Sought, Wording } from './people-search-candidates.rules'
import { marksOf } from './people-search-marks.rules'
import { AGREEING, fitNumber, type NumberFit, type RecordedNumbers } from './people-search-number-fit.rules'
import { rolesOf } from './people-search-roles.rules'
import { matchWord, type SoughtWord, type WordMatch } from './people-search-words.rules'
import type { TypedNumber } from './person-query-numbers.rules'

/** What of a card the search compares with what was typed. */
export type RecordedPerson = RecordedNames & RecordedNumbers

export type Ranked = {
  isExact: boolean
  /** So certain that a protected card may say it exists: the whole name with the birth date, or a whole number. */
  isCertain: boolean
  cost: number
  reasons: HitReason[]
  marks: NameMarks
  how: Wording['how']
}

const FORM_COST: Record<NameForm['kind'], number> = { CURRENT: 0, FORMER: 0.1, LATIN: 0.12, HALF: 0.3 }
const NEAREST_NAME = 3.2

type WordFit = { word: SoughtWord; part?: NamePart; recorded: string; match?: WordMatch }
type NameFit = { cost: number; wording: Wording; form: NameForm; words: WordFit[] }

/** How well a person agrees with what was typed and why; nothing when it is not worth showing. */
export function rankPerson(
  person: RecordedPerson,
  sought: Sought,
  numbers: readonly TypedNumber[],
): Ranked | undefined {
  const name = sought.wordings.length > 0 ? bestNameFit(person, sought) : undefined
  const numberFits = numbers.map((number) => fitNumber(person, number))
  const isFoundByNumber = numberFits.some(({ isWhole }) => isWhole)
  if (!isFoundByNumber && !isWorthShowing(sought, name, numberFits)) return undefined

  const cost = (name?.cost ?? sought.wordings.length) + numberFits.reduce((sum, fit) => sum + fit.cost, 0)
  const isExact =
    numberFits.every((fit) => fit.cost <= AGREEING) &&
    (sought.wordings.length === 0 || (name !== undefined && isExactName(name)))
  return {
    isExact,
    isCertain:
      isExact &&
      (isFoundByNumber ||
        (name !== undefined &&
          isWholeName(name) &&
          numberFits.some(({ reason }) => reason.code === 'birthDate'))),
    cost: isFoundByNumber ? Math.min(cost, 1) : cost,
    reasons: [...(name ? nameReasons(name, person) : []), ...numberFits.map(({ reason }) => reason)],
    marks: name ? nameMarks(name, person) : { surname: [], givenName: [], patronymic: [] },
    how: name?.wording.how ?? 'asTyped',
  }
}

/** Something agrees, and where a word was left out more than one other thing does. */
function isWorthShowing(sought: Sought, name: NameFit | undefined, numbers: readonly NumberFit[]): boolean {
  const matched = name?.words.filter(({ match }) => match).length ?? 0
  const agreeing = matched + numbers.filter(({ cost }) => cost < 1).length
  if (sought.wordings.length === 0) return agreeing > 0
  if (!name || name.cost > NEAREST_NAME) return false
  return matched === name.words.length || agreeing > 1
}

function bestNameFit(person: RecordedPerson, sought: Sought): NameFit | undefined {
  let best: NameFit | undefined
  const forms = nameFormsOf(person)
  for (const wording of sought.wordings) {
    const words = wording.words.flatMap((place) => sought.words[place] ?? [])
    for (const form of forms) {
      const fit = fitForm(wording, words, form, best?.cost ?? Number.POSITIVE_INFINITY)
      if (fit) best = fit
    }
  }
  return best
}

function fitForm(wording: Wording, words: SoughtWord[], form: NameForm, below: number): NameFit | undefined {
  const keys: Record<NamePart, string> = {
    SURNAME: form.surnameKey,
    GIVEN: form.givenKey,
    PATRONYMIC: form.patronymicKey,
  }
  const matches = words.map((word) => ({
    SURNAME: matchWord(word, 'SURNAME', keys.SURNAME),
    GIVEN: matchWord(word, 'GIVEN', keys.GIVEN),
    PATRONYMIC: matchWord(word, 'PATRONYMIC', keys.PATRONYMIC),
  }))
  let best: NameFit | undefined
  let bound = below
  for (const { parts, cost: orderCost } of rolesOf(words)) {
    let cost = orderCost + wording.cost + FORM_COST[form.kind]
    for (let place = 0; place < parts.length && cost < bound; place += 1) {
      const part = parts[place]
      if (part) cost += matches[place]?.[part]?.cost ?? Number.POSITIVE_INFINITY
    }
    if (cost >= bound) continue
    bound = cost
    const fits = words.map((word, place): WordFit => {
      const part = parts[place]
      return part
        ? { word, part, recorded: keys[part], match: matches[place]?.[part] }
        : { word, recorded: '' }
    })
    best = { cost, wording, form, words: fits }
  }
  return best
}

const EXACT_WAYS = new Set<WordMatch['how']>(['exact', 'initial', 'beginning'])

function isExactName({ words, form }: NameFit): boolean {
  if (form.kind === 'HALF') return false
  return words.every(
    ({ match }) =>
      match && (EXACT_WAYS.has(match.how) || (match.how === 'latinSpelling' && match.cost < 0.1)),
  )
}

function isWholeName({ words }: NameFit): boolean {
  const parts = words
    .filter(({ match }) => match?.how === 'exact' || match?.how === 'latinSpelling')
    .map(({ part }) => part)
  return parts.includes('SURNAME') && parts.includes('GIVEN')
}

const PART_REASON: Record<NamePart, HitReasonCode> = {
  SURNAME: 'surname',
  GIVEN: 'givenName',
  PATRONYMIC: 'patronymic',
}
const MARKED: Record<NamePart, keyof NameMarks> = {
  SURNAME: 'surname',
  GIVEN: 'givenName',
  PATRONYMIC: 'patronymic',
}

function nameReasons({ wording, form, words }: NameFit, person: RecordedPerson): HitReason[] {
  const reasons: HitReason[] = []
  if (wording.how !== 'asTyped') reasons.push({ code: wording.how })
  if (form.kind === 'FORMER') reasons.push({ code: 'formerSurname', params: { surname: form.surname } })
  if (form.kind === 'HALF') reasons.push({ code: 'surnameHalf', params: { surname: form.surname } })
  if (form.kind === 'LATIN') reasons.push({ code: 'latinInPaper', params: { latin: person.latinName ?? '' } })
  for (const fit of words) reasons.push(wordReason(fit, form))
  const seen = new Set<string>()
  return reasons.filter(({ code, params }) => {
    const id = `${code} ${params?.typed ?? ''}`
    return seen.has(id) ? false : seen.add(id)
  })
}

function wordReason({ word, part, recorded, match }: WordFit, form: NameForm): HitReason {
  if (!part || !match) return { code: 'wordNotFound', params: { typed: word.typed } }
  const pair = { typed: word.typed, recorded: part === 'SURNAME' ? form.surname : capitalised(recorded) }
  switch (match.how) {
    case 'exact':
      return { code: PART_REASON[part] }
    case 'initial':
      return { code: 'initials' }
    case 'beginning':
      return { code: 'nameBeginning' }
    case 'surnameForm':
      return { code: 'otherSurnameForm', params: pair }
    case 'similar':
      return { code: match.errors > 1 ? 'twoLettersDiffer' : 'oneLetterDiffers', params: pair }
    default:
      return { code: match.how, params: pair }
  }
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}

function nameMarks({ words }: NameFit, person: RecordedPerson): NameMarks {
  const marks: NameMarks = { surname: [], givenName: [], patronymic: [] }
  for (const { word, part, recorded, match } of words) {
    if (part && match) marks[MARKED[part]].push(...marksOf(person[MARKED[part]] ?? '', recorded, word, match))
  }
  return marks
}

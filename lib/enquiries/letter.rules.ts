import type { PlainDate } from '@/lib/core/plain-date'
import { hasOpenPlaceholders } from './answer-template.rules'
import type { ANSWER_WAYS, WrittenKind } from './written-enquiry.rules'

/** Letters a written enquiry may need. Labels: `letters.kinds.*`. */
export const LETTER_KINDS = ['ANSWER', 'FORWARDING', 'NOTICE'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** What is saved of a written enquiry, as far as its letters tell it. */
export type LetterRecord = {
  readonly visitId: string
  readonly enquiryId: string
  readonly number: string
  readonly isWritten: boolean
  readonly writtenKind: WrittenKind | null
  readonly receivedOn: PlainDate | null
  readonly answeredOn: PlainDate | null
  readonly answerWay: (typeof ANSWER_WAYS)[number] | null
  readonly forwardedTo: string
  readonly forwardedOn: PlainDate | null
  readonly question: string
  readonly answerText: string
  readonly legalBasis: string
  readonly person: LetterPerson | null
  readonly centre: {
    readonly name: string
    readonly address: string
    readonly phone: string
    readonly email: string
  }
  readonly executor: { readonly name: string; readonly position: string }
  readonly signatory: { readonly name: string; readonly position: string }
  /** By what norm it is forwarded, as it stood when the enquiry came. */
  readonly forwardingBasis: string
  /** Today in Kyiv: the date of a letter not sent yet. */
  readonly on: PlainDate
}

export type LetterPerson = {
  readonly name: string
  readonly sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  /** Lines of the postal address; of the one lived at when there is no other. */
  readonly address: readonly string[]
  readonly email: string
  readonly isProtected: boolean
}

/** What the worker may change on a letter before it is printed. */
export type LetterEdits = {
  readonly addressee: string
  readonly salutation: string
  readonly signatoryPosition: string
  readonly signatoryName: string
}

/** Why a letter cannot be printed yet. Labels: `letters.problems.*`. */
export type LetterProblem = 'notWritten' | 'personMissing' | 'answerMissing' | 'openFields' | 'bodyMissing'

/** An answer; or, when another body is competent, the letter to it and the notice to the person. */
export function lettersOf({ writtenKind }: Pick<LetterRecord, 'writtenKind'>): readonly LetterKind[] {
  return writtenKind === 'OTHER_BODY' ? ['FORWARDING', 'NOTICE'] : ['ANSWER']
}

/** What keeps the letter from being printed; undefined when it is whole. */
export function letterProblem(letter: LetterKind, record: LetterRecord): LetterProblem | undefined {
  if (!record.isWritten) return 'notWritten'
  if (!record.person) return 'personMissing'
  if (letter !== 'ANSWER') return record.forwardedTo.trim() ? undefined : 'bodyMissing'
  if (!record.answerText.trim()) return 'answerMissing'
  return hasOpenPlaceholders(record.answerText) ? 'openFields' : undefined
}

type Words = {
  readonly salutation: Record<LetterPerson['sex'], string>
  readonly toBody: string
}

/**
 * What stands in the editable parts before anybody has touched them.
 *
 * Names stay as they are kept: the worker writes the form of address. A protected person's address is never put in
 * by itself. A text that begins with a greeting gets no second one.
 */
export function startingEdits(letter: LetterKind, record: LetterRecord, words: Words): LetterEdits {
  const { person, signatory } = record
  const signed = {
    signatoryPosition: capitalised(signatory.position),
    signatoryName: signatureName(signatory.name),
  }
  if (letter === 'FORWARDING') return { addressee: record.forwardedTo, salutation: words.toBody, ...signed }
  const greets = letter === 'ANSWER' && beginsWithGreeting(record.answerText)
  return {
    addressee: person ? [person.name, ...whereTo(record, person)].join('\n') : '',
    salutation: greets ? '' : words.salutation[person?.sex ?? 'NOT_STATED'],
    ...signed,
  }
}

export const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1)

/** «Оксана ГРИЦЕНКО»: as letters are signed. Names of staff are kept given name first. */
export function signatureName(name: string): string {
  const words = name.trim().split(/\s+/)
  const surname = words.length > 1 ? words.pop() : undefined
  return surname ? [...words, surname.toLocaleUpperCase('uk')].join(' ') : name.trim()
}

function whereTo({ answerWay }: LetterRecord, { isProtected, address, email }: LetterPerson) {
  if (isProtected || answerWay === 'IN_PERSON') return []
  return answerWay === 'E_MAIL' && email ? [email] : address
}

/** Whether the first line already greets somebody, as the centre's templates do. */
export function beginsWithGreeting(text: string): boolean {
  const [first = ''] = text.trim().split('\n')
  return first.length <= 120 && /^(вітаємо|добр(ий|ого) д(ень|ня)|шановн|вельмишановн|dear)/i.test(first)
}

/**
 * The paragraphs of an answer. A closing that only names the executor and the day, which the centre's templates
 * have for e-mails, is left out: a letter is signed and dated by its own parts.
 */
export function letterParagraphs(text: string, executorName: string): string[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  const last = paragraphs.at(-1) ?? ''
  const isClosing =
    paragraphs.length > 1 &&
    executorName !== '' &&
    last.includes(executorName) &&
    last.split('\n').every((line) => line.includes(executorName) || /^[\d. ]+$/.test(line.trim()))
  return isClosing ? paragraphs.slice(0, -1) : paragraphs
}

type Address = {
  readonly place: string
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postalIndex: string
  readonly note: string
}

/** An address in the order of the post: street and house, place, index. */
export function addressLines({ place, street, house, flat, postalIndex, note }: Address): string[] {
  const where = [street, house && `буд. ${house}`, flat && `кв. ${flat}`].filter(Boolean).join(', ')
  return [where, place, postalIndex, note].map((line) => line.trim()).filter(Boolean)
}

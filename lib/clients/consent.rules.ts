import type { Locale } from '@/lib/core/i18n/locale'
import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import { CONSENT_SCOPES } from './client-codes.rules'
import { consentStanding } from './consent-standing.rules'
import { type ConsentScope, type ConsentText, consentTexts } from './consent-text'

/** The version a consent given now refers to. */
export const CONSENT_TEXT_VERSION = latest().version

/** The text of a version; undefined for one this installation does not have. */
export function findConsentText(version: string): ConsentText | undefined {
  return consentTexts.find((text) => text.version === version)
}

/** The text in use on a day; undefined before the first one. */
export function consentTextOn(on: PlainDate): ConsentText | undefined {
  return consentTexts.filter(({ from }) => from <= on).at(-1)
}

/** What the worker reads aloud when nothing is signed. */
export function oralConsentScript(locale: Locale, text: ConsentText = latest()): readonly string[] {
  return text.oralScript.map((line) => line[locale])
}

/** What a refusal means for the person: told calmly, never as a threat. */
export function refusalConsequences(locale: Locale, text: ConsentText = latest()) {
  return { title: text.refusal.title[locale], lines: text.refusal.lines.map((line) => line[locale]) }
}

/** The separate ticks in their order, each its own yes or no. */
export function consentTicks(locale: Locale, text: ConsentText = latest()) {
  return CONSENT_SCOPES.map((scope) => ({ scope, label: text.ticks[scope][locale] }))
}

/** What stays allowed after a withdrawal: nothing of the separate ticks, and no more than law or an open matter needs. */
export function allowsScope(
  consent: { readonly scopes: readonly string[]; readonly withdrawnAt?: Date | string | null },
  scope: ConsentScope,
): boolean {
  return !consent.withdrawnAt && consent.scopes.includes(scope)
}

/** Why a person is not to be rung and asked whether they were helped. Labels: `referrals.ask.barred.*`. */
export type CallsBarred = 'WITHDRAWN' | 'NOT_AGREED'

/** Undefined where they may be rung: they agreed to it, or were never asked here (an imported card). */
export function callsBarred(
  consents: readonly { readonly scopes: readonly string[]; readonly withdrawnAt: Date | null }[],
): CallsBarred | undefined {
  switch (consentStanding(consents)) {
    case 'NEVER_RECORDED':
      return undefined
    case 'WITHDRAWN':
      return 'WITHDRAWN'
    case 'HOLDS':
      return consents.some((consent) => allowsScope(consent, 'SURVEY_CALLS')) ? undefined : 'NOT_AGREED'
  }
}

export type ConsentPaperContent = {
  readonly locale: Locale
  readonly centre: { readonly name: string; readonly address: string; readonly phone: string }
  readonly person: { readonly fullName: string; readonly birthDate?: PlainDate | null }
  readonly scopes: readonly ConsentScope[]
  readonly answer: 'GIVEN_WRITTEN' | 'GIVEN_ORALLY'
  readonly on: PlainDate
  readonly workerName: string
}

/** The consent as it is printed: for signing, or as a record of what was said. */
export function consentPaper(content: ConsentPaperContent, text: ConsentText = latest()): Paper {
  const { locale, centre, person, scopes, answer, on, workerName } = content
  const words = paperWords[locale]
  const sections = text.sections.flatMap(({ title, lines }): PaperBlock[] => [
    { kind: 'heading', text: title[locale] },
    { kind: 'list', style: 'bullets', items: lines.map((line) => line[locale]) },
  ])
  const facts = [
    { label: words.person, value: person.fullName },
    ...(person.birthDate ? [{ label: words.born, value: formatPlainDate(person.birthDate) }] : []),
  ]
  const ticks = consentTicks(locale, text).map(({ scope, label }) => ({
    label,
    value: scopes.includes(scope) ? words.yes : words.no,
  }))
  return {
    title: text.title[locale],
    locale,
    layout: 'letter',
    sender: [centre.name, centre.address, centre.phone].filter(Boolean),
    footer: `${words.version} ${text.version}`,
    blocks: [
      { kind: 'title', text: text.title[locale] },
      { kind: 'facts', facts },
      { kind: 'paragraph', text: text.statement[locale].replace('{centre}', centre.name) },
      ...sections,
      { kind: 'heading', text: text.ticksTitle[locale] },
      { kind: 'facts', facts: ticks },
      ...(answer === 'GIVEN_WRITTEN'
        ? [signature(words, person.fullName)]
        : [{ kind: 'paragraph' as const, text: words.oral(formatPlainDate(on), workerName) }]),
    ],
  }
}

function signature(words: (typeof paperWords)[Locale], name: string): PaperBlock {
  return { kind: 'signature', label: words.signature, name, dateLabel: words.date }
}

/** Words of the form itself: they belong to the paper as signed, and change with its version. */
const paperWords = {
  uk: {
    person: 'Ім’я',
    born: 'Дата народження',
    yes: 'так',
    no: 'ні',
    signature: 'Підпис',
    date: 'Дата',
    version: 'Версія тексту',
    oral: (on: string, worker: string) => `Згоду надано усно ${on}. Запис: ${worker}.`,
  },
  en: {
    person: 'Name',
    born: 'Date of birth',
    yes: 'yes',
    no: 'no',
    signature: 'Signature',
    date: 'Date',
    version: 'Version of the text',
    oral: (on: string, worker: string) => `Consent given orally on ${on}. Recorded by ${worker}.`,
  },
} as const

function latest(): ConsentText {
  const text = consentTexts.at(-1)
  if (!text) throw new Error('No consent text; add a row to consent-text.ts')
  return text
}

import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import deadlinesEn from '@/lib/core/i18n/messages/en/deadlines.json'
import enquiriesEn from '@/lib/core/i18n/messages/en/enquiries.json'
import fieldErrorsEn from '@/lib/core/i18n/messages/en/field-errors.json'
import deadlinesUk from '@/lib/core/i18n/messages/uk/deadlines.json'
import enquiriesUk from '@/lib/core/i18n/messages/uk/enquiries.json'
import fieldErrorsUk from '@/lib/core/i18n/messages/uk/field-errors.json'
import { legalDeadlines } from '@/lib/deadlines/legal-deadlines'
import { TEMPLATE_KINDS } from './answer-template.rules'
import {
  CHANNELS,
  ENQUIRY_FORMS,
  ENQUIRY_STATUSES,
  HELP_KINDS,
  LINKED_PROBLEMS,
  MEDIATION_STATES,
  RESULT_CODES,
  STAGES,
  TO_DOS,
} from './enquiry.rules'
import { HELP_QUESTION_IDS, type HelpAnswers, recommendHelp } from './help-kind.rules'
import { URGENCY_REASONS } from './urgency.rules'
import { enquiryContentSchema, startVisitSchema, visitFormSchema } from './visit.schema'
import { DAY_PROBLEMS } from './written-days.rules'
import { ANSWER_WAYS, WRITTEN_KINDS } from './written-enquiry.rules'

const languages = [
  ['uk', enquiriesUk, deadlinesUk],
  ['en', enquiriesEn, deadlinesEn],
] as const

describe.each(languages)('the texts on enquiries in %s', (_locale, texts, deadlines) => {
  it.each([
    ['channel', texts.channel, CHANNELS],
    ['stage', texts.stage, STAGES],
    ['status', texts.status, ENQUIRY_STATUSES],
    ['form', texts.form, ENQUIRY_FORMS],
    ['helpKind', texts.helpKind, HELP_KINDS],
    ['helpKindHint', texts.helpKindHint, HELP_KINDS],
    ['helpQuestion', texts.helpQuestion, HELP_QUESTION_IDS],
    ['helpQuestionHint', texts.helpQuestionHint, HELP_QUESTION_IDS],
    ['result', texts.result, RESULT_CODES],
    ['toDo', texts.toDo, TO_DOS],
    ['urgency', texts.urgency, URGENCY_REASONS],
    ['linkedProblem', texts.linkedProblem, LINKED_PROBLEMS],
    ['mediation state', texts.mediation.state, MEDIATION_STATES],
    ['writtenKind', texts.writtenKind, WRITTEN_KINDS],
    ['writtenKindTerm', texts.writtenKindTerm, WRITTEN_KINDS],
    ['answerWay', texts.answerWay, ANSWER_WAYS],
    ['template kind', texts.template.kind, TEMPLATE_KINDS],
  ])('name every %s and no other', (_name, named, codes) => {
    expect(Object.keys(named)).toEqual([...codes])
  })

  it('give a sentence for every reason of the help aid, and no other', () => {
    expect(Object.keys(texts.helpReason).toSorted()).toEqual([...reasonsOfHelp()].toSorted())
  })

  it('say from when each term runs', () => {
    const starts = new Set<string>(Object.values(legalDeadlines).map((deadline) => deadline.starts))
    expect(Object.keys(deadlines.starts).toSorted()).toEqual([...starts].toSorted())
  })
})

describe('what is wrong in a visit', () => {
  const known = codesOfVisit()

  it('is told by a code', () => {
    expect([...known].toSorted()).toEqual([
      'dateMissing',
      'deadlineTitleMissing',
      'enquiryMissing',
      'minutesInDay',
      'nextStepMissing',
      'noSuchDate',
      'number',
      'paperMissing',
      'personMissing',
      'termLength',
      'tooLong',
      'tooMany',
      'unknownChoice',
      'wrongType',
    ])
  })

  it.each([
    ['uk', fieldErrorsUk],
    ['en', fieldErrorsEn],
  ])('has words beside its field in %s', (_locale, texts) => {
    expect([...known, ...DAY_PROBLEMS].filter((code) => !Object.hasOwn(texts, code))).toEqual([])
  })
})

describe('counted words', () => {
  const uk = createTranslator({ locale: 'uk', messages: deadlinesUk })
  const en = createTranslator({ locale: 'en', messages: deadlinesEn })

  it.each([
    [uk('state.near', { days: 1 }), 'лишилося 1 день'],
    [uk('state.near', { days: 3 }), 'лишилося 3 дні'],
    [uk('state.calm', { days: 11 }), 'ще 11 днів'],
    [uk('state.overdue', { days: 21 }), 'прострочено на 21 день'],
    [uk('length.working', { duration: 10 }), '10 робочих днів'],
    [uk('length.months', { duration: 6 }), '6 місяців'],
    [en('state.overdue', { days: 1 }), '1 day overdue'],
    [en('length.calendar', { duration: 30 }), '30 days'],
  ])('read as a sentence: %s', (text, sentence) => {
    expect(text).toBe(sentence)
  })
})

describe('both languages', () => {
  it.each([
    ['enquiries', enquiriesUk, enquiriesEn],
    ['deadlines', deadlinesUk, deadlinesEn],
  ])('have the same texts with the same values put in: %s', (_name, uk, en) => {
    expect(shapeOf(en)).toEqual(shapeOf(uk))
  })
})

/** The keys of the texts, each with the names in its braces. */
function shapeOf(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string')
    return [`${path}: ${[...new Set(texts.match(/\{\w+/g) ?? [])].toSorted().join(' ')}`]
  if (typeof texts !== 'object' || texts === null) return [path]
  return Object.entries(texts).flatMap(([key, each]) => shapeOf(each, `${path}.${key}`))
}

/** Every reason the aid can give, over all ways of answering. */
function reasonsOfHelp(): Set<string> {
  const choices = ['YES', 'NO', undefined] as const
  const ways = HELP_QUESTION_IDS.reduce<HelpAnswers[]>(
    (before, question) => before.flatMap((way) => choices.map((answer) => ({ ...way, [question]: answer }))),
    [{}],
  )
  return new Set(ways.map(recommendHelp).flatMap((each) => (each.kind ? each.reason : [])))
}

/** Every error the schemas of a visit give for what its page can hold, field by field. */
function codesOfVisit(): Set<string> {
  const long = 'а'.repeat(20_001)
  const scalars = ['X', '12.0', long, 7, -1, 1.5, 1441]
  const lists = [[''], [long], [7], Array.from({ length: 61 }, () => 'X')]
  const wrongTerms = [
    { title: '', dueOn: '12.0', counting: null },
    { title: long, dueOn: null, counting: { from: '12.0', days: 'сто', count: 'X' } },
    { title: 'Строк', dueOn: '2026-12-01', counting: { from: '2026-12-01', days: 3650, count: 'months' } },
  ]
  const wrongSteps = [
    { text: '', who: 'X', onDate: '12.0' },
    { text: long, onDate: 7 },
  ]
  const ofField = (field: string, blank: unknown): unknown[] => {
    if (field === 'deadlines') return [wrongTerms, Array.from({ length: 21 }, () => wrongTerms[0])]
    if (field === 'nextSteps') return [wrongSteps, Array.from({ length: 21 }, () => wrongSteps[0])]
    if (Array.isArray(blank)) return lists
    return typeof blank === 'object' && blank !== null ? [] : scalars
  }
  const wrongIssues = Object.entries(enquiryContentSchema.parse({})).flatMap(([field, blank]) =>
    ofField(field, blank).map((value) => ({ [field]: value })),
  )
  const visit = { channel: 'PERSONAL', enquiries: [{}] }
  const results = [
    ...wrongIssues.map((issue) => visitFormSchema.safeParse({ ...visit, enquiries: [issue] })),
    ...scalars.map((value) => visitFormSchema.safeParse({ ...visit, wrapUpNote: value })),
    ...scalars.map((value) => visitFormSchema.safeParse({ ...visit, channel: value })),
    visitFormSchema.safeParse({ ...visit, enquiries: [] }),
    startVisitSchema.safeParse({ submissionId: 'a-key-of-its-own' }),
  ]
  return new Set(results.flatMap(({ error }) => error?.issues.map(({ message }) => message) ?? []))
}

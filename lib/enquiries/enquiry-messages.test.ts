import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import deadlinesEn from '@/lib/core/i18n/messages/en/deadlines.json'
import enquiriesEn from '@/lib/core/i18n/messages/en/enquiries.json'
import deadlinesUk from '@/lib/core/i18n/messages/uk/deadlines.json'
import enquiriesUk from '@/lib/core/i18n/messages/uk/enquiries.json'
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

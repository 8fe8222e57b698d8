import { describe, expect, it } from 'vitest'
import type { HelpKind } from './enquiry.rules'
import {
  HELP_QUESTION_IDS,
  type HelpAnswer,
  type HelpAnswers,
  type HelpReason,
  isOverride,
  questionsToShow,
  recommendHelp,
} from './help-kind.rules'

const choices: readonly (HelpAnswer | undefined)[] = ['YES', 'NO', undefined]

/** Every way of answering: 3 to the power of the number of questions. */
const allAnswers = HELP_QUESTION_IDS.reduce<HelpAnswers[]>(
  (ways, question) => ways.flatMap((way) => choices.map((answer) => ({ ...way, [question]: answer }))),
  [{}],
)

/** process.md §6 put down once more, plainly: what must come out. */
function expectedKind(answers: HelpAnswers): HelpKind | undefined {
  const { isLegal, otherBodyOnly, needsDefence, fitsCategory, needsPaper, infoEnough } = answers
  if (otherBodyOnly === 'YES') return 'OTHER_BODY'
  if (isLegal === 'NO') return 'NOT_LEGAL_AID'
  if (needsDefence === 'YES') return fitsCategory === 'NO' ? 'CONSULTATION' : 'SECONDARY_AID_ACCESS'
  if (needsPaper === 'YES') return 'DRAFTING'
  if (infoEnough === 'YES') return 'INFORMATION'
  return infoEnough === 'NO' ? 'CONSULTATION' : undefined
}

describe('recommendHelp', () => {
  it('goes through every way of answering', () => {
    expect(allAnswers).toHaveLength(3 ** HELP_QUESTION_IDS.length)
    expect(new Set(allAnswers.map((answers) => JSON.stringify(answers))).size).toBe(allAnswers.length)
  })

  it('holds the table of process.md for every way of answering', () => {
    for (const answers of allAnswers)
      expect([answers, recommendHelp(answers).kind]).toEqual([answers, expectedKind(answers)])
  })

  it('is led only by answers given, and never by one that speaks against it', () => {
    for (const answers of allAnswers) {
      const recommendation = recommendHelp(answers)
      if (recommendation.kind === undefined) continue
      const { ledBy, against, source } = recommendation
      expect(ledBy.length).toBeGreaterThan(0)
      for (const question of [...ledBy, ...against]) expect(answers[question]).toBeDefined()
      expect(ledBy.filter((question) => against.includes(question))).toEqual([])
      expect(source).not.toBe('')
    }
  })

  it('asks for a question not yet answered when it cannot tell', () => {
    for (const answers of allAnswers) {
      const recommendation = recommendHelp(answers)
      if (recommendation.kind === undefined) expect(answers[recommendation.next]).toBeUndefined()
    }
  })

  it.each<[answers: HelpAnswers, kind: HelpKind | undefined, reason: HelpReason | undefined, why: string]>([
    [{}, undefined, undefined, 'nothing answered'],
    [{ isLegal: 'YES' }, undefined, undefined, 'being legal alone decides nothing'],
    [{ isLegal: 'YES', infoEnough: 'YES' }, 'INFORMATION', 'informationEnough', 'a short question'],
    [{ infoEnough: 'NO' }, 'CONSULTATION', 'adviceNeeded', 'advice for this case'],
    [{ needsPaper: 'YES', infoEnough: 'YES' }, 'DRAFTING', 'paperNeeded', 'a paper is needed all the same'],
    [{ needsDefence: 'YES' }, 'SECONDARY_AID_ACCESS', 'defenceCategoryToCheck', 'category not known yet'],
    [{ needsDefence: 'YES', fitsCategory: 'YES' }, 'SECONDARY_AID_ACCESS', 'defenceAndCategory', 'entitled'],
    [{ needsDefence: 'YES', fitsCategory: 'NO' }, 'CONSULTATION', 'defenceNoCategory', 'in no category'],
    [{ isLegal: 'NO', otherBodyOnly: 'YES' }, 'OTHER_BODY', 'otherBodyDecides', 'a body can be named'],
    [{ isLegal: 'NO' }, 'NOT_LEGAL_AID', 'notLegal', 'no legal question'],
  ])('%o gives %s for %s: %s', (answers, kind, reason) => {
    const recommendation = recommendHelp(answers)
    expect(recommendation.kind).toBe(kind)
    expect(recommendation.kind && recommendation.reason).toBe(reason)
  })

  it('shows which answers speak against it', () => {
    expect(recommendHelp({ isLegal: 'NO', needsDefence: 'YES' })).toMatchObject({
      kind: 'NOT_LEGAL_AID',
      ledBy: ['isLegal'],
      against: ['needsDefence'],
    })
    expect(recommendHelp({ needsDefence: 'YES', fitsCategory: 'YES' })).toMatchObject({ against: [] })
  })

  it('names a partner where the centre itself cannot help to the end', () => {
    expect(recommendHelp({ needsDefence: 'YES', fitsCategory: 'NO' })).toMatchObject({ alsoPartner: true })
    expect(recommendHelp({ otherBodyOnly: 'YES' })).toMatchObject({ alsoPartner: true })
    expect(recommendHelp({ infoEnough: 'YES' })).toMatchObject({ alsoPartner: false })
  })
})

describe('isOverride', () => {
  it('is a choice against a recommendation, not one without any', () => {
    expect(isOverride(recommendHelp({ infoEnough: 'YES' }), 'INFORMATION')).toBe(false)
    expect(isOverride(recommendHelp({ infoEnough: 'YES' }), 'CONSULTATION')).toBe(true)
    expect(isOverride(recommendHelp({}), 'CONSULTATION')).toBe(false)
  })
})

describe('questionsToShow', () => {
  it('asks about the category only where defence is needed', () => {
    expect(questionsToShow({})).not.toContain('fitsCategory')
    expect(questionsToShow({ needsDefence: 'NO' })).not.toContain('fitsCategory')
    expect(questionsToShow({ needsDefence: 'YES' })).toContain('fitsCategory')
  })
})

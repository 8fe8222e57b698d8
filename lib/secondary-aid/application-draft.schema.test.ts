import { describe, expect, it } from 'vitest'
import { applicationContentSchema } from './application-content.schema'
import { keptApplicationOf, putTogether } from './application-draft.schema'

const base = applicationContentSchema.parse({ substance: 'Аліменти', court: 'Міський суд' })
const long = 'д'.repeat(12_000)
const form = {
  ...base,
  ...{
    substance: long,
    opposingParty: long,
    court: long,
    caseNumber: long,
    earlierAid: long,
    hearingOn: '30.0',
  },
  ruling: { number: long, on: '1' },
  loneChild: { service: long, toldOn: '31.02.2026', safeAdult: long },
  representative: { name: long, basis: 'PARENT', paper: long },
  capacity: { status: 'RESTRICTED', ruling: long, ownMatters: false },
  arrival: { channel: 'E_MAIL', firstContactOn: '9', arrivedOn: null },
  signing: { kind: 'CANNOT_READ', reason: long, signerName: long, signerPaper: long, reader: long },
  incomeGroup: { group: 'ableBodied', reason: long },
} as const

it('the draft of an application is there again, too long and with half a day', () => {
  const kept = { content: { revision: 3, base, form }, revision: 7 }
  expect(applicationContentSchema.safeParse(form).success).toBe(false)
  expect(keptApplicationOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

it('leaves a draft of another shape aside', () => {
  expect(keptApplicationOf({ content: { form }, revision: 1 })).toBeUndefined()
  expect(keptApplicationOf(undefined)).toBeUndefined()
})

it('says at half a day that there is no such day, not that it should be empty', () => {
  const read = applicationContentSchema.safeParse({ hearingOn: '30.02.2026' })
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['noSuchDate'])
})

it('what is half typed is kept with the draft, and is nothing of the application', () => {
  const typed = { ...base, halfTyped: { benefit: '2 тис' } }
  expect(
    keptApplicationOf({ content: { revision: 3, base, form: typed }, revision: 1 })?.content.form,
  ).toEqual(typed)
  expect(putTogether({ base, form: typed }, { ...base, court: 'Окружний суд' }).form.halfTyped).toEqual(
    typed.halfTyped,
  )
  expect(applicationContentSchema.parse(typed)).toEqual(base)
})

describe('putTogether', () => {
  it('keeps what is typed, however wrong, beside what a colleague saved', () => {
    const theirs = { ...base, court: 'Окружний суд' }
    const typed = { ...base, hearingOn: '30.0' }
    expect(putTogether({ base, form: typed }, theirs)).toEqual({
      form: { ...base, court: 'Окружний суд', hearingOn: '30.0' },
      clashes: 0,
      hasTheirs: true,
    })
  })

  it('keeps one’s own of a field both changed, and counts it', () => {
    const theirs = { ...base, substance: 'Поділ майна' }
    const together = putTogether({ base, form: { ...base, substance: long } }, theirs)
    expect(together).toMatchObject({ form: { substance: long }, clashes: 1, hasTheirs: true })
  })

  it('tells of nobody when the text was not changed', () => {
    expect(putTogether({ base, form: { ...base, substance: long } }, base)).toMatchObject({
      hasTheirs: false,
    })
  })
})

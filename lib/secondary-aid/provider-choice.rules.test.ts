import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { chooseProvider, type ProviderNeed, type Specialist, unfitness } from './provider-choice.rules'

const on = plainDate('2026-11-20')
const need: ProviderNeed = {
  on,
  topicCode: 'ALIMONY',
  branchCode: 'FAMILY',
  placeCodes: ['town', 'community', 'region'],
  preferredLanguage: 'uk',
  wishes: {},
  barred: [],
}
const olena: Specialist = {
  id: 'olena',
  kind: 'ADVOCATE',
  sex: 'FEMALE',
  languages: ['uk'],
  knowsSignLanguage: false,
  topicCodes: ['ALIMONY'],
  branchCodes: ['FAMILY'],
  placeCodes: ['town'],
  openMandates: 2,
  capacity: 10,
  absences: [],
}
const taras: Specialist = { ...olena, id: 'taras', kind: 'STAFF_LAWYER', sex: 'MALE', topicCodes: [] }
const order = (specialists: readonly Specialist[], more: Partial<ProviderNeed> = {}) =>
  chooseProvider(specialists, { ...need, ...more }).candidates.map(({ id }) => id)

describe('chooseProvider', () => {
  it.each<[what: string, better: Specialist, worse: Specialist]>([
    ['the topic before the branch', olena, taras],
    ['the branch before neither', taras, { ...olena, id: 'a', topicCodes: [], branchCodes: [] }],
    ['the same town before the same region', olena, { ...olena, id: 'a', placeCodes: ['region'] }],
    [
      'the same region before another',
      { ...olena, placeCodes: ['region'] },
      { ...olena, id: 'a', placeCodes: [] },
    ],
    ['whoever speaks the language', olena, { ...olena, id: 'a', languages: ['en'] }],
    ['whoever has less to do', olena, { ...olena, id: 'a', openMandates: 8 }],
    ['whoever has any room', { ...olena, openMandates: 9 }, { ...olena, id: 'a', openMandates: 10 }],
    [
      'whoever does not leave soon',
      olena,
      { ...olena, id: 'a', absences: [{ from: plainDate('2026-12-04'), to: plainDate('2026-12-10') }] },
    ],
    [
      'of equals the one with fewer open mandates',
      olena,
      { ...olena, id: 'a', openMandates: 4, capacity: 20 },
    ],
  ])('puts first %s', (_what, better, worse) => {
    expect(order([worse, better])).toEqual([better.id, worse.id])
  })

  it('gives each candidate with its reasons', () => {
    expect(chooseProvider([olena], need).candidates).toEqual([
      {
        id: 'olena',
        score: 96,
        reasons: [
          { code: 'knowsTopic', points: 40 },
          { code: 'nearPlace', points: 25 },
          { code: 'speaksLanguage', points: 15 },
          { code: 'freeHands', points: 16 },
        ],
      },
    ])
  })

  it.each([
    ['absent on the first day', { absences: [{ from: on, to: plainDate('2026-11-25') }] }, 'absent'],
    ['absent on the last day', { absences: [{ from: plainDate('2026-11-01'), to: on }] }, 'absent'],
    ['out of contract', { contractTo: plainDate('2026-11-19') }, 'contractEnded'],
  ] as const)('leaves out whoever is %s', (_what, more, barrier) => {
    expect(chooseProvider([{ ...olena, ...more }], need)).toMatchObject({
      candidates: [],
      excluded: [{ id: 'olena', barriers: [barrier] }],
      asksHead: true,
      wishesInTheWay: [],
    })
  })

  it('keeps who rests from violence away from such matters alone', () => {
    const resting = { ...olena, pauses: [{ from: on, to: on }] }
    expect(order([resting])).toEqual(['olena'])
    expect(chooseProvider([resting], { ...need, isViolence: true }).excluded).toEqual([
      { id: 'olena', barriers: ['paused'] },
    ])
  })

  it.each<[string, Partial<Specialist>, string, ReturnType<typeof unfitness>]>([
    ['fits', {}, 'olena', undefined],
    ['is away', { absences: [{ from: on, to: on }] }, 'olena', 'providerAway'],
    [
      'is away and out of contract',
      { absences: [{ from: on, to: on }], contractTo: plainDate('2026-11-19') },
      'olena',
      'providerDoesNotFit',
    ],
    ['is not on the list', {}, 'somebody', 'providerDoesNotFit'],
  ])('says of the chosen one who %s', (_what, more, chosen, expected) => {
    expect(unfitness(chooseProvider([{ ...olena, ...more }], need), chosen)).toBe(expected)
  })

  it('takes whoever’s contract ends on the day, or whose absence is over', () => {
    const back = { ...olena, absences: [{ from: plainDate('2026-11-01'), to: plainDate('2026-11-19') }] }
    expect(order([{ ...back, contractTo: on }])).toEqual(['olena'])
  })

  it('never takes somebody in conflict or already declined', () => {
    expect(order([olena, taras], { barred: ['olena'] })).toEqual(['taras'])
  })

  it('asks the head when nobody fits, and says which wish stands in the way', () => {
    const silent = { ...taras, openMandates: 0 }
    expect(chooseProvider([silent], { ...need, wishes: { sex: 'FEMALE' } })).toEqual({
      candidates: [],
      excluded: [{ id: 'taras', barriers: ['otherSex'] }],
      asksHead: true,
      wishesInTheWay: ['otherSex'],
    })
  })

  it('does not blame a wish when the person could not come anyway', () => {
    const away = { ...taras, absences: [{ from: on, to: on }] }
    expect(chooseProvider([away], { ...need, wishes: { sex: 'FEMALE' } }).wishesInTheWay).toEqual([])
  })
})

const specialist: fc.Arbitrary<Specialist> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('ADVOCATE', 'STAFF_LAWYER'),
  sex: fc.constantFrom('FEMALE', 'MALE'),
  languages: fc.subarray(['uk', 'en', 'crh']),
  knowsSignLanguage: fc.boolean(),
  topicCodes: fc.subarray(['ALIMONY', 'DIVORCE']),
  branchCodes: fc.subarray(['FAMILY', 'LAND']),
  placeCodes: fc.subarray(['town', 'community', 'region']),
  openMandates: fc.nat(12),
  capacity: fc.integer({ min: 1, max: 12 }),
  absences: fc.subarray([{ from: on, to: on }]),
})
const wishes = fc.record(
  {
    sex: fc.constantFrom('FEMALE', 'MALE'),
    language: fc.constantFrom('uk', 'en', 'crh'),
    signLanguage: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('the client’s wishes', () => {
  it('are never broken, whatever the team', () => {
    fc.assert(
      fc.property(fc.array(specialist, { maxLength: 8 }), wishes, (team, wish) => {
        const unwanted = team.slice(0, 1).map(({ id }) => id)
        const { candidates, excluded, asksHead } = chooseProvider(team, {
          ...need,
          wishes: { ...wish, notSpecialists: unwanted },
        })
        for (const { id } of candidates) {
          const chosen = team.find((each) => each.id === id)
          expect(chosen?.sex).toBe(wish.sex ?? chosen?.sex)
          if (wish.language) expect(chosen?.languages).toContain(wish.language)
          if (wish.signLanguage) expect(chosen?.knowsSignLanguage).toBe(true)
          expect(unwanted).not.toContain(id)
        }
        expect(asksHead).toBe(candidates.length === 0)
        expect(candidates.length + excluded.length).toBe(team.length)
      }),
    )
  })

  it('give the same order whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(specialist, { selector: ({ id }) => id, maxLength: 8 }), (team) => {
        expect(order(team.toReversed())).toEqual(order(team))
      }),
    )
  })
})

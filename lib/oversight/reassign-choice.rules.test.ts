import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/core/plain-date'
import { HEAVIEST, MATTER_KINDS, type WeighedMatter, weightOf } from './case-weight.rules'
import { chooseTaker, EVEN_BAND, type Handed, type Taker } from './reassign-choice.rules'

const on = plainDate('2026-11-20')
const olena: Taker = {
  id: 'olena',
  sex: 'FEMALE',
  roles: ['FRONTLINER'],
  servesUnits: ['centre'],
  languages: ['uk'],
  topicCodes: [],
  branchCodes: [],
  weight: 10,
  absences: [],
}
const taras: Taker = { ...olena, id: 'taras', sex: 'MALE' }
const one: Handed = {
  kinds: ['ENQUIRY'],
  unitIds: ['centre'],
  topicCodes: ['ALIMONY'],
  branchCodes: ['FAMILY'],
  languages: ['uk'],
  wishedSexes: [],
  isViolence: false,
  fromStaffId: 'ihor',
  barredIds: [],
  doubtedIds: [],
}
const away = (kind: 'VACATION' | 'PAUSE', from = on, to = on) => ({ kind, from, to })

describe('chooseTaker', () => {
  it.each<[string, Partial<Taker>, Partial<Handed>, string[]]>([
    ['whoever holds it', { id: 'ihor' }, {}, ['holdsIt']],
    [
      'a lawyer, with an application among it',
      { roles: ['LAWYER'] },
      { kinds: ['ENQUIRY', 'APPLICATION'] },
      ['otherRole'],
    ],
    ['a worker of another centre', {}, { unitIds: ['centre', 'other'] }, ['otherCentre']],
    ['who is away', { absences: [away('VACATION')] }, {}, ['absent']],
    [
      'who rests from violence, from that alone',
      { absences: [away('PAUSE')] },
      { isViolence: true },
      ['paused'],
    ],
    ['who works for the other side', {}, { barredIds: ['olena'] }, ['conflict']],
    ['the other sex, where the client asked', {}, { wishedSexes: ['MALE'] }, ['otherSex']],
    ['everybody, where two clients ask for opposites', {}, { wishedSexes: ['MALE', 'FEMALE'] }, ['otherSex']],
  ])('keeps out %s', (_what, worker, handed, barriers) => {
    const { takers, excluded } = chooseTaker([{ ...olena, ...worker }], { ...one, ...handed }, on)
    expect(takers).toEqual([])
    expect(excluded.map((each) => each.barriers)).toEqual([barriers])
  })

  it('gives other matters to who rests from violence, and those of lawyers to lawyers', () => {
    const workers = [{ ...olena, roles: ['LAWYER'], absences: [away('PAUSE')] }]
    expect(chooseTaker(workers, one, on).takers).toHaveLength(1)
  })

  it.each<[string, Partial<Taker>, Partial<Taker>, Partial<Handed>]>([
    [
      'who carries less, beyond the band',
      { weight: 1 },
      { weight: 2 + EVEN_BAND, topicCodes: ['ALIMONY'] },
      {},
    ],
    [
      'who knows the topic, within the band',
      { weight: EVEN_BAND, topicCodes: ['ALIMONY'] },
      { weight: 0 },
      {},
    ],
    ['the topic before the branch', { topicCodes: ['ALIMONY'] }, { branchCodes: ['FAMILY'] }, {}],
    [
      'the language before the topic',
      { languages: ['uk', 'hu'] },
      { topicCodes: ['ALIMONY'] },
      { languages: ['hu'] },
    ],
    [
      'who stays before who leaves within a week',
      {},
      { absences: [away('VACATION', addDays(on, 7), addDays(on, 9))] },
      {},
    ],
    ['who stands in no doubt of a conflict', {}, { topicCodes: ['ALIMONY'] }, { doubtedIds: ['olena'] }],
    ['of equals who carries less', { weight: 4 }, { weight: 5 }, {}],
    ['a worker who carries much before a head', { weight: 50 }, { roles: ['HEAD'], weight: 0 }, {}],
  ])('puts first %s', (_what, better, worse, handed) => {
    const workers = [
      { ...olena, ...worse },
      { ...taras, ...better },
    ]
    expect(chooseTaker(workers, { ...one, ...handed }, on).takers[0]?.id).toBe('taras')
  })

  it('says why', () => {
    const workers = [
      { ...olena, weight: 0 },
      { ...taras, weight: EVEN_BAND + 1, topicCodes: ['ALIMONY'] },
    ]
    expect(chooseTaker(workers, one, on).takers).toEqual([
      { id: 'olena', reasons: ['leastWork'] },
      { id: 'taras', reasons: ['knowsTopic', 'moreWork'] },
    ])
  })

  it('never puts aside a wish, an absence or a pause', () => {
    fc.assert(
      fc.property(fc.array(randomTaker(), { maxLength: 12 }), randomHanded(), (workers, handed) => {
        const named = workers.map((worker, place) => ({ ...worker, id: String(place) }))
        const { takers, excluded } = chooseTaker(named, handed, on)
        expect(takers.length + excluded.length).toBe(named.length)
        for (const { id } of takers) {
          const taker = named[Number(id)]
          expect(handed.wishedSexes.every((sex) => sex === taker?.sex)).toBe(true)
          expect(taker?.absences.some(({ kind }) => kind === 'VACATION' || handed.isViolence)).toBe(false)
        }
      }),
      { seed: 20_26, numRuns: 500 },
    )
  })
})

/**
 * A month of a centre: whatever comes in is given as proposed, and ends after some days that do not depend on who has it; one
 * worker leaves for a week and comes back. The spread is that of the weight of the others at the end of a day.
 */
describe('a month in which all new work is given as proposed', () => {
  /** On the average of the month's days: not more than one heaviest matter. */
  const SPREAD_LIMIT = HEAVIEST

  it('keeps the spread of weight below the limit', () => {
    const months = fc.tuple(
      fc.integer({ min: 3, max: 12 }),
      fc.array(fc.array(randomMatter(), { maxLength: 14 }), { minLength: 22, maxLength: 22 }),
    )
    fc.assert(
      fc.property(months, ([size, days]) => {
        expect(meanSpread(size, days)).toBeLessThanOrEqual(SPREAD_LIMIT)
      }),
      { seed: 5_026, numRuns: 150, endOnFailure: true },
    )
  })
})

type Arriving = WeighedMatter & { lasts: number }

function meanSpread(size: number, days: readonly (readonly Arriving[])[]): number {
  const open: { holder: string; weight: number; endsOn: number }[] = []
  const carried = (id: string, day: number) =>
    open.reduce((sum, { holder, weight, endsOn }) => sum + (holder === id && endsOn > day ? weight : 0), 0)
  const team = Array.from({ length: size }, (_, place) => ({
    ...olena,
    id: String(place),
    topicCodes: place % 3 === 0 ? ['ALIMONY'] : [],
    absences: place === 0 ? [away('VACATION', addDays(on, 5), addDays(on, 11))] : [],
  }))
  const spreads = days.map((arrivals, day) => {
    for (const matter of arrivals) {
      const workers = team.map((worker) => ({ ...worker, weight: carried(worker.id, day) }))
      const [best] = chooseTaker(workers, one, addDays(on, day)).takers
      if (best) open.push({ holder: best.id, weight: weightOf(matter), endsOn: day + matter.lasts })
    }
    const now = team.slice(1).map(({ id }) => carried(id, day))
    return Math.max(...now) - Math.min(...now)
  })
  return spreads.reduce((sum, spread) => sum + spread, 0) / days.length
}

function randomTaker() {
  return fc.record({
    id: fc.constant(''),
    sex: fc.constantFrom('FEMALE' as const, 'MALE' as const),
    roles: fc.constant(['FRONTLINER']),
    servesUnits: fc.constant(['centre']),
    languages: fc.constant(['uk']),
    topicCodes: fc.subarray(['ALIMONY', 'DIVORCE']),
    branchCodes: fc.constant([]),
    weight: fc.nat(80),
    absences: fc.array(fc.constantFrom(away('VACATION'), away('PAUSE')), { maxLength: 1 }),
  })
}

function randomHanded() {
  return fc.record({
    kinds: fc.constant([MATTER_KINDS[0]]),
    unitIds: fc.constant(['centre']),
    topicCodes: fc.subarray(['ALIMONY', 'DIVORCE']),
    branchCodes: fc.constant([]),
    languages: fc.constant(['uk']),
    wishedSexes: fc.subarray(['FEMALE' as const, 'MALE' as const]),
    isViolence: fc.boolean(),
    fromStaffId: fc.constant(null),
    barredIds: fc.constant([]),
    doubtedIds: fc.constant([]),
  })
}

function randomMatter() {
  return fc.record({
    kind: fc.constantFrom(...MATTER_KINDS),
    helpKind: fc.constantFrom('INFORMATION', 'CONSULTATION', 'DRAFTING'),
    stage: fc.constantFrom(null, 'NOT_STARTED', 'FIRST_INSTANCE'),
    topicCode: fc.constantFrom('ALIMONY', 'DOMESTIC_VIOLENCE', 'EVICTION'),
    isUrgent: fc.boolean(),
    isProtected: fc.boolean(),
    hasApplication: fc.constant(false),
    difficulty: fc.constantFrom(null, 1, 2, 3),
    lasts: fc.integer({ min: 1, max: 20 }),
  })
}

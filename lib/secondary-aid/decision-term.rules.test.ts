import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import { startingCalendar } from '@/lib/deadlines/calendar-rows.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'
import { alarmDay, dayOfTerm, decisionTerm, decisionTermState, type TermEvent } from './decision-term.rules'

const peace: WorkingCalendar = { ...startingCalendar, suspensions: [] }
const martialLaw: WorkingCalendar = {
  ...startingCalendar,
  suspensions: [{ from: plainDate('2022-02-24'), confidence: 'law' }],
}

/** Events of 2026 as short lines: «application 11-02», «asked IDP 11-02», «got IDP 11-09», «decided 11-16». */
function events(...lines: readonly string[]): TermEvent[] {
  return lines.map((line) => {
    const [deed, paper = ''] = line.split(' ')
    const on = plainDate(`2026-${line.slice(-5)}`)
    switch (deed) {
      case 'asked':
        return { kind: 'paperAsked', on, paper }
      case 'got':
        return { kind: 'paperReceived', on, paper }
      case 'waived':
        return { kind: 'paperWaived', on, paper }
      case 'application':
        return { kind: 'applicationReceived', on }
      default:
        return { kind: deed === 'decided' ? 'decided' : 'withdrawn', on }
    }
  })
}

describe('decisionTerm', () => {
  it.each<[why: string, lines: readonly string[], startedOn: string, dueOn: string, lastPaper?: string]>([
    ['whole from the start', ['application 11-02'], '2026-11-02', '2026-11-16'],
    ['handed in on a Saturday', ['application 11-21'], '2026-11-21', '2026-12-04'],
    [
      'one paper came later',
      ['application 11-02', 'asked IDP 11-02', 'got IDP 11-09'],
      '2026-11-09',
      '2026-11-23',
      'IDP',
    ],
    [
      'the last of two papers decides, whatever their order',
      ['application 11-02', 'asked IDP 11-02', 'asked INCOME 11-02', 'got INCOME 11-12', 'got IDP 11-05'],
      '2026-11-12',
      '2026-11-26',
      'INCOME',
    ],
    [
      'asked for more on day 8: anew from that paper',
      ['application 11-02', 'asked INCOME 11-12', 'got INCOME 11-18'],
      '2026-11-18',
      '2026-12-02',
      'INCOME',
    ],
    [
      'the same paper asked for twice',
      ['application 11-02', 'asked IDP 11-02', 'got IDP 11-04', 'asked IDP 11-10', 'got IDP 11-13'],
      '2026-11-13',
      '2026-11-27',
      'IDP',
    ],
    [
      'a paper nobody asked for moves nothing',
      ['application 11-02', 'got MAP 11-10'],
      '2026-11-02',
      '2026-11-16',
    ],
    [
      'a waived paper does not count',
      ['application 11-02', 'asked IDP 11-02', 'asked INCOME 11-02', 'got IDP 11-04', 'waived INCOME 11-10'],
      '2026-11-04',
      '2026-11-18',
      'IDP',
    ],
    [
      'papers shown before the application count from the application',
      ['asked IDP 10-30', 'got IDP 10-30', 'application 11-02'],
      '2026-11-02',
      '2026-11-16',
    ],
  ])('runs: %s', (_why, lines, startedOn, dueOn, lastPaper) => {
    expect(decisionTerm(events(...lines), martialLaw)).toMatchObject({
      kind: 'running',
      deadline: 'BVPD_DECISION',
      startedOn,
      lastPaper,
      term: { dueOn },
    })
  })

  it.each<[why: string, lines: readonly string[], expected: object]>([
    ['not handed in', [], { kind: 'notSubmitted' }],
    ['papers shown, nothing handed in', ['asked IDP 11-02', 'got IDP 11-02'], { kind: 'notSubmitted' }],
    [
      'stopped while a paper is missing',
      ['application 11-02', 'asked IDP 11-02', 'asked INCOME 11-05', 'got IDP 11-06'],
      { kind: 'waitingForPapers', papers: ['INCOME'], since: '2026-11-05' },
    ],
    ['withdrawn', ['application 11-02', 'withdrawn 11-03'], { kind: 'withdrawn', on: '2026-11-03' }],
    [
      'decided with a paper outstanding',
      ['application 11-02', 'asked IDP 11-02', 'decided 11-03'],
      { kind: 'decidedWithoutTerm', on: '2026-11-03' },
    ],
  ])('does not run: %s', (_why, lines, expected) => {
    expect(decisionTerm(events(...lines), martialLaw)).toEqual(expected)
  })

  it('counts holidays out in peace', () => {
    const lines = events('application 12-21')
    expect(decisionTerm(lines, martialLaw)).toMatchObject({ term: { dueOn: '2027-01-04' } })
    expect(decisionTerm(lines, peace)).toMatchObject({ term: { dueOn: '2027-01-06' } })
  })

  it('rings on working days 7 and 9', () => {
    expect(decisionTerm(events('application 11-02'), martialLaw)).toMatchObject({
      term: { alarmsOn: ['2026-11-11', '2026-11-13'], nearOn: '2026-11-11' },
    })
  })

  it('ran from the application before August 2023', () => {
    const received = { kind: 'applicationReceived', on: plainDate('2023-07-20') } as const
    const paper = (on: string): TermEvent[] => [
      { kind: 'paperAsked', on: plainDate('2023-07-20'), paper: 'IDP' },
      { kind: 'paperReceived', on: plainDate(on), paper: 'IDP' },
    ]
    expect(decisionTerm([received, ...paper('2023-08-02')], martialLaw)).toMatchObject({
      deadline: 'BVPD_DECISION_OLD',
      startedOn: '2023-07-20',
      term: { dueOn: '2023-07-31' },
    })
    expect(decisionTerm([received, ...paper('2023-08-03')], martialLaw)).toMatchObject({
      deadline: 'BVPD_DECISION',
      startedOn: '2023-08-03',
      term: { dueOn: '2023-08-17' },
    })
  })
})

describe('whatever happens', () => {
  const day = fc.integer({ min: 2, max: 27 }).map((n) => plainDate(`2026-11-${String(n).padStart(2, '0')}`))
  const paper = fc.constantFrom('IDP', 'INCOME')
  const happened = fc.record({
    kind: fc.constantFrom('paperAsked', 'paperReceived', 'paperWaived'),
    on: day,
    paper,
  })
  const oneADay = fc.uniqueArray(happened, { selector: ({ on }) => on, maxLength: 12 })
  const received: TermEvent = { kind: 'applicationReceived', on: plainDate('2026-11-01') }

  it('the order of the list changes nothing', () => {
    fc.assert(
      fc.property(oneADay, (list) => {
        const there = decisionTerm([received, ...list], martialLaw)
        expect(decisionTerm([...list.toReversed(), received], martialLaw)).toEqual(there)
      }),
    )
  })

  it('the term never begins before the application, nor with a paper nobody asked for', () => {
    fc.assert(
      fc.property(oneADay, (list) => {
        const found = decisionTerm([received, ...list], martialLaw)
        if (found.kind !== 'running') return
        expect(found.startedOn >= received.on).toBe(true)
        const days = list.flatMap(({ kind, on }) => (kind === 'paperReceived' ? [on] : []))
        expect([received.on, ...days]).toContain(found.startedOn)
        const extra: TermEvent = { kind: 'paperReceived', on: plainDate('2026-11-28'), paper: 'MAP' }
        expect(decisionTerm([received, ...list, extra], martialLaw)).toEqual(found)
      }),
    )
  })
})

describe('decisionTermState', () => {
  it.each<[lines: readonly string[], on: string, expected: object]>([
    [['application 11-02'], '11-10', { kind: 'calm', daysLeft: 6 }],
    [['application 11-02'], '11-11', { kind: 'near', daysLeft: 5 }],
    [['application 11-02'], '11-16', { kind: 'today' }],
    [['application 11-02'], '11-17', { kind: 'overdue', daysOver: 1 }],
    [['application 11-02', 'asked IDP 11-10'], '11-30', { kind: 'notRunning', reason: 'waitingForPapers' }],
    [['application 11-02', 'decided 11-16'], '11-30', { kind: 'notRunning', reason: 'met' }],
    [['application 11-02', 'decided 11-17'], '11-30', { kind: 'notRunning', reason: 'metLate' }],
    [['application 11-02', 'withdrawn 11-03'], '11-30', { kind: 'notRunning', reason: 'noTerm' }],
  ])('of %o on %s is %o', (lines, on, expected) => {
    const term = decisionTerm(events(...lines), martialLaw)
    expect(decisionTermState(term, plainDate(`2026-${on}`))).toEqual(expected)
  })
})

describe('alarmDay', () => {
  it.each([
    ['11-10', undefined],
    ['11-11', 7],
    ['11-12', 7],
    ['11-13', 9],
    ['11-15', 9],
    ['11-16', 9],
    ['11-17', undefined],
  ])('on %s is %s', (on, expected) => {
    const term = decisionTerm(events('application 11-02'), martialLaw)
    expect(alarmDay(term, plainDate(`2026-${on}`), startingCalendar)).toBe(expected)
  })

  it('is silent while papers are awaited', () => {
    const term = decisionTerm(events('application 11-02', 'asked IDP 11-10'), martialLaw)
    expect(alarmDay(term, plainDate('2026-11-13'), startingCalendar)).toBeUndefined()
  })
})

describe('the term of aid a court has ordered', () => {
  it('is COURT_ORDERED_DECISION: one working day from the ruling', () => {
    const ordered = [
      ...events('application 11-20'),
      { kind: 'orderedByCourt', on: plainDate('2026-11-20') } as const,
    ]
    expect(decisionTerm(ordered, martialLaw)).toMatchObject({
      kind: 'running',
      deadline: 'COURT_ORDERED_DECISION',
      term: { dueOn: '2026-11-23' },
    })
  })
})

describe('dayOfTerm', () => {
  it.each([
    ['BVPD_DECISION', '2026-11-02', '2026-11-02', 0],
    ['BVPD_DECISION', '2026-11-02', '2026-11-07', 4],
    ['BVPD_DECISION', '2026-11-02', '2026-11-09', 5],
    ['BVPD_DECISION', '2026-11-02', '2026-11-16', 10],
    ['BVPD_DECISION_OLD', '2023-07-20', '2023-07-29', 9],
  ] as const)('of %s begun on %s is on %s day %i', (deadline, startedOn, on, expected) => {
    expect(dayOfTerm({ deadline, startedOn: plainDate(startedOn) }, plainDate(on), martialLaw)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import type { ApplicationRecord } from './application-record.rules'
import { receivingGaps } from './receiving.rules'
import { application } from './testing/samples'

const today = plainDate('2026-11-23')
const whole = { isOrdered: false, isSigned: true, problem: null } as const
const fieldsOf = (more: Partial<ApplicationRecord>, verdict: Parameters<typeof receivingGaps>[1] = whole) =>
  receivingGaps({ ...application, ...more }, verdict, today).map(({ code, field }) => `${code} ${field}`)
const born = (day: string) => ({ applicant: { ...application.applicant, birthDate: plainDate(day) } })

describe('receivingGaps', () => {
  it.each<[what: string, more: Partial<ApplicationRecord>, expected: string[]]>([
    ['nothing', {}, []],
    ['a child of 13 alone', born('2012-11-24'), ['representativeBasisMissing representative.name']],
    ['a child of 14 alone', born('2012-11-20'), []],
    [
      'a ruling of tomorrow',
      { ruling: { number: '1', on: plainDate('2026-11-24') } },
      ['dayInFuture ruling.on'],
    ],
    ['a ruling of today', { ruling: { number: '1', on: today } }, []],
    [
      'a letter that came before it was heard of',
      {
        arrival: {
          channel: 'POST',
          firstContactOn: plainDate('2026-11-20'),
          arrivedOn: plainDate('2026-11-19'),
        },
      },
      ['arrivedBeforeContact arrival.arrivedOn'],
    ],
    [
      'somebody restricted without a guardian',
      { capacity: { status: 'RESTRICTED', ruling: 'рішення', ownMatters: false } },
      ['guardianMissing capacity.status'],
    ],
  ])('of %s', (_what, more, expected) => {
    expect(fieldsOf(more)).toEqual(expected)
  })

  it('asks nobody to sign or represent what a court has ordered, only for the ruling', () => {
    const ordered = { ...whole, isOrdered: true }
    expect(fieldsOf(born('2015-01-01'), ordered)).toEqual(['rulingMissing ruling.number'])
  })

  it('tells a category that is off and a figure that lacks, at the category', () => {
    expect(fieldsOf({}, { ...whole, problem: 'categoryNotInForce' })).toEqual(['categoryNotInForce category'])
    expect(fieldsOf({}, { ...whole, problem: 'figureMissing' })).toEqual(['figureMissing category'])
  })
})

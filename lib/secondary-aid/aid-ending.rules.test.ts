import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/core/plain-date'
import {
  type ReplacementDraft,
  replacementGaps,
  type TerminationDraft,
  terminationGaps,
} from './aid-ending.rules'
import { replacementGroundRows, terminationGroundRows } from './ground-rows.rules'

const on = plainDate('2026-11-20')
const termination: TerminationDraft = {
  ground: 'CLIENT_WAIVED',
  facts: 'Клієнтка подала письмову відмову.',
  evidence: 'Заява від 18.11.2026',
  toldTo: ['CLIENT', 'PROVIDER', 'BODY'],
  warnedOn: null,
  signatory: { name: 'Оксана Гриценко', position: 'керівниця центру' },
}
const replacement: ReplacementDraft = {
  ...termination,
  ground: 'CONFLICT_OF_INTEREST',
  newProvider: 'Марія Тарасенко',
  replacedOn: plainDate('2026-11-23'),
  nearestTermOn: plainDate('2026-11-23'),
}

describe('terminationGaps', () => {
  it.each<[what: string, draft: Partial<TerminationDraft>, expected: readonly string[]]>([
    ['a whole one', {}, []],
    ['no ground', { ground: null }, ['groundMissing']],
    ['aid given to the end', { ground: 'COMPLETED' }, ['groundIsNormalEnd']],
    ['a ground there is not', { ground: 'RUDE' }, ['groundNotInForce']],
    ['no facts', { facts: '' }, ['factsMissing']],
    ['no proof', { evidence: '' }, ['evidenceMissing']],
    ['a client not told', { toldTo: ['PROVIDER'] }, ['clientNotTold']],
    ['a dead client', { ground: 'DEATH', toldTo: ['PROVIDER'] }, []],
    ['a provider not told', { toldTo: ['CLIENT'] }, ['providerNotTold']],
    ['nobody to sign', { signatory: { name: '', position: 'директор' } }, ['signatoryMissing']],
    ['no warning', { ground: 'NO_CONTACT' }, ['warningMissing']],
    ['day 13 of a warning', { ground: 'NO_CONTACT', warnedOn: plainDate('2026-11-07') }, ['warningTooFresh']],
    ['day 14 of a warning', { ground: 'NO_CONTACT', warnedOn: plainDate('2026-11-06') }, []],
  ])('of %s: %o', (_what, draft, expected) => {
    expect(
      terminationGaps({ ...termination, ...draft }, on, terminationGroundRows).map(({ code }) => code),
    ).toEqual(expected)
  })

  it('does not use a ground before it was law', () => {
    const draft = { ...termination, ground: 'CRIM_PROCEEDINGS_STOPPED' } as const
    const at = (day: string) => terminationGaps(draft, plainDate(day), terminationGroundRows)
    expect(at('2024-06-27')).toEqual([{ code: 'groundNotInForce', path: ['ground'] }])
    expect(at('2024-06-28')).toEqual([])
  })
})

describe('a ground corrected from a day on', () => {
  const [first] = terminationGroundRows.filter(({ code }) => code === 'NO_CONTACT')
  const rows = first
    ? [...terminationGroundRows, { ...first, from: plainDate('2026-12-01'), warningDays: 30 }]
    : []
  const draft = { ...termination, ground: 'NO_CONTACT', warnedOn: plainDate('2026-11-06') }

  it('asks for the warning of the day of the decision', () => {
    expect(terminationGaps(draft, plainDate('2026-11-30'), rows)).toEqual([])
    expect(terminationGaps(draft, plainDate('2026-12-01'), rows)).toEqual([
      { code: 'warningTooFresh', path: ['warnedOn'] },
    ])
  })
})

describe('replacementGaps', () => {
  it.each<[what: string, draft: Partial<ReplacementDraft>, expected: readonly string[]]>([
    ['one on the last day of a term', {}, []],
    ['one a day after it', { replacedOn: plainDate('2026-11-24') }, ['termLeftWithoutProvider']],
    ['one without a term', { replacedOn: plainDate('2026-12-24'), nearestTermOn: null }, []],
    ['a term already past', { nearestTermOn: plainDate('2026-11-19') }, []],
    ['no ground', { ground: null }, ['groundMissing']],
    ['no new provider', { newProvider: ' ' }, ['newProviderMissing']],
    ['no day', { replacedOn: null }, ['replacementDayMissing']],
  ])('of %s: %o', (_what, draft, expected) => {
    const gaps = replacementGaps({ ...replacement, ...draft }, on, replacementGroundRows)
    expect(gaps.map(({ code }) => code)).toEqual(expected)
  })
})

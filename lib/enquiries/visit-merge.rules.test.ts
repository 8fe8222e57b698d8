import { describe, expect, it } from 'vitest'
import { enquiryContentSchema, type VisitForm, visitFormSchema } from './visit.schema'
import { mergeVisits } from './visit-merge.rules'

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((number) => `0192f7a0-0000-7000-8000-00000000000${number}`)
const blank = enquiryContentSchema.parse({})
const visit = (...enquiries: object[]): VisitForm =>
  visitFormSchema.parse({ channel: 'PERSONAL', enquiries: enquiries.length > 0 ? enquiries : [{}] })
const first = { id: FIRST, clientWords: 'Аліменти' }

/** What the merged form holds of each issue: its id and its words. */
function merge(base: VisitForm, mine: VisitForm, theirs: VisitForm) {
  const { merged, clashes, places } = mergeVisits(base, mine, theirs, blank)
  return {
    ...merged,
    rows: merged.enquiries.map(({ id, clientWords }) => [id, clientWords]),
    clashes: clashes.map((clash) => [
      clash.of === 'issue' ? clash.place : 'visit',
      clash.conflict.field,
      clash.conflict.theirs,
    ]),
    places,
  }
}

describe('mergeVisits', () => {
  it('takes the way and the note of whoever changed them, and tells where both did', () => {
    const base = visit(first)
    const theirs = { ...base, channel: 'TELEPHONE', wrapUpNote: 'Їхнє' } as const
    expect(merge(base, base, theirs)).toMatchObject({
      whole: { channel: 'TELEPHONE', wrapUpNote: 'Їхнє' },
      clashes: [],
    })
    expect(merge(base, { ...base, wrapUpNote: 'Моє' }, theirs)).toMatchObject({
      whole: { channel: 'TELEPHONE', wrapUpNote: 'Моє' },
      clashes: [['visit', 'wrapUpNote', 'Їхнє']],
    })
  })

  it('puts my second issue after the second one of theirs', () => {
    const mine = visit(first, { clientWords: 'Моє друге' })
    const theirs = visit(first, { id: SECOND, clientWords: 'Їхнє друге' })
    expect(merge(visit(first), mine, theirs)).toMatchObject({
      rows: [
        [FIRST, 'Аліменти'],
        [SECOND, 'Їхнє друге'],
        [undefined, 'Моє друге'],
      ],
      clashes: [],
      places: [0, 2],
    })
  })

  it('takes the first issue of a visit that held none for the same, whoever wrote it', () => {
    const mine = visit({ clientWords: 'Моє' }, { clientWords: 'Моє друге' })
    const theirs = visit({ id: FIRST, clientWords: 'Їхнє', agreedWording: 'Разом' })
    const { enquiries, ...merged } = merge(visit(), mine, theirs)
    expect(enquiries[0]).toMatchObject({ id: FIRST, clientWords: 'Моє', agreedWording: 'Разом' })
    expect(merged).toMatchObject({
      rows: [
        [FIRST, 'Моє'],
        [undefined, 'Моє друге'],
      ],
      clashes: [[0, 'clientWords', 'Їхнє']],
      places: [0, 1],
    })
  })

  it('knows an issue of mine that was written though the answer was lost', () => {
    const mine = visit(first, { clientWords: 'Моє друге', legalBasis: 'СК' }, { clientWords: 'Третє' })
    const theirs = visit(first, { id: SECOND, clientWords: 'Моє друге' })
    expect(merge(visit(first), mine, theirs)).toMatchObject({
      rows: [
        [FIRST, 'Аліменти'],
        [SECOND, 'Моє друге'],
        [undefined, 'Третє'],
      ],
      clashes: [],
    })
  })

  it('tells each choice both made differently once, the topic without its branch', () => {
    const base = visit(first)
    const mine = visit({ ...first, topicCode: 'ALIMONY', branchCode: 'FAMILY', stage: 'APPEAL' })
    const theirs = visit({ ...first, topicCode: 'DISMISSAL', branchCode: 'LABOUR', stage: 'CASSATION' })
    expect(merge(base, mine, theirs).clashes).toEqual([
      [0, 'topicCode', 'DISMISSAL'],
      [0, 'stage', 'CASSATION'],
    ])
  })

  it('leaves out an issue that went to another centre, and keeps as new what I wrote in one', () => {
    const base = visit(first, { id: SECOND }, { id: THIRD })
    const mine = visit(first, { id: SECOND }, { id: THIRD, clientWords: 'Ще' })
    expect(merge(base, mine, visit(first))).toMatchObject({
      rows: [
        [FIRST, 'Аліменти'],
        [undefined, 'Ще'],
      ],
      places: [0, 0, 1],
    })
    expect(merge(visit({ id: SECOND }), visit({ id: SECOND }), visit()).rows).toEqual([[undefined, '']])
  })
})

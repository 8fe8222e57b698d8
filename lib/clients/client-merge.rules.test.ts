import { describe, expect, it } from 'vitest'
import { type CardFields, mergeCardEdits } from './client-merge.rules'

const base: CardFields = {
  surname: 'Коваль',
  givenName: 'Олена',
  email: '',
  phones: [{ e164: '+380670000014', safeToCall: true }],
  accessibilityNeeds: ['DEAF'],
  actualAddress: { kind: 'PLACE', placeName: 'Вербопіль', street: '' },
}

describe('mergeCardEdits', () => {
  it('takes what either of two people changed', () => {
    const mine = { ...base, email: 'olena@example.com' }
    const theirs = { ...base, surname: 'Коваленко' }
    expect(mergeCardEdits(base, mine, theirs)).toEqual({
      merged: { ...base, email: 'olena@example.com', surname: 'Коваленко' },
      conflicts: [],
      theirsOnly: [{ field: 'surname', before: 'Коваль', after: 'Коваленко' }],
    })
  })

  it('keeps mine and tells theirs where both changed one field differently', () => {
    const merge = mergeCardEdits(base, { ...base, surname: 'Ковальчук' }, { ...base, surname: 'Коваленко' })
    expect(merge.merged.surname).toBe('Ковальчук')
    expect(merge.conflicts).toEqual([{ field: 'surname', mine: 'Ковальчук', theirs: 'Коваленко' }])
    expect(merge.theirsOnly).toEqual([])
  })

  it('sees no conflict where both changed a field to the same', () => {
    const both = { ...base, surname: 'Коваленко' }
    expect(mergeCardEdits(base, both, { ...both })).toEqual({ merged: both, conflicts: [], theirsOnly: [] })
  })

  it('takes a field that I left out for untouched', () => {
    const merge = mergeCardEdits(base, { email: 'a@example.com' }, { ...base, surname: 'Коваленко' })
    expect(merge.merged).toEqual({ ...base, email: 'a@example.com', surname: 'Коваленко' })
    expect(merge.conflicts).toEqual([])
  })

  it('takes empty text, null and absent for the same', () => {
    const { email: _, ...withoutEmail } = base
    const merge = mergeCardEdits(withoutEmail, { ...base, email: '' }, { ...base, email: null })
    expect(merge.conflicts).toEqual([])
    expect(merge.theirsOnly).toEqual([])
  })

  it('treats an address as one thing', () => {
    const mine = { ...base, actualAddress: { kind: 'NONE' } }
    const theirs = { ...base, actualAddress: { kind: 'PLACE', placeName: 'Лісогори' } }
    expect(mergeCardEdits(base, mine, theirs).conflicts).toEqual([
      { field: 'actualAddress', mine: mine.actualAddress, theirs: theirs.actualAddress },
    ])
  })
})

describe('lists', () => {
  const added = { e164: '+380500000063', safeToCall: true }
  const other = { e164: '+380680000020', safeToCall: false }
  const [kept] = [{ e164: '+380670000014', safeToCall: true }]

  it('keep the items both people added', () => {
    const merge = mergeCardEdits(base, { phones: [kept, added] }, { ...base, phones: [kept, other] })
    expect(merge.merged.phones).toEqual([kept, other, added])
    expect(merge.conflicts).toEqual([])
    expect(merge.theirsOnly).toEqual([
      { field: 'phones', item: '+380680000020', before: undefined, after: other },
    ])
  })

  it('know a phone again however it is written', () => {
    const typed = { phones: [{ typed: '067 000 00 14', safeToCall: true }] }
    const merge = mergeCardEdits({ phones: [{ e164: '+380670000014' }] }, typed, {
      phones: [{ e164: '+380670000014' }],
    })
    expect(merge.merged.phones).toEqual(typed.phones)
  })

  it('drop an item that one person took out and the other left alone', () => {
    expect(mergeCardEdits(base, { phones: [] }, base).merged.phones).toEqual([])
    expect(mergeCardEdits(base, base, { ...base, phones: [] }).merged.phones).toEqual([])
  })

  it('keep an item that one took out and the other changed, and ask', () => {
    const changed = { ...kept, safeToCall: false }
    const merge = mergeCardEdits(base, { phones: [] }, { ...base, phones: [changed] })
    expect(merge.merged.phones).toEqual([changed])
    expect(merge.conflicts).toEqual([
      { field: 'phones', item: '+380670000014', mine: undefined, theirs: changed },
    ])
  })

  it('tell of an item changed by both', () => {
    const mine = { ...kept, ownerNote: 'син' }
    const theirs = { ...kept, ownerNote: 'донька' }
    expect(mergeCardEdits(base, { phones: [mine] }, { ...base, phones: [theirs] }).conflicts).toEqual([
      { field: 'phones', item: '+380670000014', mine, theirs },
    ])
  })

  it('know a paper again by its kind and number', () => {
    const [paper, dated] = [
      { kind: 'PASSPORT_BOOKLET', number: 'АА 123456' },
      { kind: 'PASSPORT_BOOKLET', number: 'AA123456', issuedOn: '2001-06-01' },
    ]
    const merge = mergeCardEdits({ documents: [paper] }, { documents: [dated] }, { documents: [paper] })
    expect(merge.merged.documents).toEqual([dated])
  })

  it('join ticks', () => {
    const merge = mergeCardEdits(
      base,
      { accessibilityNeeds: ['DEAF', 'LARGE_PRINT'] },
      { ...base, accessibilityNeeds: [] },
    )
    expect(merge.merged.accessibilityNeeds).toEqual(['LARGE_PRINT'])
  })
})

import { describe, expect, it } from 'vitest'
import { partnerInput } from '@/scripts/testing/given-partners'
import { partnerRecordSchema } from './partner-record.schema'
import { differencesOf } from './record-difference.rules'
import { mergeRecords } from './record-merge.rules'

const base = partnerRecordSchema.parse(partnerInput())
const [phone] = base.phones
const [service] = base.services

describe('mergeRecords', () => {
  it('joins changes of different fields', () => {
    const mine = { ...base, email: 'nova@example.ua' }
    const theirs = { ...base, phones: base.phones.map((one) => ({ ...one, number: '102' })) }
    expect(mergeRecords(base, mine, theirs)).toEqual({
      merged: { ...mine, phones: theirs.phones },
      conflicts: [],
    })
  })

  it('hands back the field both changed, and takes theirs when told', () => {
    const [mine, theirs] = [
      { ...base, email: 'a@example.ua' },
      { ...base, email: 'b@example.ua' },
    ]
    expect(mergeRecords(base, mine, theirs)).toEqual({
      merged: mine,
      conflicts: [{ path: ['email'], mine: 'a@example.ua', theirs: 'b@example.ua' }],
    })
    expect(mergeRecords(base, mine, theirs, ['email']).merged).toEqual(theirs)
  })

  it('keeps what each added, and what one removed and the other left alone stays removed', () => {
    const added = { ...base, phones: [...base.phones, { ...phone, id: crypto.randomUUID(), number: '103' }] }
    const removed = { ...base, phones: [] }
    const { merged } = mergeRecords(base, added, removed)
    expect(merged.phones.map((one) => one.number)).toEqual(['103'])
  })
})

describe('differencesOf', () => {
  it('is one field that was changed, wherever its part stands', () => {
    if (!service) throw new Error('The record has a service')
    const first = { ...service, id: crypto.randomUUID() }
    const after = { ...base, services: [first, { ...service, cost: 'PAID' as const }] }
    expect(differencesOf(base, after)).toEqual([
      { path: ['services', '0'], before: undefined, after: first },
      { path: ['services', '1', 'cost'], before: 'FREE', after: 'PAID' },
    ])
    expect(differencesOf(base, base)).toEqual([])
  })
})

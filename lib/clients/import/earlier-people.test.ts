import { describe, expect, it } from 'vitest'
import { EarlierPeople, type EarlierRow } from './earlier-people'

function givenRow(importKey: string): EarlierRow {
  const name = { surnameKey: 'коваль', givenNameKey: 'олена', patronymicKey: '', formerSurnameKeys: [] }
  return { ...name, cardId: importKey, shownAs: importKey, importKey, signs: ['+380671112233'] }
}

function givenPeople(capacity: number, batches: { key: string; isWritten: () => boolean }[]) {
  const earlier = new EarlierPeople(capacity)
  for (const { key, isWritten } of batches) {
    const row = givenRow(key)
    earlier.add(row)
    earlier.endBatch([row], isWritten)
  }
  return earlier
}

const keysOf = (earlier: EarlierPeople) => earlier.find(['+380671112233']).map(({ cardId }) => cardId)

describe('EarlierPeople', () => {
  it('keeps what was written only after the database was asked', () => {
    const written = new Set(['first'])
    const isWritten = (key: string) => () => written.has(key)
    const earlier = givenPeople(
      10,
      ['first', 'second'].map((key) => ({ key, isWritten: isWritten(key) })),
    )
    const known = earlier.written()
    written.add('second')
    earlier.forget(known)
    expect(keysOf(earlier)).toEqual(['second'])
    expect(earlier.findRow('first')).toBeUndefined()
    earlier.forget(earlier.written())
    expect(keysOf(earlier)).toEqual([])
  })

  it('forgets the oldest when there are too many, written or not', () => {
    const earlier = givenPeople(
      2,
      ['first', 'second', 'third'].map((key) => ({ key, isWritten: () => false })),
    )
    earlier.forget(earlier.written())
    expect(keysOf(earlier)).toEqual(['second', 'third'])
  })
})

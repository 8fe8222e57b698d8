import { describe, expect, it } from 'vitest'
import { putUnder } from './both-changed.rules'

const seen = { name: 'Центр', phone: '1', hours: '9–18' }

describe('putUnder', () => {
  it('takes from each what only they changed', () => {
    expect(putUnder(seen, { ...seen, phone: '2' }, { ...seen, hours: '9–17' })).toEqual({
      together: { name: 'Центр', phone: '2', hours: '9–17' },
      clashes: [],
    })
  })

  it('names what both changed to different things, and leaves mine there', () => {
    expect(
      putUnder(seen, { ...seen, phone: '2', name: 'Бюро' }, { ...seen, phone: '3', name: 'Бюро' }),
    ).toEqual({ together: { ...seen, phone: '2', name: 'Бюро' }, clashes: ['phone'] })
  })
})

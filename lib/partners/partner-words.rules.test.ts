import { describe, expect, it } from 'vitest'
import { partnerWords } from './partner-words.rules'

describe('partnerWords', () => {
  it('is one word for all that people type for it', () => {
    expect(partnerWords(['Сім’я', "сім'ї", 'СІМʼЄЮ'])).toHaveLength(1)
    expect(partnerWords(['довідка про доходи'])).toEqual(partnerWords(['довідки, доходів']))
  })
})

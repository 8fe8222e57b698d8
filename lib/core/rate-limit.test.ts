import { describe, expect, it } from 'vitest'
import { addressOf } from './rate-limit'

describe('addressOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9', 'what the one proxy has seen'],
    ['192.0.2.1, 203.0.113.9', '203.0.113.9', 'not what the browser says of itself before it'],
    ['203.0.113.9 ,', 'unknown', 'nothing after the last comma'],
  ])('of %s is %s: %s', (header, expected) => {
    const headers = { 'x-forwarded-for': header }
    expect(addressOf(new Request('http://office.example/', { headers }))).toBe(expected)
  })

  it('is not known without a header', () => {
    expect(addressOf(new Request('http://office.example/'))).toBe('unknown')
  })
})

import { describe, expect, it } from 'vitest'
import { jointId } from './joint-id.rules'

const one = '0b6f4f0e-3a58-4e0b-9d3c-5f1b8a2d7c61'
const two = 'f2a91d37-8c44-4b6e-a1f0-90d3e6b75c28'

describe('jointId', () => {
  it('is of one thing its own id', () => expect(jointId([one])).toBe(one))
  it('does not heed the order', () => expect(jointId([one, two])).toBe(jointId([two, one])))
  it('differs from those of its parts, and has their form', () => {
    expect([one, two]).not.toContain(jointId([one, two]))
    expect(jointId([one, two])).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })
})

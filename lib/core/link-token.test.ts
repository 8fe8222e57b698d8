import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readLink, signLink } from './link-token'

const ID = '0199c5a2-7c11-7d3e-9f00-5b1f3a2c4d5e'

beforeAll(() => vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64')))

describe('readLink', () => {
  it('reads what was signed for the same purpose', () => {
    const token = signLink('phone', ID)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(readLink('phone', token)).toBe(ID)
    expect(readLink('other', token)).toBeUndefined()
  })

  it.each([
    ['nothing', () => ''],
    ['a short text', () => 'abc'],
    ['any text as long', () => 'x'.repeat(43)],
    ['one whose mark was changed', (token: string) => `${token.slice(0, -2)}__`],
    ['one for another row', (token: string) => `AAAA${token.slice(4)}`],
    ['one cut off', (token: string) => token.slice(4)],
  ])('refuses %s', (_what, change) => {
    expect(readLink('phone', change(signLink('phone', ID)))).toBeUndefined()
  })
})

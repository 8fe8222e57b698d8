import { createHmac, hkdfSync } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'

beforeAll(() => vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64')))

async function withKey(byte: number) {
  vi.resetModules()
  vi.stubEnv('SECRET_KEY', Buffer.alloc(32, byte).toString('base64'))
  return import('./secrets')
}

describe('sealText', () => {
  it.each(['', 'СН123456', 'ґ’є — 東'])('gives «%s» back', async (plain) => {
    const { openText, sealText } = await withKey(7)
    expect(openText(sealText(plain))).toBe(plain)
  })

  it('seals the same text differently each time', async () => {
    const { sealText } = await withKey(7)
    expect(sealText('1759013776')).not.toEqual(sealText('1759013776'))
  })

  it('does not open what was changed, cut or sealed with another key', async () => {
    const { openText, sealText } = await withKey(7)
    const sealed = sealText('1759013776')
    const changed = sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1)
    expect(() => openText(changed)).toThrow()
    expect(() => openText(sealed.subarray(0, 20))).toThrow()
    expect(() => openText(sealed.with(0, 9))).toThrow('unknown version 9')
    const other = await withKey(8)
    expect(() => other.openText(sealed)).toThrow()
  })
})

describe('lookupHash', () => {
  it('is equal for equal values of one kind and key only', async () => {
    const { lookupHash } = await withKey(7)
    const hash = lookupHash('taxId', '1759013776')
    expect(lookupHash('taxId', '1759013776')).toEqual(hash)
    expect(lookupHash('passport', '1759013776')).not.toEqual(hash)
    expect(lookupHash('taxId', '1759013777')).not.toEqual(hash)
    const other = await withKey(8)
    expect(other.lookupHash('taxId', '1759013776')).not.toEqual(hash)
  })
})

it('lookupHash is HMAC-SHA-256 under the key of the kind', async () => {
  const { lookupHash } = await withKey(7)
  const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), 'pryimalnia', 'lookup:document', 32))
  for (const text of ['', 'АА123456', '1'.repeat(300)]) {
    const expected = createHmac('sha256', key).update(text, 'utf8').digest('hex')
    expect(Buffer.from(lookupHash('document', text)).toString('hex')).toBe(expected)
  }
})

describe('derivedSecret', () => {
  it('differs from purpose to purpose', async () => {
    const { derivedSecret } = await withKey(7)
    expect(derivedSecret('session')).not.toBe(derivedSecret('database-role'))
  })
})

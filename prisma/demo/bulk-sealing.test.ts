import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { documentNumberHash } from '@/lib/clients/document-number.queries'
import { openText } from '@/lib/core/secrets'
import { BulkSealer } from './bulk-sealing'

vi.stubEnv('SECRET_KEY', randomBytes(32).toString('base64'))

describe('BulkSealer', () => {
  const numbers = [
    '3110541745',
    'АА 123456',
    '000123456',
    '19910824-00026',
    'I-БК 123456',
    'довший за один блок шифру номер',
    '',
  ]
  const sealed = new BulkSealer().sealAll(numbers)

  it('seals what is opened as any sealed number is', () => {
    expect(sealed.map((number) => openText(Buffer.from(number.sealed, 'hex')))).toEqual(numbers)
  })

  it('hashes as a number typed at the desk is hashed', () => {
    const expected = numbers.map((number) => Buffer.from(documentNumberHash(number)).toString('hex'))
    expect(sealed.map(({ hash }) => hash)).toEqual(expected)
  })

  it('never seals the same number to the same bytes', () => {
    const [one, other] = new BulkSealer().sealAll(['3110541745', '3110541745'])
    expect(one?.sealed).not.toBe(other?.sealed)
  })
})

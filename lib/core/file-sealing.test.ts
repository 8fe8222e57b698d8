import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openFile, sealedLength, sealFile } from './file-sealing'

const PIECE = 64 * 1024

beforeAll(() => vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64')))

const sealed = (name: string, plain: Uint8Array) => Buffer.concat([...sealFile(name, plain)])

async function opened(name: string, bytes: Uint8Array, chunk = 1000): Promise<Buffer> {
  async function* inChunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const parts = []
  for await (const part of openFile(name, inChunks())) parts.push(part)
  return Buffer.concat(parts)
}

describe('sealFile', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17])(
    'gives %i bytes back as they were, and says the length beforehand',
    async (length) => {
      const plain = randomBytes(length)
      const bytes = sealed('a', plain)
      expect(bytes.length).toBe(sealedLength(length))
      for (const chunk of [997, PIECE, 1_000_000])
        expect(plain.equals(await opened('a', bytes, chunk))).toBe(true)
    },
  )

  it('shows nothing of the file', () => {
    const plain = Buffer.from('АА 123456 '.repeat(100))
    expect(sealed('a', plain).includes(plain.subarray(0, 10))).toBe(false)
    expect(sealed('a', plain).equals(sealed('a', plain))).toBe(false)
  })
})

describe('openFile', () => {
  const whole = randomBytes(2 * PIECE + 10)

  it('refuses a file with a changed byte, without its end, or with something added', async () => {
    const bytes = sealed('a', whole)
    const changed = Buffer.from(bytes)
    changed[PIECE + 100] = (changed[PIECE + 100] ?? 0) ^ 1
    await expect(opened('a', changed)).rejects.toThrow()
    await expect(opened('a', bytes.subarray(0, 33 + PIECE + 16))).rejects.toThrow()
    await expect(opened('a', bytes.subarray(0, 33))).rejects.toThrow()
    await expect(opened('a', Buffer.concat([bytes, randomBytes(16)]))).rejects.toThrow()
  })

  it('refuses a file kept under another name, and pieces in another order', async () => {
    const bytes = sealed('a', whole)
    await expect(opened('b', bytes)).rejects.toThrow()
    const [head, first, second] = [bytes.subarray(0, 33), 33 + PIECE + 16, 33 + 2 * (PIECE + 16)]
    const swapped = Buffer.concat([
      head,
      bytes.subarray(first, second),
      bytes.subarray(33, first),
      bytes.subarray(second),
    ])
    await expect(opened('a', swapped)).rejects.toThrow()
  })
})

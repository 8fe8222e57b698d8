import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort, pickPort, requireFreePort } from './ports'

let other: Server
let takenPort: number

beforeEach(async () => {
  takenPort = await pickPort()
  other = createServer()
  await new Promise<void>((resolve) => other.listen(takenPort, '127.0.0.1', resolve))
})
afterEach(() => other.close())

describe('requireFreePort', () => {
  it('names a port another program has taken, and a way out', async () => {
    await expect(requireFreePort('127.0.0.1', takenPort)).rejects.toThrow(
      `Port ${takenPort} is taken by another program. Stop it, or choose another port: PORT=`,
    )
  })

  it('names an address this machine does not have', async () => {
    await expect(requireFreePort('203.0.113.7', takenPort)).rejects.toThrow(
      'is not an address of this machine',
    )
  })

  it('is content with a free one', async () => {
    await expect(requireFreePort('127.0.0.1', await pickPort())).resolves.toBeUndefined()
  })
})

describe('freePort', () => {
  it('keeps the port of the last start while nobody else has it', async () => {
    const port = await pickPort()
    expect(await freePort(port)).toBe(port)
    expect(await freePort(takenPort)).not.toBe(takenPort)
  })
})

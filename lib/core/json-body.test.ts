import { describe, expect, it } from 'vitest'
import { jsonOf } from './json-body'

const MEGABYTES = 3_000_000
const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://office.example/api', { method: 'POST', body, headers })

/** A body whose length is told to nobody, endless; tells how much of it was taken. */
function endless() {
  const taken = { bytes: 0 }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(32))
    },
  })
  return { taken, stream }
}

describe('jsonOf', () => {
  it('reads what is JSON, its length told or not', async () => {
    const text = JSON.stringify({ typed: 'Шевченко' })
    expect(await jsonOf(request(text))).toEqual({ typed: 'Шевченко' })
    const length = String(Buffer.byteLength(text))
    expect(await jsonOf(request(text, { 'content-length': length }))).toEqual({ typed: 'Шевченко' })
    expect(await jsonOf(request('{'))).toBeUndefined()
  })

  it('does not read what says that it is too long', async () => {
    const asked = request('{}', { 'content-length': String(MEGABYTES) })
    expect(await jsonOf(asked)).toBeUndefined()
    expect(asked.bodyUsed).toBe(false)
  })

  it('gives up what does not end', async () => {
    const { taken, stream } = endless()
    const asked = new Request('http://office.example/api', {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(await jsonOf(asked)).toBeUndefined()
    expect(taken.bytes).toBeLessThan(MEGABYTES)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id'

describe('newId', () => {
  it('gives a random UUID, another each time', () => {
    const ids = Array.from({ length: 200 }, newId)
    for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true)
    expect(new Set(ids).size).toBe(200)
  })
})

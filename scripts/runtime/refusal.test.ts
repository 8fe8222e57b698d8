import { describe, expect, it } from 'vitest'
import { lineFor, Refusal } from './refusal'

const systemError = (code: string, path?: string) => Object.assign(new Error(code), { code, path })

describe('lineFor', () => {
  it.each([
    [systemError('ENOSPC'), 'The disk is full.'],
    [systemError('53100'), 'The disk is full.'],
    [systemError('EACCES', '/srv/data'), 'No permission for /srv/data.'],
    [systemError('EROFS', '/srv/data'), '/srv/data is on a read-only disk.'],
    [new Refusal('Port 3000 is taken.'), 'Port 3000 is taken.'],
  ])('tells what to do about %s in one line', (error, beginning) => {
    const line = lineFor(error)
    expect(line?.startsWith(beginning)).toBe(true)
    expect(line).not.toContain('\n')
  })

  it('leaves a fault of ours to its stack', () => {
    expect(lineFor(new TypeError('x is not a function'))).toBeUndefined()
    expect(lineFor('thrown text')).toBeUndefined()
  })
})

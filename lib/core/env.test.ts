import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkSettings, env } from './env'

afterEach(() => vi.unstubAllEnvs())

describe('env', () => {
  it('takes an empty value as not set', () => {
    vi.stubEnv('PORT', '')
    expect(env.PORT).toBe(3000)
  })

  it.each([
    ['PORT', '80a', 'Setting PORT: must be a number'],
    ['PORT', '70000', 'Setting PORT: '],
    ['DATABASE_URL', 'mysql://localhost/x', 'Setting DATABASE_URL: must look like postgresql://'],
    ['SECRET_KEY', 'short', 'Setting SECRET_KEY: must be 32 bytes'],
  ])('says what is wrong with %s=%s', (name, value, line) => {
    vi.stubEnv(name, value)
    expect(() => checkSettings()).toThrow(line)
  })

  it('needs no setting at all', () => {
    for (const name of ['DATABASE_URL', 'DATA_DIR', 'NEXTAUTH_SECRET', 'SECRET_KEY'])
      vi.stubEnv(name, undefined)
    expect(() => checkSettings()).not.toThrow()
  })
})

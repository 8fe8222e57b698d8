import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadlineIds } from '@/lib/deadlines/legal-deadlines'
import { mapRules, SCREENS } from './rule-map'

const APP = join(import.meta.dirname, '../../app')
const rules = mapRules()

describe('the map of rules', () => {
  it.each(rules.map((rule) => [rule.address, rule] as const))(
    '%s has a norm, a source and a test',
    (_, rule) => {
      expect(rule.act).not.toBe('')
      expect(rule.source).not.toBe('')
      expect(rule.tests.length).toBeGreaterThan(0)
    },
  )

  it('holds every kind of rule and no address twice', () => {
    const addresses = rules.map(({ address }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.filter((address) => address.startsWith('deadlines:'))).toHaveLength(deadlineIds.length)
    expect(addresses.length).toBeGreaterThan(150)
  })

  it('names only routes there are', () => {
    for (const route of Object.values(SCREENS)) {
      const places = [`${route}/route.ts`, `(office)${route}/page.tsx`, `${route}/page.tsx`]
      expect([route, places.some((place) => existsSync(join(APP, place)))]).toEqual([route, true])
    }
  })
})

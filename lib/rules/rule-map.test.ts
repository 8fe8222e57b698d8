import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadlineIds } from '@/lib/deadlines/legal-deadlines'
import { LAW_KINDS } from './law-kinds'
import { mapRules } from './rule-map'

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
    expect(addresses.length).toBeGreaterThan(190)
    for (const kind of LAW_KINDS)
      expect(addresses.some((address) => address.startsWith(`${kind}:`))).toBe(true)
  })

  it('names only routes there are', () => {
    for (const route of new Set(rules.flatMap(({ screens }) => screens))) {
      const places = [`${route}/route.ts`, `(office)${route}/page.tsx`, `${route}/page.tsx`]
      expect([route, places.some((place) => existsSync(join(APP, place)))]).toEqual([route, true])
    }
  })
})

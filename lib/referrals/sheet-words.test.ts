import { describe, expect, it } from 'vitest'
import en from '@/lib/core/i18n/messages/en/handoff-sheet.json'
import ru from '@/lib/core/i18n/messages/ru/handoff-sheet.json'
import uk from '@/lib/core/i18n/messages/uk/handoff-sheet.json'

const words = { uk, en, ru }

describe('the three languages', () => {
  const keysOf = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
      : [path]
  it.each(['en', 'ru'] as const)('have the same messages (%s)', (locale) => {
    expect(keysOf(words[locale])).toEqual(keysOf(uk))
  })
  it('have no letters of Ukrainian in the Russian ones', () => {
    expect(JSON.stringify(ru)).not.toMatch(/[іїєґІЇЄҐ]/)
  })
})

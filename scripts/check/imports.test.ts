import { describe, expect, it } from 'vitest'
import { IMPORT_RULES } from './import-rules'
import { circles, forbiddenImports, type Import, importsOf } from './imports'

const value = (from: string, to: string): Import => ({ from, to, isType: false })
const type = (from: string, to: string): Import => ({ from, to, isType: true })

describe('forbiddenImports', () => {
  it.each([
    value('lib/core/audit.ts', 'lib/clients/tax-id.rules.ts'),
    value('lib/clients/card.queries.ts', 'lib/enquiries/visit.queries.ts'),
    value('lib/clients/card.queries.ts', 'lib/clients/card.commands.ts'),
    value('lib/clients/card.rules.ts', 'lib/core/db.ts'),
    value('lib/clients/card.schema.ts', 'prisma/generated/client.ts'),
    value('lib/clients/card.actions.ts', 'lib/core/db.ts'),
    value('components/ui/button.tsx', 'lib/clients/tax-id.rules.ts'),
    value('components/clients/card.tsx', 'lib/clients/card.queries.ts'),
    value('app/page.tsx', 'lib/core/db.ts'),
    type('lib/clients/card.queries.ts', 'components/clients/card.tsx'),
  ])('refuses $from → $to', (found) => {
    expect(forbiddenImports([found], IMPORT_RULES)).not.toEqual([])
  })

  it.each([
    type('components/clients/card.tsx', 'lib/clients/card.queries.ts'),
    value('components/clients/card.tsx', 'lib/clients/card.actions.ts'),
    value('lib/enquiries/visit.commands.ts', 'lib/clients/card.queries.ts'),
    value('lib/clients/card.queries.ts', 'lib/core/db.ts'),
    value('lib/clients/card.rules.ts', 'lib/core/plain-date.ts'),
    value('lib/clients/card.rules.test.ts', 'lib/core/db.ts'),
  ])('allows $from → $to', (found) => {
    expect(forbiddenImports([found], IMPORT_RULES)).toEqual([])
  })
})

describe('circles', () => {
  it('names the files of a circle, but not of one that types alone close', () => {
    expect(circles([value('a', 'b'), value('b', 'c'), value('c', 'b')])).toEqual(['a circle: b → c → b'])
    expect(circles([value('a', 'b'), type('b', 'a')])).toEqual([])
  })
})

describe('importsOf', () => {
  it('finds imports, re-exports and import(), and tells types from values', () => {
    const text = `
      import type { A } from './a'
      import { type B, b } from '@/lib/b'
      import './c'
      import react from 'react'
      export { d } from '../d'
      const e = await import('./e')
      export const jsx = <p>{e}</p>`
    expect(importsOf('lib/x/y.tsx', text)).toEqual([
      type('lib/x/y.tsx', 'lib/x/a'),
      value('lib/x/y.tsx', 'lib/b'),
      value('lib/x/y.tsx', 'lib/x/c'),
      value('lib/x/y.tsx', 'lib/d'),
      value('lib/x/y.tsx', 'lib/x/e'),
    ])
  })
})

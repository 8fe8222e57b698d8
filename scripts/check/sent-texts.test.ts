import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lettersIn, sentTextFaults, textsOfPage } from './sent-texts'

const lettersOf = lettersIn(
  new Map([
    ['cases.term.soon', 'x'.repeat(100)],
    ['cases.paper.lead', 'x'.repeat(9000)],
    ['keys.help', 'x'],
    ['desk.title', 'x'],
  ]),
)
const faultsOf = (said: Record<string, string>, sent: string[]) =>
  sentTextFaults({ page: 'p', said: new Map(Object.entries(said)), sent }, lettersOf)

describe('sentTextFaults', () => {
  it.each([
    ['the whole of a domain that is said', { cases: 'a' }, ['cases'], []],
    ['the part that is said', { 'cases.term': 'a' }, ['cases.term'], []],
    ['nearly all of what is sent', { 'cases.paper': 'a' }, ['cases'], []],
    ['what the kit brings', {}, ['keys'], []],
    [
      'what is not sent',
      { 'cases.term': 'a' },
      ['desk'],
      ['p: «cases.term», which a says, is not sent', 'p: «desk» is sent, and nothing says it'],
    ],
    [
      'another part',
      { 'cases.term': 'a' },
      ['cases.paper'],
      ['p: «cases.term», which a says, is not sent', 'p: «cases.paper» is sent, and nothing says it'],
    ],
    ['a whole for a part', { cases: 'a' }, ['cases.term'], ['p: «cases», which a says, is not sent']],
    ['much more than is said', { 'cases.term': 'a' }, ['cases'], ['p: of «cases» only «cases.term» is said']],
  ])('of %s', (_, said, sent, faults) => {
    expect(faultsOf(said, sent)).toEqual(faults)
  })
})

describe('textsOfPage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pryimalnia-texts-'))
  const page = join(folder, 'app/page.tsx')
  const files = {
    'app/page.tsx': `import { A } from './a'\nimport { S } from './s'\n<ClientMessages domains={['cases.term']}>`,
    'app/layout.tsx': `<ClientMessages domains={['keys']}>`,
    'app/a.tsx': `'use client'\nimport { useB } from './use-b'\nuseTranslations('cases.term.soon')`,
    'app/use-b.ts': `useMessages().cases.paper.lead`,
    'app/s.tsx': `import { useB } from './use-b'\nuseTranslations('desk')`,
  }
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('knows what the browser says of it, and what it and its layouts send', () => {
    const { said, sent } = textsOfPage(page, (name) => /^(cases\.|keys|desk)/.test(name))
    expect([...said.keys()].toSorted()).toEqual(['cases.paper', 'cases.term'])
    expect([...sent].toSorted()).toEqual(['cases.term', 'keys'])
  })
})

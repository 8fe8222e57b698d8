import { expect, it } from 'vitest'
import type { CardRun } from './card-batches'
import { type CardMaker, cardMakers } from './card-makers'
import { NameForms } from './name-forms'

const BATCH = 300
const run: CardRun = {
  seed: 9,
  startAt: 40,
  cards: 4 * BATCH,
  units: ['71', '72', '73'].map((code) => ({ id: `unit-${code}`, code, registeredById: `staff-${code}` })),
  firstNumbers: new Map([['card:71:2025', 500]]),
  ids: { firstMillisecond: 1_790_000_000_000, mark: '12345678' },
}

/** What is drawn anew each time, the nonces of sealed numbers, is left out. */
async function madeBy(makers: readonly CardMaker[]) {
  try {
    const cards: string[] = []
    const names = new NameForms()
    for (let place = 0; place * BATCH < run.cards; place += 1) {
      const batch = await makers[place % makers.length]?.make(place * BATCH, BATCH)
      for (const table of ['clients', 'client_phones', 'client_name_forms'] as const)
        cards.push(Buffer.from(batch?.[table] ?? []).toString('utf8'))
    }
    for (const maker of makers) names.add(await maker.names())
    return { cards, names: [...names.entries()].map((entry) => JSON.stringify(entry)).toSorted() }
  } finally {
    for (const maker of makers) await maker.close()
  }
}

it('makes the same cards and counts the same names in threads that take turns', async () => {
  const here = cardMakers(run)
  const threads = cardMakers(run, 1)
  expect(here).toHaveLength(1)
  const made = await madeBy(here)
  expect(made.cards.join('')).toContain('71-2025-00500')
  expect(await madeBy(threads)).toEqual(made)
})

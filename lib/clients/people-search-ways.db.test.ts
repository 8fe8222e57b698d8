import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCard, givenCentres, idsOfAllPages, OTHER, OWN } from '@/scripts/testing/search-cards'

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
beforeAll(async () => {
  await givenCentres()
  await owner.connect()
})
afterAll(() => owner.end())

describe('a name beside the end of a phone', () => {
  const meant: string[] = []
  beforeAll(async () => {
    const cards = [
      { surname: 'Берегиня', phone: '+380670004521' },
      { surname: 'Берегиня', givenName: 'Ганна', phone: '+380500114521' },
      { surname: 'Берегиня', formerSurnames: ['Тихолаз'], phone: '+380630224521' },
      { surname: 'Берегиня', phone: '+380670004522' },
      { surname: 'Обережна', phone: '+380670334521' },
    ]
    for (const card of cards) meant.push(await givenCard(card))
  })

  /** What the statistics say: so many phones, so many names, so many who bear the surname. */
  async function givenStatistics(told: { phones: number; names: number; bearers: number }): Promise<void> {
    const tell = `UPDATE pg_class SET reltuples = $1 WHERE oid = $2::regclass`
    await owner.query(tell, [told.phones, 'client_phones'])
    await owner.query(tell, [told.names, 'client_name_forms'])
    await owner.query(`UPDATE name_lexicon SET frequency = $1 WHERE key = 'берегиня' AND part = 'SURNAME'`, [
      told.bearers,
    ])
    await owner.query(`UPDATE name_lexicon SET frequency = 100 WHERE key = 'олена' AND part = 'GIVEN'`)
  }

  /** Which way was gone, and whom it found: the search itself finds them by the name alone, too. */
  async function foundBy(names: { surnames: string[]; givens: string[] | null }) {
    const { rows } = await owner.query<{ way: string; found: string[] }>(
      `SELECT fewest_reads($1, $2, '1254') AS way, ARRAY(SELECT client_id::text FROM find_cards_by_probes(
         jsonb_build_array(jsonb_build_object(
           'by', 'namePhone', 'cost', 0, 'surnames', $1::text[], 'givens', $2::text[], 'numbers', ARRAY['1254'])), 25, NULL)) AS found`,
      [names.surnames, names.givens],
    )
    return rows[0] && { way: rows[0].way, found: new Set(rows[0].found) }
  }

  it.each([
    ['from the few who bear the name', 'surnameThenPhone', { phones: 10_000_000, names: 1000, bearers: 4 }],
    ['from the few phones', 'phoneName', { phones: 100_000, names: 1_000_000, bearers: 900_000 }],
    ['from both sides', 'namePhone', { phones: 10_000_000, names: 1_000_000, bearers: 1000 }],
  ] as const)('finds the same %s', async (_, way, statistics) => {
    await givenStatistics(statistics)
    const found = new Set(meant.slice(0, 3))
    expect(await foundBy({ surnames: ['берегиня'], givens: null })).toEqual({ way, found })
  })

  it.each([
    ['from the few who bear both names', 'nameThenPhone', { phones: 10_000_000, names: 1000, bearers: 40 }],
    ['from both sides', 'namePhone', { phones: 10_000_000, names: 1_000_000, bearers: 10_000_000 }],
  ] as const)('finds the same with a given name, %s', async (_, way, statistics) => {
    await givenStatistics(statistics)
    const found = new Set([meant[0], meant[2]])
    expect(await foundBy({ surnames: ['берегиня'], givens: ['олена'] })).toEqual({ way, found })
  })
})

it('goes on by key through all who bear a given name, whichever centre is theirs', async () => {
  const meant = new Set<string>()
  for (let place = 0; place < 27; place += 1)
    meant.add(
      await givenCard({
        surname: place % 2 === 0 ? 'Затула' : 'Ярмак',
        givenName: 'Феодосія',
        unitId: place % 3 === 0 ? OTHER : OWN,
      }),
    )
  const shown = await idsOfAllPages('феодосія')
  expect(shown).toHaveLength(27)
  expect(new Set(shown)).toEqual(meant)
})

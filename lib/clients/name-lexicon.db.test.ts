import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db, type Tx } from '@/lib/core/db'
import { connectionPool } from '@/lib/core/sql'
import { catchStatements } from '@/scripts/bench/statements'
import { find, givenCard, givenCentres, idsOf } from '@/scripts/testing/search-cards'
import { indexClientNames } from './name-index.commands'
import { knownLexicon } from './name-lexicon.queries'

beforeAll(givenCentres)

/** The owner of the tables, past the product. */
let elsewhere: pg.Client
beforeAll(async () => {
  elsewhere = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await elsewhere.connect()
})
afterAll(() => elsewhere.end())

const GIVEN = { givenName: 'Олена', patronymic: 'Іванівна', latinName: null, formerSurnames: [] }

const rename = async (tx: Tx, id: string, surname: string) => {
  await tx.client.update({ where: { id }, data: { surname }, select: { id: true } })
  await indexClientNames(tx, [{ clientId: id, ...GIVEN, surname, birthDate: 'UNKNOWN' }])
}

describe('the lexicon in the memory of a process', () => {
  it('knows who was registered by another process since it was read, and then asks nothing more', async () => {
    const near = await givenCard({ surname: 'Незнайченко' })
    expect(idsOf(await find('незнайчанко'))).toEqual([near])
    const meant = await givenCard({ surname: 'Незнайчанко' })
    expect(idsOf(await find('незнайчанко'))).toEqual([meant, near])
    const asked = await catchStatements(() => find('незнайчанко'))
    expect(asked.filter(({ text }) => text.includes('names_since'))).toHaveLength(1)
  })

  it('knows what was registered in a transaction that was under way when others were learnt', async () => {
    const id = await givenCard({ surname: 'Повільнюк' })
    let searched: () => void = () => undefined
    const untilSearched = new Promise<void>((resolve) => {
      searched = resolve
    })
    let written: () => void = () => undefined
    const untilWritten = new Promise<void>((resolve) => {
      written = resolve
    })
    const slow = db.$transaction(async (tx) => {
      await rename(tx, id, 'Барилковська')
      written()
      await untilSearched
    })
    await untilWritten
    // A later transaction is learnt of while the earlier one is not committed.
    const quick = await givenCard({ surname: 'Швидкобіг' })
    expect(idsOf(await find('швидкобіг'))).toEqual([quick])
    expect(idsOf(await find('барилковська'))).toEqual([])
    searched()
    await slow
    expect(idsOf(await find('барилковська'))).toEqual([id])
  })

  it('finds whoever was registered though nobody was found by what was known', async () => {
    expect(idsOf(await find('жоднознайко'))).toEqual([])
    const id = await givenCard({ surname: 'Жоднознайко' })
    expect(idsOf(await find('жоднознайко'))).toEqual([id])
    // Typed in the other layout, the words of the first are nobody’s name.
    const other = await givenCard({ surname: 'Гривоконь' })
    expect(idsOf(await find('uhbdjrjym'))).toEqual([other])
  })

  it('reads all anew when another database was put in the place of its own', async () => {
    const id = await givenCard({ surname: 'Відновленко' })
    // Two processes: one that was at work, and one that begins, when marks of the former place are in the rows.
    await elsewhere.query('ALTER TABLE name_lexicon DISABLE TRIGGER name_lexicon_changed')
    await elsewhere.query(
      `UPDATE name_lexicon SET changed_in = '99999999999' WHERE key IN ('відновленко', 'олена')`,
    )
    await elsewhere.query('ALTER TABLE name_lexicon ENABLE ALWAYS TRIGGER name_lexicon_changed')
    expect(idsOf(await find('відновленко'))).toEqual([id])
    const known = globalThis as typeof globalThis & { knownLexicon?: WeakMap<pg.Pool, unknown> }
    known.knownLexicon?.delete(connectionPool())
    await knownLexicon()
    const { rows } = await elsewhere.query(
      'SELECT FROM name_lexicon WHERE changed_in > pg_snapshot_xmax(pg_current_snapshot())',
    )
    expect(rows).toEqual([])
    expect(idsOf(await find('відновленко'))).toEqual([id])
    const ahead = await elsewhere.query(`SELECT names_since('99999999999') AS newer`)
    const count = await db.nameLexicon.count()
    expect(ahead.rows[0].newer.names).toHaveLength(count)
  })
})

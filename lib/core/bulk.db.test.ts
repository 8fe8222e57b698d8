import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BulkConnection, copyLine, openBulkConnection } from './bulk'
import { sealText } from './secrets'

let connection: BulkConnection
beforeAll(async () => {
  connection = await openBulkConnection()
  await connection.query(
    'CREATE TEMP TABLE samples (a text, b text[], c bytea, d int, e boolean, f date, g text)',
  )
})
afterAll(() => connection.close())

const COLUMNS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

describe('a bulk connection', () => {
  it('writes what COPY would trip over as it is', async () => {
    const [text, list] = ['з\tтабуляцією\\N "і"\r\n{рядок}', ['а"б', 'в\\г', 'д,е', '']]
    const bytes = sealText('12')
    const first = copyLine([text, list, bytes, -5, true, '1985-02-28', null])
    const second = copyLine(['\\.', [], { hex: '00ff' }, 0, false, '1985-02-28', 'NUL:\0'])
    await connection.copy('samples', COLUMNS, first + second)
    expect(await connection.query('SELECT a, b, c, d, e, f::text, g FROM samples')).toEqual([
      { a: text, b: list, c: Buffer.from(bytes), d: -5, e: true, f: '1985-02-28', g: null },
      { a: '\\.', b: [], c: Buffer.from([0, 255]), d: 0, e: false, f: '1985-02-28', g: 'NUL:' },
    ])
  })

  it('undoes a transaction that fails, and can be used afterwards', async () => {
    await connection.query('DELETE FROM samples')
    const failing = connection.transaction(async () => {
      await connection.copy('samples', ['a'], copyLine(['перший']))
      await connection.copy('samples', ['d'], copyLine(['не число']))
    })
    await expect(failing).rejects.toThrow('invalid input syntax')
    await connection.transaction(() => connection.copy('samples', ['a'], copyLine(['другий'])))
    expect(await connection.query('SELECT a FROM samples')).toEqual([{ a: 'другий' }])
  })

  it('fills the values of a template in, in their order', async () => {
    const count =
      await connection.$executeRaw`INSERT INTO samples (a, d) VALUES (${'x'}, ${1}), (${'y'}, ${2})`
    expect(count).toBe(2)
    expect(await connection.query('SELECT a FROM samples WHERE d = 2')).toEqual([{ a: 'y' }])
  })

  it.each([
    ['that need no quotes', ['коваль', 'nullus', "д'арк", '7-а']],
    ['with a comma', ['коваль', 'а,б']],
    ['with a brace', ['{коваль}']],
    ['with a quote', ['"коваль"']],
    ['with a backslash', ['а\\б']],
    ['with a space', ['лис коваль', ' ']],
    ['one of which is empty', ['коваль', '']],
    ['one of which is nothing', ['коваль', null, 'nUlL']],
    ['of which there are none', []],
  ])('sends lists of texts %s as they are', async (_, texts) => {
    expect(await connection.query('SELECT $1::text[] AS texts', [texts])).toEqual([{ texts }])
  })

  it('sends lists of numbers as they are', async () => {
    expect(await connection.query('SELECT $1::int[] AS numbers', [[3, -1, 0]])).toEqual([
      { numbers: [3, -1, 0] },
    ])
  })
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { countCards, IMPORTED, type ImportFolder, openImportFolder } from '@/scripts/testing/client-imports'
import { givenClient, givenStaff, givenUnit } from '@/scripts/testing/givens'

let tables: ImportFolder
beforeAll(async () => {
  tables = await openImportFolder()
})
afterAll(() => tables.remove())

/** All that an import leaves behind of cards, whatever their ids and the order of batches. */
async function digestOfCards(viewer: Viewer): Promise<string> {
  const cards = await db.client.findMany({
    where: { homeUnitId: viewer.unit.id },
    select: {
      surname: true,
      givenName: true,
      birthDate: true,
      phones: { select: { e164: true }, orderBy: { ordinal: 'asc' } },
      documents: { select: { kind: true, numberHash: true }, orderBy: { id: 'asc' } },
      addresses: { select: { placeCode: true, placeTyped: true, street: true } },
      nameForms: { select: { kind: true, surnameKey: true }, orderBy: { ordinal: 'asc' } },
      consents: { select: { form: true } },
    },
    orderBy: { cardNumber: 'asc' },
  })
  return createHash('sha256').update(JSON.stringify(cards)).digest('hex')
}

describe('importClients of a table that was read before, in whole or in part', () => {
  it('makes no doubles when the file is read again, mended or not', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const file = await tables.writePeople({ rows: 1_000, startAt: 100_000 })
    await tables.read(viewer, { file })
    const again = await tables.read(viewer, { file })
    expect(again).toMatchObject({ counts: { created: 0, known: 990, rejected: 10, doubles: 0 } })
    expect(await countCards(viewer)).toBe(990)
  })

  it('stopped after two batches and run again leaves what one run leaves', async () => {
    const [whole, inParts] = [
      await givenStaff({ role: 'ADMINISTRATOR' }),
      await givenStaff({ role: 'ADMINISTRATOR' }),
    ]
    await tables.read(whole)
    const stop = new AbortController()
    const stopped = await tables.read(inParts, {
      signal: stop.signal,
      onProgress: ({ counts }) => {
        if (counts.read === 2 * IMPORTED.batch) stop.abort()
      },
    })
    expect(stopped).toMatchObject({
      isStopped: true,
      counts: { read: 2 * IMPORTED.batch, created: 2 * IMPORTED.cardsABatch },
    })
    expect(await countCards(inParts)).toBe(2 * IMPORTED.cardsABatch)
    const resumed = await tables.read(inParts)
    expect(resumed).toMatchObject({
      counts: {
        known: 2 * IMPORTED.cardsABatch,
        created: IMPORTED.rows - IMPORTED.broken - 2 * IMPORTED.cardsABatch,
      },
    })
    expect(await digestOfCards(inParts)).toBe(await digestOfCards(whole))
  })

  it('leaves whole batches when one of them cannot be written', async () => {
    const viewer = await givenStaff({ role: 'ADMINISTRATOR' })
    const taken = await givenClient(await givenStaff({ role: 'FRONTLINER', unitId: await givenUnit() }))
    // A number of the third batch is taken by somebody else’s card.
    const number = `${viewer.unit.code}-2026-01000`
    await db.client.update({
      where: { id: taken.clientId },
      data: { cardNumber: number },
      select: { id: true },
    })
    await expect(tables.read(viewer)).rejects.toThrow('clients_card_number_key')
    const count = await countCards(viewer)
    expect([2, 3, 4].map((batches) => batches * IMPORTED.cardsABatch)).toContain(count)
    const phones = await db.clientPhone.count({ where: { client: { homeUnitId: viewer.unit.id } } })
    const consents = await db.dataConsent.count({ where: { client: { homeUnitId: viewer.unit.id } } })
    expect(consents).toBe(count)
    expect(phones).toBeGreaterThan(0)
  })
})

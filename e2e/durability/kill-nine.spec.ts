import { expect, test } from '@playwright/test'
import pg from 'pg'
import { makeSecondOffice } from '../../scripts/testing/second-office'

const PEOPLE = 100
const KILL_AFTER = 30

type Card = { clientId: string; cardNumber: string }

test('kill -9 of the application and the database loses no acknowledged card and leaves none half-written', async () => {
  test.setTimeout(300_000)
  const office = makeSecondOffice(Number(process.env.E2E_SECOND_PORT ?? 3190))
  try {
    await office.start()
    const token = office.run('token', '--user', 'frontliner@demo.ua')
    const acknowledged = new Map<number, Card>()

    const register = async (person: number): Promise<Card> => {
      const response = await fetch(`${office.url}/api/v1/clients`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${token}`,
          'Idempotency-Key': `kill-nine-${person}`,
        },
        body: JSON.stringify({
          surname: 'Незнищенна',
          givenName: 'Людмила',
          birthDate: '12.03.1985',
          identityLevel: 'DECLARED',
          phones: [{ typed: `067 000 ${String(person).padStart(4, '0')}` }],
          consent: { answer: 'GIVEN_ORALLY' },
        }),
      })
      if (response.status !== 201) throw new Error(`Answered ${response.status}: ${await response.text()}`)
      return await response.json()
    }

    await new Promise<void>((resolve) => {
      const sent = Array.from({ length: PEOPLE }, (_, person) =>
        register(person).then(
          (card) => {
            acknowledged.set(person, card)
            if (acknowledged.size === KILL_AFTER) void office.kill().then(resolve)
          },
          () => undefined,
        ),
      )
      void Promise.all(sent).then(() => resolve())
    })
    const before = acknowledged.size
    expect(before).toBeGreaterThanOrEqual(KILL_AFTER)
    expect(before, 'the kill came in the middle').toBeLessThan(PEOPLE)

    await office.start()
    const db = new pg.Client({ connectionString: office.databaseUrl() })
    await db.connect()
    const survivors = await cardsIn(db)
    for (const card of acknowledged.values()) expect(survivors.map(({ id }) => id)).toContain(card.clientId)
    expect(survivors.filter((card) => !card.isWhole)).toEqual([])

    const again = await Promise.all(Array.from({ length: PEOPLE }, (_, person) => register(person)))
    for (const [person, card] of acknowledged) expect(again[person]).toEqual(card)
    const final = await cardsIn(db)
    await db.end()
    expect(final).toHaveLength(PEOPLE)
    expect(new Set(final.map(({ phone }) => phone)).size).toBe(PEOPLE)
    expect(office.run('audit-verify')).toContain('0')
    console.log(
      `kill -9: ${before} of ${PEOPLE} acknowledged before it, ${survivors.length} found whole after it, ${final.length} after retrying all`,
    )
    expect(await office.stop()).toBe(0)
  } finally {
    await office.kill().catch(() => undefined)
    office.remove()
  }
})

/** The cards of this test, and whether each has all that is written with a card. */
async function cardsIn(db: pg.Client): Promise<{ id: string; phone: string; isWhole: boolean }[]> {
  const { rows } = await db.query(`
    SELECT c.id, p.e164 AS phone,
      (p.e164 IS NOT NULL
        AND EXISTS (SELECT FROM data_consents d WHERE d.client_id = c.id)
        AND EXISTS (SELECT FROM client_name_forms f WHERE f.client_id = c.id)
        AND (SELECT count(*) FROM audit_entries a WHERE a.subject_id = c.id AND a.action = 'create') = 1) AS "isWhole"
    FROM clients c LEFT JOIN client_phones p ON p.client_id = c.id
    WHERE c.surname = 'Незнищенна'`)
  return rows
}

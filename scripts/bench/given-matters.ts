import type { BenchContext } from './context'

/** One card in ten has somebody on the other side, whose name is that of another card somewhere. */
const ONE_IN = 10
const ASKED = 60

/** A name to be asked about, and whether it should be found, and where. */
export type AskedName = { kind: 'own' | 'elsewhere' | 'nobody' | 'common'; name: string }

/** Parties of matters all over the system, made once for each size, with the keys that their names have. */
export async function fillParties({ owner, viewer, cards, note }: BenchContext): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM matter_parties')
  const missing = Math.round(cards / ONE_IN) - (rows[0]?.count ?? 0)
  if (missing <= 0) return
  note(`Writing ${missing} parties…`)
  // The names of one part of the cards are the parties of another: as common and as rare as names are.
  await owner.query(
    `WITH matters AS (
       SELECT id, home_unit_id, row_number() OVER () AS n
       FROM (SELECT id, home_unit_id FROM clients ORDER BY id DESC LIMIT $1) AS newest
     ), names AS (
       SELECT surname_key, given_key, patronymic_key, row_number() OVER () AS n
       FROM (SELECT f.* FROM client_name_forms f JOIN clients c ON c.id = f.client_id
         WHERE f.kind = 'CURRENT' ORDER BY f.client_id LIMIT $1) AS oldest
     ), made AS (
       INSERT INTO matter_parties (id, unit_id, client_id, role, name, is_stated, added_by_id)
       SELECT gen_random_uuid(), m.home_unit_id, m.id, 'OPPOSING', n.n::text, false, $2
       FROM matters m JOIN names n USING (n)
       RETURNING id, name
     )
     INSERT INTO party_name_forms (party_id, ordinal, surname_key, given_key, patronymic_key)
     SELECT made.id, 0, n.surname_key, n.given_key, n.patronymic_key FROM made JOIN names n ON n.n = made.name::bigint`,
    [missing, viewer.staffId],
  )
  await owner.query('VACUUM (ANALYZE) matter_parties')
  await owner.query('VACUUM (ANALYZE) party_name_forms')
}

/** Names to ask about: of people here, of people elsewhere, of nobody, and the commonest of two words. */
export async function namesToAsk({ owner, viewer }: BenchContext): Promise<AskedName[]> {
  const named = async (where: string): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT concat_ws(' ', surname, given_name, patronymic) AS name FROM clients
       WHERE ${where} AND patronymic IS NOT NULL AND NOT is_protected AND $1::uuid IS NOT NULL ORDER BY id LIMIT $2`,
      [viewer.unit.id, ASKED],
    )
    return rows.map(({ name }) => name)
  }
  const [own, elsewhere] = [await named('home_unit_id = $1'), await named('home_unit_id <> $1')]
  const { rows: common } = await owner.query<{ name: string }>(
    `SELECT initcap(s.key) || ' ' || initcap(g.key) AS name
     FROM (SELECT key FROM name_lexicon WHERE part = 'SURNAME' AND key >= 'а' ORDER BY frequency DESC LIMIT 8) AS s,
       (SELECT key FROM name_lexicon WHERE part = 'GIVEN' AND key >= 'а' ORDER BY frequency DESC LIMIT 8) AS g LIMIT $1`,
    [ASKED],
  )
  return [
    ...own.map((name): AskedName => ({ kind: 'own', name })),
    ...elsewhere.map((name): AskedName => ({ kind: 'elsewhere', name })),
    // The same surnames and given names, and a patronymic nobody bears with them.
    ...elsewhere.map((name): AskedName => ({ kind: 'nobody', name: name.replace(/\S+$/, 'Звенигорович') })),
    ...common.map(({ name }): AskedName => ({ kind: 'common', name })),
  ]
}

import type { BenchContext, BenchPart } from './context'
import { lookupMs } from './lookup'
import { explainMs, type Statement } from './statements'
import { median } from './statistics'

const TABLE = 'bench_common_people'

const BY_PART = ['мельник сві', 'шевчук дар', 'лисенко раїса', '38078', 'ґжеґжулкевич']
const BY_LIKENESS = [
  'Мельник Світлана Максимівна',
  'Шевчнко Роман Федорович',
  'Ліцeнко Раїса',
  'Ковальчук Віталй',
  'Григорьев Вячеслав',
]

export const commonPart: BenchPart = {
  name: 'common',
  title: 'The way common products search, on the same people',
  how: `A plain table of the same people: full name, e-mail, first phone. First \`ILIKE '%…%'\` over the three columns, ordered
by name, 20 rows, no index can serve it; then trigrams: \`full_name % …\` ordered by similarity, 20 rows, with a GIN index
(\`gin_trgm_ops\`). Times are PostgreSQL’s own, as above, and medians over ${BY_PART.length} queries each, warm. The baseline is our look-up of
the same queries; the ratio says how many times longer the common way takes. It finds only what is spelled alike.`,
  when: 'ends',
  measure: measureCommon,
}

async function measureCommon(context: BenchContext): Promise<void> {
  const { owner, note, cards } = context
  note('Copying the people into a plain table, as common products keep them…')
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm')
  await owner.query(`DROP TABLE IF EXISTS ${TABLE}`)
  await owner.query(`CREATE UNLOGGED TABLE ${TABLE} AS
    SELECT c.id, concat_ws(' ', c.surname, c.given_name, c.patronymic) AS full_name,
      'p' || replace(c.card_number, '-', '') || '@mail.example' AS email, p.e164 AS phone
    FROM clients c LEFT JOIN client_phones p ON p.client_id = c.id AND p.ordinal = 0`)
  await owner.query(`CREATE INDEX ON ${TABLE} USING gin (full_name gin_trgm_ops)`)
  await owner.query(`VACUUM ANALYZE ${TABLE}`)
  note(`Searching ${cards} people by ILIKE and by trigrams; this takes its time…`)
  await compare(context, 'ilike', 'ILIKE over name, e-mail and phone', BY_PART, (typed) => ({
    text: `SELECT id, full_name, email, phone FROM ${TABLE}
      WHERE full_name ILIKE $1 OR email ILIKE $1 OR phone ILIKE $1 ORDER BY full_name LIMIT 20`,
    values: [`%${typed}%`],
  }))
  await compare(context, 'trigram', 'trigram similarity over the full name', BY_LIKENESS, (typed) => ({
    text: `SELECT id, full_name, email, phone FROM ${TABLE}
      WHERE full_name % $1 ORDER BY similarity(full_name, $1) DESC LIMIT 20`,
    values: [typed],
  }))
  await owner.query(`DROP TABLE ${TABLE}`)
}

async function compare(
  context: BenchContext,
  name: string,
  what: string,
  queries: readonly string[],
  statementOf: (typed: string) => Statement,
): Promise<void> {
  const theirs: number[] = []
  const ours: number[] = []
  for (const typed of queries) {
    theirs.push(await explainMs(context.owner, statementOf(typed)))
    ours.push(await lookupMs(context, typed))
  }
  context.record({
    name: `common.${name}.p50`,
    what,
    value: median(theirs),
    unit: 'ms',
    baseline: median(ours),
    n: queries.length,
  })
}

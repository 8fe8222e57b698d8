import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, plainDate } from '@/lib/core/plain-date'
import { copyInto } from '@/prisma/demo/copy'
import { Chance, WeightedDraw } from '@/prisma/demo/random'
import type { BenchContext } from './context'

const YEARS = [2021, 2022, 2023, 2024, 2025]
/** Most of the cards of a centre that ask for aid; some ask again. */
const PEOPLE = 50_000
const FIRST_DAY = plainDate('2021-01-04')
const DAYS = 1_800
const APPLICATION_COLUMNS = [
  'id',
  'number',
  'client_id',
  'unit_id',
  'state',
  'executor_id',
  'received_on',
  'complete_on',
  'due_on',
  'content',
  'primary_category',
  'rule_version',
  'created_at',
  'updated_at',
]
const DECISION_COLUMNS = [
  'id',
  'number',
  'application_id',
  'kind',
  'decided_on',
  'decided_by_id',
  'category_code',
  'content',
  'assessment',
  'rule_version',
  'created_at',
]

/** One in ten waits: more than a centre has, less than would make the rest of no matter. */
const STATES = [
  { state: 'GRANTED', weight: 600, kind: 'GRANT' },
  { state: 'COMPLETED', weight: 200, kind: 'GRANT' },
  { state: 'REFUSED', weight: 100, kind: 'REFUSAL' },
  { state: 'UNDER_REVIEW', weight: 60, kind: null },
  { state: 'RETURNED', weight: 10, kind: null },
  { state: 'AWAITING_PAPERS', weight: 25, kind: null },
  { state: 'DRAFT', weight: 5, kind: null },
] as const
const CATEGORIES = ['LOW_INCOME', 'IDP', 'DISABILITY', 'CHILD']
const TOPICS = ['EVICTION', 'ALIMONY_DEBT', 'DIVORCE']
const CONTENT = {
  claimedCategories: ['LOW_INCOME'],
  servicesWanted: ['REPRESENTATION'],
  substance: 'Колишній чоловік три роки не платить на дитину, виконавець нічого не знайшов.',
  opposingParty: 'Колишній чоловік',
}

/**
 * Fills the register of the viewer’s centre up to that many applications, nine of ten of them decided, and leaves the
 * tables as they are after some quiet minutes.
 */
export async function fillRegister({ owner, viewer, note }: BenchContext, count: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM secondary_aid_applications WHERE unit_id = $1',
    [viewer.unit.id],
  )
  const missing = count - (rows[0]?.count ?? 0)
  if (missing <= 0) return
  note(`Writing ${missing} applications and their decisions…`)
  const people = await owner.query<{ id: string }>(
    'SELECT id FROM clients WHERE home_unit_id = $1 ORDER BY id LIMIT $2',
    [viewer.unit.id, PEOPLE],
  )
  const about = {
    unitId: viewer.unit.id,
    unitCode: viewer.unit.code,
    staffId: viewer.staffId,
    clients: people.rows.map(({ id }) => id),
  }
  const { applications, decisions } = linesOf(missing, about)
  await copyInto(owner, 'secondary_aid_applications', APPLICATION_COLUMNS, applications)
  await copyInto(owner, 'secondary_aid_decisions', DECISION_COLUMNS, decisions)
  for (const table of ['secondary_aid_applications', 'secondary_aid_decisions'])
    await owner.query(`VACUUM (ANALYZE) ${table}`)
  await owner.query('CHECKPOINT')
}

type About = { unitId: string; unitCode: string; staffId: string; clients: readonly string[] }
type Lines = { applications: string[]; decisions: string[] }

function linesOf(count: number, about: About): Lines {
  const chance = new Chance()
  const states = new WeightedDraw(STATES, ({ weight }) => weight)
  const lines: Lines = { applications: [], decisions: [] }
  for (let place = 0; place < count; place += 1) {
    chance.restart(1, place)
    const { state, kind } = states.draw(chance)
    const id = randomUUID()
    const receivedOn = addDays(FIRST_DAY, Math.floor((place * DAYS) / count))
    const category = pick(chance, CATEGORIES)
    const isDraft = state === 'DRAFT'
    const hasTerm = kind !== null || state === 'UNDER_REVIEW' || state === 'RETURNED'
    const [year, serial] = [YEARS[place % YEARS.length], String(Math.floor(place / YEARS.length) + 1)]
    const numberOf = (letters: string) => `${about.unitCode}-${letters}-${year}-${serial.padStart(5, '0')}`
    const day = (value: PlainDate) => (isDraft ? null : value)
    lines.applications.push(
      line([
        id,
        isDraft ? null : numberOf('ВД'),
        about.clients[chance.below(about.clients.length)] ?? null,
        about.unitId,
        state,
        about.staffId,
        day(receivedOn),
        hasTerm ? receivedOn : null,
        hasTerm ? addDays(receivedOn, 14) : null,
        JSON.stringify({ ...CONTENT, issueTopics: [pick(chance, TOPICS)] }),
        category,
        '2026-11-22',
        `${receivedOn}T09:00:00Z`,
        `${receivedOn}T09:00:00Z`,
      ]),
    )
    if (!kind) continue
    const decidedOn = addDays(receivedOn, 3 + chance.below(10))
    lines.decisions.push(
      line([
        randomUUID(),
        numberOf('РШ'),
        id,
        kind,
        decidedOn,
        about.staffId,
        kind === 'GRANT' ? category : null,
        '{}',
        '{}',
        '2026-11-22',
        `${decidedOn}T09:00:00Z`,
      ]),
    )
  }
  return lines
}

const pick = (chance: Chance, codes: readonly string[]): string => codes[chance.below(codes.length)] ?? ''

/** The values hold no tab, no line break and no backslash. */
const line = (values: readonly (string | null)[]): string =>
  `${values.map((value) => value ?? '\\N').join('\t')}\n`

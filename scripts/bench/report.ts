import { cpus, loadavg, totalmem, type } from 'node:os'
import type pg from 'pg'
import type { BenchPart, Measure, Target } from './context'
import { rounded } from './statistics'

export type Recorded = Measure & { cards: number; part: string }
/** What the figures were measured on. */
export type Machine = {
  cpu: string
  cores: number
  memoryGb: number
  load: number
  postgres: string
  settings: string
  node: string
  system: string
}
export type Report = {
  date: string
  sizes: readonly number[]
  machine: Machine
  parts: readonly BenchPart[]
  rows: readonly Recorded[]
  /** Parts that could not be measured, and why. */
  failures: ReadonlyMap<string, string>
  minutes: number
}

export async function describeMachine(owner: pg.Client): Promise<Machine> {
  const { rows } = await owner.query<{ version: string; buffers: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('shared_buffers') AS buffers`,
  )
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
    postgres: rows[0]?.version ?? '',
    settings: `shared_buffers ${rows[0]?.buffers ?? ''}`,
    node: process.version,
    system: type(),
  }
}

/** The line of one figure on standard output. */
export function jsonLine({ name, cards, value, unit, baseline, ratio, n }: Recorded): string {
  return JSON.stringify({
    name: `${name}@${cards}`,
    value: rounded(value),
    unit,
    baseline: baseline === undefined ? null : rounded(baseline),
    ratio: ratio === undefined ? null : rounded(ratio),
    n,
  })
}

export function markdownReport(report: Report): string {
  const { date, machine, sizes, parts, rows, failures, minutes } = report
  const titleOf = new Map(parts.map(({ name, title }) => [name, title]))
  const targeted = rows
    .filter(({ targets = [] }) => targets.length > 0)
    .map((row) => ({ ...row, what: `${titleOf.get(row.part) ?? row.part}: ${row.what}` }))
  const { cpu, cores, memoryGb, load, postgres, settings, node, system } = machine
  return [
    '# Speed',
    `Written by \`npm run bench\` on ${date}; the run took ${Math.round(minutes)} minutes. Every ratio compares two figures of this one run on this one machine. Figures of another run or machine are not comparable with these; the ratios are.`,
    table(
      ['machine', ''],
      [
        ['processor', `${cpu}, ${cores} cores`],
        ['memory', `${memoryGb} GB`],
        ['load when it began', load.toFixed(1)],
        ['system', system],
        ['PostgreSQL', `${postgres}, embedded, ${settings}`],
        ['Node', node],
        ['cards', sizes.map((cards) => cards.toLocaleString('en')).join(', ')],
      ],
    ),
    '## What must be reached',
    targeted.length > 0 ? figures(targeted) : 'None of the figures measured has a target.',
    ...parts.flatMap((part) => sectionOf(part, rows, failures)),
    '## Keystrokes',
    'How many keys and clicks a visit takes is counted, and printed, by the browser tests `e2e/enquiries/visit.spec.ts` and `e2e/clients/register-client.spec.ts`.',
  ]
    .join('\n\n')
    .concat('\n')
}

function sectionOf(
  { name, title, how }: BenchPart,
  rows: readonly Recorded[],
  failures: Report['failures'],
): string[] {
  const own = rows.filter(({ part }) => part === name)
  const failure = failures.get(name)
  if (own.length === 0 && !failure) return []
  return [
    `## ${title}`,
    how.replace(/\s*\n\s*/g, ' '),
    ...(failure ? [`**Not measured:** ${failure}`] : []),
    ...(own.length > 0 ? [figures(own)] : []),
  ]
}

function figures(rows: readonly Recorded[]): string {
  return table(
    ['what', 'cards', 'value', 'baseline', 'ratio', 'n', 'target', ''],
    rows.map(({ what, cards, value, unit, baseline, ratio, n, targets = [] }) => [
      what,
      cards.toLocaleString('en'),
      `${rounded(value)} ${unit}`,
      baseline === undefined ? '' : `${rounded(baseline)} ${unit}`,
      ratio === undefined ? '' : `× ${rounded(ratio)}`,
      n.toLocaleString('en'),
      targets.map((target) => targetText(target, unit)).join(', '),
      targets.map((target) => (isMet(target, { value, ratio }) ? 'met' : '**not met**')).join(', '),
    ]),
  )
}

function targetText({ of, atMost, atLeast }: Target, unit: string): string {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
  return of === 'ratio' ? bound.replace(' ', ' × ') : `${bound} ${unit}`
}

export function isMet(
  { of, atMost, atLeast }: Target,
  figure: { value: number; ratio?: number | undefined },
): boolean {
  const reached = of === 'value' ? figure.value : (figure.ratio ?? Number.NaN)
  return reached <= (atMost ?? Number.POSITIVE_INFINITY) && reached >= (atLeast ?? Number.NEGATIVE_INFINITY)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

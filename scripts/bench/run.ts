import { writeFileSync } from 'node:fs'
import { toldToStop } from '../runtime/children'
import { auditPart } from './audit'
import { browserCodePart } from './browser-code'
import { casesPart } from './cases'
import { commonPart } from './common-products'
import { conflictsPart } from './conflicts'
import type { BenchContext, BenchPart } from './context'
import { httpPart } from './http'
import { importPart } from './import'
import { registerLabelledPeople } from './labelled-queries'
import { loadUpTo } from './load'
import { lookupPart } from './lookup'
import { oversightPart } from './oversight'
import { partnersPart } from './partners'
import { type BenchProduct, openBenchProduct } from './product'
import { describeMachine, isMet, jsonLine, type Machine, markdownReport, type Recorded } from './report'
import { secondaryAidPart } from './secondary-aid'
import { typingPart } from './typing'

export type BenchOrder = { sizes: readonly number[]; only: string | undefined; date: string }

const REPORT = 'docs/benchmarks.md'
const LOADING: Omit<BenchPart, 'measure' | 'when'> = {
  name: 'load',
  title: 'Filling the database with invented people',
  how: `What \`npm run demo:people\` does: inventing people and writing their cards, papers, phones, addresses and search keys by
\`COPY\`, with all indexes made.`,
}
const LEAST_CARDS_A_SECOND = 20_000
/** Below it the time goes into making the tables ready, not into cards. */
const MANY_CARDS = 100_000

export const PARTS: readonly BenchPart[] = [
  lookupPart,
  commonPart,
  httpPart,
  secondaryAidPart,
  oversightPart,
  casesPart,
  conflictsPart,
  partnersPart,
  typingPart,
  browserCodePart,
  auditPart,
  importPart,
]

/** Measures everything, tells it line by line and writes the table; leaves nothing behind, also when broken off. */
export async function runBench(order: BenchOrder): Promise<number> {
  let isOver = false
  const stopped = toldToStop().then((stop) => {
    isOver = true
    return stop
  })
  const cleanings: (() => Promise<unknown>)[] = []
  const onEnd = (clean: () => Promise<unknown>) => {
    cleanings.push(clean)
  }
  try {
    const end = await Promise.race([measure(order, { onEnd, isOver: () => isOver }), stopped])
    if (end === 'stop') console.error('Broken off.')
    return end === 'stop' ? 1 : end
  } finally {
    // A thing that does not close must not keep the others open.
    for (const clean of cleanings.toReversed()) await clean().catch((error) => console.error(error))
  }
}

const note = (line: string) => console.error(line)

type Running = {
  onEnd: BenchContext['onEnd']
  /** Told to stop: what fails now fails because everything is being closed. */
  isOver: () => boolean
}

async function measure({ sizes, only, date }: BenchOrder, { onEnd, isOver }: Running): Promise<number> {
  const start = performance.now()
  const wanted = PARTS.filter(({ name }) => !only || only === name)
  const isServed = wanted.some(({ asksServer }) => asksServer)
  const product = await openBenchProduct({ isServed, onEnd, note })
  const machine: Machine = await describeMachine(product.owner)
  const rows: Recorded[] = []
  const failures = new Map<string, string>()
  for (const cards of sizes) {
    const contextOf = await fill(product, { cards, sizes, rows, onEnd })
    for (const part of wanted) {
      const isDue =
        cards === sizes.at(-1) || part.when === 'eachSize' || (part.when === 'ends' && cards === sizes[0])
      if (!isDue) continue
      try {
        await part.measure(contextOf(part.name))
      } catch (error) {
        if (isOver()) return 1
        console.error(error)
        failures.set(part.name, error instanceof Error ? error.message : String(error))
      }
    }
  }
  const minutes = (performance.now() - start) / 60_000
  const parts = [...PARTS, { ...LOADING, when: 'eachSize', measure: async () => undefined } as const]
  if (!only) writeFileSync(REPORT, markdownReport({ date, sizes, machine, parts, rows, failures, minutes }))
  const missed = rows.filter((row) => row.targets?.some((target) => !isMet(target, row)))
  for (const { what, cards } of missed) note(`Not met: ${what}, ${cards} cards`)
  note(`${only ? 'Done' : `${REPORT} is written`} after ${minutes.toFixed(1)} minutes.`)
  return failures.size > 0 ? 1 : 0
}

type Filling = {
  cards: number
  sizes: readonly number[]
  rows: Recorded[]
  onEnd: BenchContext['onEnd']
}

/** Brings the product to that many cards; gives the context for a part. */
async function fill(
  product: BenchProduct,
  { cards, sizes, rows, onEnd }: Filling,
): Promise<(part: string) => BenchContext> {
  const isLargest = cards === sizes.at(-1)
  const signedIn = await product.signIn()
  const contextOf = (part: string): BenchContext => ({
    ...product,
    ...signedIn,
    cards,
    isLargest,
    folder: product.dataDir,
    note,
    onEnd,
    atSmallest: (name) => rows.find((row) => row.name === name && row.cards < cards)?.value,
    atTenth: (name) => rows.find((row) => row.name === name && row.cards * 10 === cards)?.value,
    record: (row) => {
      const ratio =
        row.ratio ?? (row.baseline === undefined ? undefined : Number(row.value) / Number(row.baseline))
      const recorded = { ...row, cards, part, ...(ratio !== undefined && { ratio }) }
      rows.push(recorded)
      console.log(jsonLine(recorded))
    },
  })
  const context = contextOf(LOADING.name)
  if (cards === sizes[0]) await registerLabelledPeople(context)
  note(`Filling up to ${cards} cards…`)
  const { loaded, seconds } = await loadUpTo(product.owner, cards, note)
  context.record({
    name: 'load.people',
    what: 'cards of invented people',
    value: loaded / seconds,
    unit: '1/s',
    n: loaded,
    ...(loaded >= MANY_CARDS && { targets: [{ of: 'value', atLeast: LEAST_CARDS_A_SECOND }] }),
  })
  return contextOf
}

import { parseArgs } from 'node:util'
import { isPlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { BenchOrder } from './bench/run'
import { runCommand } from './runtime/command'
import { Refusal } from './runtime/refusal'

const USAGE = 'Usage: npm run bench [-- --cards N[,N2]] [--only PART] [--date YYYY-MM-DD]'
const DEFAULT_CARDS = '50000,500000,5000000'
/** The labelled people are among them. */
const FEWEST_CARDS = 1000

/** Measures the product’s speed on a database of its own. The figures go to stdout, the table to docs/benchmarks.md. */
await runCommand(async () => {
  const { PARTS, runBench } = await import('./bench/run')
  const order = readArguments()
  const names = PARTS.map(({ name }) => name)
  if (order.only && !names.includes(order.only))
    throw new Refusal(`There is no part «${order.only}»; there are ${names.join(', ')}. ${USAGE}`)
  return runBench(order)
})

function readArguments(): BenchOrder {
  const { cards, only, date } = parsed()
  const sizes = cards
    .split(',')
    .map(Number)
    .toSorted((a, b) => a - b)
  if (sizes.some((size) => !Number.isInteger(size) || size < FEWEST_CARDS))
    throw new Refusal(`--cards takes numbers from ${FEWEST_CARDS} on, like 5000,50000. ${USAGE}`)
  if (!isPlainDate(date)) throw new Refusal(`--date takes a day like 2026-11-21. ${USAGE}`)
  return { sizes: [...new Set(sizes)], only, date }
}

function parsed() {
  try {
    return parseArgs({
      options: {
        cards: { type: 'string', default: DEFAULT_CARDS },
        only: { type: 'string' },
        date: { type: 'string', default: todayInKyiv(new Date()) },
      },
    }).values
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}. ${USAGE}`)
  }
}

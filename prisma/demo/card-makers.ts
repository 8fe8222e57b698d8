import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Batch, CardBatches, type CardRun } from './card-batches'
import type { NameCounts } from './name-forms'

/** Makes batches of one run. */
export type CardMaker = {
  make: (first: number, count: number) => Promise<Batch>
  /** The names met so far. */
  names: () => Promise<NameCounts>
  close: () => Promise<unknown>
}
/** What a thread is asked: for a batch, or for the names it has met. */
export type Asked = { first: number; count: number } | 'names'

/** Below it a thread takes longer to come up than it saves. */
const MANY = 50_000
/** The database writes one batch at a time: more makers would wait for it. */
const MOST_THREADS = 2

/** One who makes the batches here, or for many cards threads that take turns: inventing takes about as long as writing. */
export function cardMakers(run: CardRun, many = MANY): CardMaker[] {
  if (run.cards < many) return [makerHere(run)]
  return Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, () => makerInThread(run))
}

function makerHere(run: CardRun): CardMaker {
  const batches = new CardBatches(run)
  return {
    make: (first, count) => batches.make(first, count),
    names: async () => batches.names.counts,
    close: async () => undefined,
  }
}

function makerInThread(run: CardRun): CardMaker {
  const worker = new Worker(new URL('./card-thread.ts', import.meta.url), {
    workerData: run,
    // As the commands of the product are started, whoever has started this.
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
  })
  // One question at a time; a fault of the thread is a fault of the one that is open.
  const ask = async (asked: Asked) => {
    const answer = once(worker, 'message')
    worker.postMessage(asked)
    return (await answer)[0]
  }
  return {
    make: (first, count) => ask({ first, count }),
    names: () => ask('names'),
    close: () => worker.terminate(),
  }
}

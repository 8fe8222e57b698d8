import { parentPort, workerData } from 'node:worker_threads'
import { CardBatches, type CardRun } from './card-batches'
import type { Asked } from './card-makers'

/** Runs in a thread of its own and answers one question after the other. */
const run: CardRun = workerData
const batches = new CardBatches(run)

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(
    asked === 'names' ? batches.names.counts : await batches.make(asked.first, asked.count),
  )
})

import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import pg from 'pg'
import { runCommand } from './runtime/command'
import { withOffice } from './runtime/office'
import { Refusal } from './runtime/refusal'

const USAGE = 'Usage: npm run demo:people -- --cards N [--seed S], for example --cards 100000'
const MOST_CARDS = 40_000_000
const STAGES = {
  cards: 'writing cards',
  names: 'learning names',
  indexes: 'making indexes',
}

await runCommand(async () => {
  const { cards, seed } = readArguments()
  return withOffice('demo:people', async ({ ownerUrl }) => {
    const { loadPlaces } = await import('@/prisma/reference/load-places')
    const { loadPeople } = await import('@/prisma/demo/load-people')
    const { db } = await import('@/lib/core/db')
    if ((await db.staffRole.count()) === 0) {
      throw new Refusal('There are no units and staff yet to give cards to. Run `npm start` once first.')
    }
    await loadPlaces(db)
    const client = new pg.Client({ connectionString: ownerUrl })
    await client.connect()
    const bar = new cliProgress.SingleBar(
      {
        format: '{bar} {value}/{total} · {rate} cards a second · {stage}',
        hideCursor: true,
        noTTYOutput: false,
      },
      cliProgress.Presets.shades_classic,
    )
    const start = performance.now()
    const rateOf = (done: number) => Math.round((done * 1000) / (performance.now() - start))
    bar.start(cards, 0, { rate: 0, stage: STAGES.cards })
    try {
      await loadPeople(client, {
        cards,
        seed,
        onProgress: (done, stage) => bar.update(done, { rate: rateOf(done), stage: STAGES[stage] }),
      })
    } finally {
      bar.stop()
      await client.end()
    }
    const seconds = (performance.now() - start) / 1000
    console.log(`${cards} cards of invented people in ${seconds.toFixed(1)} s: ${rateOf(cards)} a second.`)
    return 0
  })
})

function readArguments(): { cards: number; seed: number } {
  try {
    const { values } = parseArgs({
      options: { cards: { type: 'string' }, seed: { type: 'string', default: '1' } },
    })
    const [cards, seed] = [Number(values.cards), Number(values.seed)]
    if (!Number.isInteger(cards) || cards < 1 || cards > MOST_CARDS) throw new Error(USAGE)
    if (!Number.isInteger(seed)) throw new Error(USAGE)
    return { cards, seed }
  } catch (error) {
    throw new Refusal(
      error instanceof Error && error.message !== USAGE ? `${error.message}. ${USAGE}` : USAGE,
    )
  }
}

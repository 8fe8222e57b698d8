import 'server-only'
import pg from 'pg'
import { env } from './env'
import { log } from './log'

/** What a listener hears: its topic changed; or, when the line to the database was down, that anything may have. */
export type LiveWord = { kind: 'changed'; topic: string } | { kind: 'maybeChanged' }
type Listener = { topics: ReadonlySet<string>; hear: (word: LiveWord) => void }

/** The channel that the triggers of the database announce changes on (`tell_live`, in the migrations). */
const LIVE_CHANNEL = 'live'
const SOON_MS = 500
const LONGEST_WAIT_MS = 15_000
/** Longer than it takes from the reading of a page to the opening of its line. */
const RECENT_MS = 10_000
const MOST_RECENT = 5000
/** How often the line is asked whether it still stands; what was not answered by the next time is lost. */
const BEAT_MS = 20_000
/** A page that is loaded again, or left for another window, comes back within this. */
const LINGER_MS = 60_000

/** Calls back again and again, until it is told to stop. */
type Beat = (tick: () => void) => () => void
const everyBeat: Beat = (tick) => {
  const timer = setInterval(tick, BEAT_MS).unref()
  return () => clearInterval(timer)
}

const kept = globalThis as typeof globalThis & { liveHub?: LiveHub }

/**
 * One connection of the process that hears every announcement and passes it on to the screens that show it.
 *
 * @param address of the database
 * @param beat when the line is asked whether it still stands: by itself it says nothing when a router, a pooler or a lost machine has
 * let it go, and lists would be silently old for hours
 */
export class LiveHub {
  readonly #listeners = new Set<Listener>()
  /** When each topic changed last. */
  readonly #recent = new Map<string, number>()
  #client: pg.Client | undefined
  #retry: NodeJS.Timeout | undefined
  #closing: NodeJS.Timeout | undefined
  #waitMs = SOON_MS
  #stopBeat: () => void = () => undefined

  readonly #address: string | undefined
  readonly #beat: Beat

  constructor(address: string | undefined, beat: Beat) {
    this.#address = address
    this.#beat = beat
  }

  /** @returns how to stop listening */
  listen(topics: ReadonlySet<string>, hear: Listener['hear']): () => void {
    clearTimeout(this.#closing)
    const listener = { topics, hear }
    this.#listeners.add(listener)
    // What changed after the page was read and before it listens would be heard by nobody.
    const since = performance.now() - RECENT_MS
    for (const topic of topics)
      if ((this.#recent.get(topic) ?? since) > since) hear({ kind: 'changed', topic })
    if (!this.#client && !this.#retry) this.#connect()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      // Nobody looks: the connection is given back. Not at once, or whoever is alone here would read every screen twice:
      // with the page, and again because the line was down.
      clearTimeout(this.#closing)
      this.#closing = setTimeout(() => this.#close(), LINGER_MS).unref()
    }
  }

  #connect(): void {
    this.#retry = undefined
    const client = new pg.Client({
      connectionString: this.#address,
      keepAlive: true,
      keepAliveInitialDelayMillis: BEAT_MS,
    })
    this.#client = client
    let isAnswered = true
    // Begins before the line stands: a connection that never comes is lost like one that was let go.
    this.#stopBeat = this.#beat(() => {
      if (!isAnswered) return this.#lost(client)
      isAnswered = false
      client.query('SELECT 1').then(
        () => {
          isAnswered = true
        },
        () => this.#lost(client),
      )
    })
    client.on('notification', ({ payload }) => {
      if (payload) this.#tell(payload)
    })
    // A lost line says "error" and "end"; only the first of the two starts the next try.
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client
      .connect()
      .then(() => client.query(`LISTEN ${LIVE_CHANNEL}`))
      .then(() => {
        this.#waitMs = SOON_MS
        // What was announced before the line stood was not heard.
        for (const { hear } of this.#listeners) hear({ kind: 'maybeChanged' })
      })
      .catch(() => this.#lost(client))
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = undefined
    this.#stopBeat()
    client.end().catch(() => undefined)
    if (this.#listeners.size === 0) return
    log.warn({ waitMs: this.#waitMs }, 'the line for live changes is down')
    this.#retry = setTimeout(() => this.#connect(), this.#waitMs)
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS)
  }

  #close(): void {
    clearTimeout(this.#retry)
    this.#retry = undefined
    const client = this.#client
    this.#client = undefined
    this.#stopBeat()
    this.#recent.clear()
    client?.end().catch(() => undefined)
  }

  #tell(topic: string): void {
    if (this.#recent.size >= MOST_RECENT) this.#recent.clear()
    this.#recent.set(topic, performance.now())
    for (const { topics, hear } of this.#listeners) if (topics.has(topic)) hear({ kind: 'changed', topic })
  }
}

/** Hears what is announced about these topics (`kind:ownerId`), and was within the last seconds, until it is told to stop. */
export function listenTo(topics: ReadonlySet<string>, hear: (word: LiveWord) => void): () => void {
  kept.liveHub ??= new LiveHub(env.DATABASE_URL, everyBeat)
  return kept.liveHub.listen(topics, hear)
}

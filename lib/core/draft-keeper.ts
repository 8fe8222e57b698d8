/** What has become of what was typed; the words are `ui.formStatus`. */
export type DraftProgress =
  | { state: 'untouched' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'offline'; since: Date }
  | { state: 'failed' }
  /** Another tab of the same person wrote this draft; nothing is sent until one of the two is chosen. */
  | { state: 'elsewhere' }

export type DraftSaving = { key: string; revision: number; content: unknown }
export type DraftAnswer =
  | { ok: true; value: { revision: number; savedAt: string } }
  | { ok: false; error: string }

export type DraftKeeperSettings = {
  key: string
  /** The revision the screen began with; 0 when there was no draft. */
  revision: number
  /** Rejects when the server could not be asked. */
  save: (draft: DraftSaving) => Promise<DraftAnswer>
  drop: (key: string) => Promise<unknown>
  onProgress: (progress: DraftProgress) => void
  onSignedOut: () => void
}

/** Typing pauses this long before a draft is sent. */
export const PAUSE_MS = 700
const RETRY_MS = 4000

/**
 * Sends what is typed to the server: one saving at a time, always the newest content, and again by itself when
 * the server could not be reached or the session had ended. Until then the content waits in memory.
 */
export class DraftKeeper {
  readonly #settings: DraftKeeperSettings
  #revision: number
  #waiting: { content: unknown } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: Promise<void> | undefined
  #offlineSince: Date | undefined
  #isOver = false
  /** How often what was kept became a record: content from before is never sent again. */
  #settled = 0

  constructor(settings: DraftKeeperSettings) {
    this.#settings = settings
    this.#revision = settings.revision
  }

  /** What was kept earlier was found after the form was shown: typing goes on from there, if none was sent before. */
  goOnFrom(revision: number): void {
    if (this.#revision === 0 && !this.#sending) this.#revision = revision
  }

  /** The content as it now stands; it goes out when typing pauses. */
  keep(content: unknown): void {
    if (this.#isOver) return
    this.#waiting = { content }
    this.#schedule(PAUSE_MS)
  }

  /** Sends at once what waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    return this.#send()
  }

  /** What waits, for a last message when the page is left. */
  unsent(): DraftSaving | undefined {
    const { key } = this.#settings
    return this.#waiting && { key, revision: this.#revision, content: this.#waiting.content }
  }

  /** Of two tabs this one is right: its content replaces the other's. */
  overwrite(): Promise<void> {
    this.#revision = 0
    return this.flush()
  }

  /** The draft became a record, or is not wanted: nothing more is sent and what was kept is dropped. */
  async discard(): Promise<void> {
    this.#isOver = true
    this.#waiting = undefined
    clearTimeout(this.#timer)
    await this.#sending
    await this.#settings.drop(this.#settings.key)
  }

  /** What was kept became a record and typing goes on: it is dropped, whatever of it was still on its way. */
  settle(): Promise<void> {
    const { key, drop, onProgress } = this.#settings
    this.#settled += 1
    this.#waiting = undefined
    clearTimeout(this.#timer)
    const before = this.#sending
    return this.#hold(async () => {
      await before
      await drop(key)
      onProgress({ state: 'untouched' })
      if (this.#waiting) this.#schedule(PAUSE_MS)
    })
  }

  /** Nothing more is sent; what was kept stays. */
  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), delay)
  }

  #send(): Promise<void> {
    if (this.#sending || !this.#waiting || this.#isOver) return this.#sending ?? Promise.resolve()
    const { content } = this.#waiting
    this.#waiting = undefined
    if (!this.#offlineSince) this.#settings.onProgress({ state: 'saving' })
    return this.#hold(() => this.#sendOnce(content))
  }

  /** Nothing else is sent before this has ended. */
  #hold(work: () => Promise<void>): Promise<void> {
    const held = work().finally(() => {
      if (this.#sending === held) this.#sending = undefined
    })
    this.#sending = held
    return held
  }

  async #sendOnce(content: unknown): Promise<void> {
    const { key, save, onProgress, onSignedOut } = this.#settings
    const settled = this.#settled
    const waitAgain = () => {
      if (settled === this.#settled) this.#waiting ??= { content }
    }
    try {
      const answer = await save({ key, revision: this.#revision, content })
      this.#offlineSince = undefined
      if (answer.ok) {
        this.#revision = answer.value.revision
        onProgress({ state: 'saved', at: new Date(answer.value.savedAt) })
        if (this.#waiting) this.#schedule(PAUSE_MS)
        return
      }
      waitAgain()
      if (answer.error === 'draftMovedOn') return onProgress({ state: 'elsewhere' })
      onProgress({ state: 'failed' })
      if (answer.error !== 'signedOut') return
      onSignedOut()
    } catch {
      // Not lost: it waits here and is sent again.
      waitAgain()
      this.#offlineSince ??= new Date()
      onProgress({ state: 'offline', since: this.#offlineSince })
    }
    if (!this.#isOver) this.#schedule(RETRY_MS)
  }
}

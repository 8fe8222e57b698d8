import 'server-only'
import { type AuditFact, recordFact } from './audit'
import { db } from './db'
import { isSameViewer, type Viewer } from './viewer'
import type { Asked, Look } from './viewer.queries'

/** Whether somebody may have what is read for them, and the record that they see it. */
export type Admission = {
  /** Whether they may. */
  isGiven: () => Promise<boolean>
  /** Puts on record that they see it, if they may; nothing is written of those who may not. Tells whether they may. */
  record: (fact: AuditFact) => Promise<boolean>
}

/** Of somebody the database has let in. */
export function admissionOf(viewer: Viewer): Admission {
  return {
    isGiven: async () => true,
    record: async (fact) => {
      await recordFact(db, viewer, fact)
      return true
    },
  }
}

/** What the database has said in this request about who is asking. */
export type Asking = { answer?: Promise<Asked> }

/**
 * Of whoever was let in the last time, while it is open whether they still are.
 *
 * The database is asked once. Where a look is recorded first of all, the statement that asks writes it too: it does so
 * only if the person and their rights are those the work was begun with.
 */
export class EarlyAdmission implements Admission {
  readonly before: Viewer
  readonly #asking: Asking
  readonly #ask: (look?: Look) => Promise<Asked>

  constructor(before: Viewer, asking: Asking, ask: (look?: Look) => Promise<Asked>) {
    this.before = before
    this.#asking = asking
    this.#ask = ask
  }

  /** Who it is now; undefined when they are let in no longer. */
  async viewer(): Promise<Viewer | undefined> {
    this.#asking.answer ??= this.#ask()
    return (await this.#asking.answer).viewer
  }

  isGiven = async (): Promise<boolean> => isSameViewer(this.before, await this.viewer())

  record = async (fact: AuditFact): Promise<boolean> => {
    if (!this.#asking.answer) {
      this.#asking.answer = this.#ask({ before: this.before, fact })
      return (await this.#asking.answer).isRecorded
    }
    if (!(await this.isGiven())) return false
    await recordFact(db, this.before, fact)
    return true
  }
}

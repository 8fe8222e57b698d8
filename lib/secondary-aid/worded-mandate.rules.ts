import { putUnder } from '@/lib/core/both-changed.rules'
import type { SeenMandate, WordedForm } from './mandate-draft.schema'

export type ReadAnew = {
  /** What was typed, and of all other fields what stands there now. */
  form: WordedForm
  /** Fields that were typed into and hold something else now. */
  clashes: (keyof WordedForm)[]
  /** Something is to be compared before the mandate is issued: such a field, or the wishes of the client. */
  isChanged: boolean
  /** On what the form stands since then: as begun only where something is still to be compared. */
  seen: SeenMandate
}

/**
 * The wording of a mandate over what colleagues have changed since it was begun: wishes, card, application.
 *
 * @param seen on what the wording was begun
 * @param now the same as it is today
 */
export function readAnew(seen: SeenMandate, typed: WordedForm, now: SeenMandate): ReadAnew {
  const { together, clashes } = putUnder(seen.form, typed, now.form)
  // The day of the first contact moves with the calendar: nobody has changed it.
  const changed = clashes.filter((field) => field !== 'contactBy')
  const uncompared = Object.fromEntries(changed.map((field) => [field, seen.form[field]]))
  return {
    form: together,
    clashes: changed,
    isChanged: changed.length > 0 || seen.revision !== now.revision,
    seen: { revision: seen.revision, form: { ...now.form, ...uncompared } },
  }
}

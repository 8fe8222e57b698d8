/** What became of a check. Labels: `conflicts.verdict.*`. */
export const CONFLICT_VERDICTS = ['CLEAR', 'OPEN', 'NO_CONFLICT', 'CONFLICT', 'FOR_HEAD'] as const
export type ConflictVerdict = (typeof CONFLICT_VERDICTS)[number]

/** What a kept check says; of an unknown word the question is open. */
export const readVerdict = (kept: string): ConflictVerdict =>
  CONFLICT_VERDICTS.find((each) => each === kept) ?? 'OPEN'

/** What a person makes of it. */
export const CONFLICT_ANSWERS = ['NO_CONFLICT', 'CONFLICT', 'FOR_HEAD'] as const
export type ConflictAnswer = (typeof CONFLICT_ANSWERS)[number]

/** Who answers: `HEAD` whoever may decide conflicts in the unit. */
export type ConflictJudge = 'WORKER' | 'HEAD'

/**
 * Who may answer what, and when.
 *
 * Rule of this product: a worker answers what was found, or says there is a conflict no name tells of; what was handed to the
 * head is the head's, and so is taking an answer back.
 */
const MOVES: Record<ConflictVerdict, Record<ConflictJudge, readonly ConflictAnswer[]>> = {
  CLEAR: { WORKER: ['CONFLICT', 'FOR_HEAD'], HEAD: ['CONFLICT'] },
  OPEN: { WORKER: ['NO_CONFLICT', 'CONFLICT', 'FOR_HEAD'], HEAD: ['NO_CONFLICT', 'CONFLICT'] },
  FOR_HEAD: { WORKER: [], HEAD: ['NO_CONFLICT', 'CONFLICT'] },
  CONFLICT: { WORKER: [], HEAD: ['NO_CONFLICT'] },
  NO_CONFLICT: { WORKER: ['FOR_HEAD'], HEAD: ['CONFLICT'] },
}

/**
 * The answers that may be given now.
 *
 * Rule of this product: that there is no conflict a worker says who has seen everybody found. The head may ask the unit and
 * decide, or nobody could.
 *
 * @param isWhole whether who answers may see all that the check keeps
 */
export const answersTo = (
  verdict: ConflictVerdict,
  judge: ConflictJudge,
  isWhole: boolean,
): readonly ConflictAnswer[] =>
  MOVES[verdict][judge].filter((answer) => isWhole || judge === 'HEAD' || answer !== 'NO_CONFLICT')

type Before = { readonly verdict: ConflictVerdict; readonly hits: ReadonlySet<string> }

/**
 * The verdict a new check begins with.
 *
 * An answer stands as long as nothing new is found: nobody is asked the same question twice. A conflict once
 * confirmed, and what waits for the head, stand whatever is found later, until the head says otherwise.
 *
 * @param before the last check of the same matter
 * @param found what was found now, by `hitId` and by the units to ask
 */
export function firstVerdict(found: readonly string[], before?: Before): ConflictVerdict {
  if (before?.verdict === 'CONFLICT' || before?.verdict === 'FOR_HEAD') return before.verdict
  if (found.length === 0) return 'CLEAR'
  const isKnown = before?.verdict === 'NO_CONFLICT' && found.every((id) => before.hits.has(id))
  return isKnown ? 'NO_CONFLICT' : 'OPEN'
}

import { isConfirmed } from '@/lib/core/confidence'
import type { PlainDate } from '@/lib/core/plain-date'
import { countTerm, deadlineOn } from '@/lib/deadlines/deadline.rules'
import type { WorkingCalendar } from '@/lib/deadlines/holidays'

/** Recorded when a person who refuses to collect proof was told why it is needed (situations.md 5.3.5). */
export const PROOF_EXPLAINED = 'proofExplained'

/**
 * What the person was offered instead of collecting the proof: registers and requests of the centre, primary aid, a partner.
 * Labels: `applicationDesk.refusal.offer.*`.
 */
export const PROOF_OFFERS = ['CENTRE_ASKS', 'PRIMARY_AID', 'PARTNER'] as const
export type ProofOffer = (typeof PROOF_OFFERS)[number]

/** What is looked at to tell whether somebody still refuses: papers by their codes, what is owed by keys (`lackKey`). */
type Refusing = {
  readonly events: readonly { readonly kind: string; readonly on: PlainDate }[]
  readonly papers: readonly { readonly doc: string; readonly state: string }[]
  readonly owed: readonly string[]
}

/** The papers owed that the person refuses to bring. */
export function refusedPapers({ papers, owed }: Pick<Refusing, 'papers' | 'owed'>): string[] {
  const refused = new Set(papers.filter(({ state }) => state === 'CLIENT_REFUSES').map(({ doc }) => doc))
  return owed.filter((key) => key.split('|').some((doc) => refused.has(doc)))
}

/** A wait for papers: until which day, both bounds in time, and what the rule rests on. */
type ProofWait = {
  readonly since: PlainDate
  readonly until: PlainDate
  readonly isConfirmed: boolean
  readonly legalBasis: { readonly uk: string; readonly en: string }
}

/**
 * How long the papers of a person who refuses to collect them are waited for; nothing while nobody has explained why they are
 * needed, or the person refuses none of those still owed.
 *
 * Rule: 14 calendar days from the last explanation, not before the application was received; a last day off goes to the next
 * working day (`MISSING_DOCS`). What was explained before papers were asked for once more was said of others. Source: situations.md 5.3.5, a default of the product, unverified.
 */
export function proofWait(
  refusing: Refusing,
  receivedOn: PlainDate,
  calendar: WorkingCalendar,
): ProofWait | null {
  const asked = refusing.events.findLastIndex(({ kind }) => kind === 'ASK_FOR_PAPERS')
  const explained = refusing.events
    .slice(asked + 1)
    .filter(({ kind }) => kind === PROOF_EXPLAINED)
    .map(({ on }) => on)
  const last = explained.toSorted().at(-1)
  if (!last || refusedPapers(refusing).length === 0) return null
  const since = last > receivedOn ? last : receivedOn
  const { confidence, legalBasis } = deadlineOn('MISSING_DOCS', since, calendar)
  const until = countTerm('MISSING_DOCS', since, calendar).dueOn
  return { since, until, isConfirmed: isConfirmed(confidence), legalBasis }
}

/** Why an application may not be closed without its papers yet. Texts: `secondaryAid.checklist.close.problem.*`. */
export type ClosingProblem = 'notExplained' | 'stillWaiting'

/** @param until the last day of the wait, in time still; nothing while no wait runs */
export function closingProblem(until: PlainDate | null, on: PlainDate): ClosingProblem | undefined {
  if (!until) return 'notExplained'
  return on > until ? undefined : 'stillWaiting'
}

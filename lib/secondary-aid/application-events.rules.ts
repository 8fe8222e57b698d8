import type { PlainDate } from '@/lib/core/plain-date'
import type { TermEvent } from './decision-term.rules'

/** An event as it is kept: a deed of `APPLICATION_ACTS` or something that touches the term. */
export type KeptEvent = { readonly kind: string; readonly on: PlainDate; readonly paper: string | null }

/** Recorded with the deed that receives an application a court has ordered (situations.md 5.3.10). */
export const ORDERED_BY_COURT = 'orderedByCourt'
/** What was said with the service for children about a child who came alone, and its answer (5.3.9). */
export const SERVICE_CONTACTED = 'childrensServiceContacted'
export const SERVICE_ANSWERED = 'childrensServiceAnswered'

/**
 * Whether the children's service is still to answer about a child who came alone.
 *
 * Rule: no closing before the service answers (situations.md 5.3.9, inferred).
 */
export function awaitsChildrensService(
  isLoneChild: boolean,
  events: readonly { readonly kind: string }[],
): boolean {
  return isLoneChild && !events.some(({ kind }) => kind === SERVICE_ANSWERED)
}

/** What the kept events say of the term. A deed that does not touch it says nothing. */
export function termEventsOf(events: readonly KeptEvent[]): TermEvent[] {
  return events.flatMap(({ kind, on, paper }): TermEvent[] => {
    switch (kind) {
      case 'SUBMIT_WHOLE':
      case 'SUBMIT_INCOMPLETE':
        return [{ kind: 'applicationReceived', on }]
      case ORDERED_BY_COURT:
        return [{ kind: 'orderedByCourt', on }]
      case 'GRANT':
      case 'REFUSE':
        return [{ kind: 'decided', on }]
      case 'WITHDRAW':
        return [{ kind: 'withdrawn', on }]
      // A worker's exception stands in the place of the paper: the case is whole from its day.
      case 'paperExcepted':
        return paper ? [{ kind: 'paperReceived', on, paper }] : []
      case 'paperAsked':
      case 'paperReceived':
      case 'paperWaived':
        return paper ? [{ kind, on, paper }] : []
      default:
        return []
    }
  })
}

/** One missing paper under a name that stays the same: any of these, in the order of the alphabet. */
export function lackKey(anyOf: readonly string[]): string {
  return anyOf.toSorted().join('|')
}

/** Papers asked for and neither received nor waived since, by their keys. */
export function askedPapers(events: readonly KeptEvent[]): Set<string> {
  const asked = new Set<string>()
  for (const { kind, paper } of events) {
    if (!paper) continue
    if (kind === 'paperAsked') asked.add(paper)
    if (kind === 'paperReceived' || kind === 'paperWaived' || kind === 'paperExcepted') asked.delete(paper)
  }
  return asked
}

export type PaperEvent = {
  readonly kind: 'paperAsked' | 'paperReceived' | 'paperWaived' | 'paperExcepted'
  readonly paper: string
}

/**
 * What has become of the required papers since they were last looked at.
 *
 * Rule: one that is no longer missing was received when the paper just brought is among its choices; otherwise it is not
 * needed any more (another category, another proof). Only a received one sets the term running from its day.
 *
 * @param outstanding keys of what is missing now
 * @param brought the paper just brought, if one was
 * @param missing keys of what the rules miss: of these, an exception stands in the place of what is not outstanding
 */
export function paperEvents(
  asked: ReadonlySet<string>,
  outstanding: readonly string[],
  brought: string | undefined,
  missing: readonly string[] = outstanding,
): PaperEvent[] {
  const settled = [...asked]
    .filter((paper) => !outstanding.includes(paper))
    .map((paper): PaperEvent => {
      const isBrought = brought !== undefined && paper.split('|').includes(brought)
      if (isBrought) return { kind: 'paperReceived', paper }
      return { kind: missing.includes(paper) ? 'paperExcepted' : 'paperWaived', paper }
    })
  const added = outstanding
    .filter((paper) => !asked.has(paper))
    .map((paper): PaperEvent => ({ kind: 'paperAsked', paper }))
  return [...settled, ...added]
}

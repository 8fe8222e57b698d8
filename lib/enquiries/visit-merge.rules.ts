import { type CardFields, type MergeConflict, mergeCardEdits } from '@/lib/clients/client-merge.rules'
import type { VisitForm, VisitFormInput } from './visit.schema'

type Issue = VisitForm['enquiries'][number]
type OwnIssue = VisitFormInput['enquiries'][number]

/** A field both wrote differently: of the issue at a place in the merged form, or of the visit as a whole. */
export type VisitClash = { conflict: MergeConflict } & (
  | { of: 'visit' }
  | { of: 'issue'; place: number; theirs: Issue }
)

export type VisitMerge = {
  /** Both people's visit; where they clash it holds mine. */
  merged: { whole: Record<string, unknown>; enquiries: Record<string, unknown>[] }
  clashes: VisitClash[]
  /** By the place of an issue in my form, its place in the merged one. */
  places: number[]
}

/** What is told by another field: a clash of these is the clash of that one. */
const TOLD_BY_OTHERS = ['id', 'branchCode', 'helpRecommended']

/**
 * Puts together two people's edits of one visit, field by field like those of a card.
 *
 * Issues belong together by their id, never by their place: two people may each have added a second one. Theirs come
 * first, in their order, then mine that are not saved yet. The first issue of a visit that held none is one and the same,
 * whoever wrote it; so is one that says word for word what I sent when the answer was lost on the way.
 *
 * @param base what the visit held when I began
 * @param theirs the visit as it is kept now
 * @param blank an issue nobody has spoken of yet
 */
export function mergeVisits(
  base: VisitForm,
  mine: VisitFormInput,
  theirs: VisitForm,
  blank: Issue,
): VisitMerge {
  const head = mergeCardEdits(wholeOf(base), wholeOf(mine), wholeOf(theirs))
  const clashes: VisitClash[] = head.conflicts.map((conflict) => ({ of: 'visit', conflict }))
  const places = mine.enquiries.map(() => -1)
  const enquiries: Record<string, unknown>[] = []
  for (const [at, issue] of theirs.enquiries.entries()) {
    const own = partnerOf(issue, at, { base, mine, places })
    const place = enquiries.length
    const merge = mergeCardEdits(beforeOf(issue, base) ?? blank, mine.enquiries[own] ?? issue, issue)
    // A visit that holds nothing yet is shown with one empty issue.
    if (own === -1 && issue.id === undefined) continue
    if (own !== -1) {
      places[own] = place
      for (const conflict of merge.conflicts)
        if (!TOLD_BY_OTHERS.includes(conflict.field))
          clashes.push({ of: 'issue', place, theirs: issue, conflict })
    }
    enquiries.push(own === -1 ? issue : merge.merged)
  }
  for (const [own, issue] of mine.enquiries.entries()) {
    if (places[own] !== -1 || isGoneUnchanged(issue, base)) continue
    places[own] = enquiries.length
    enquiries.push({ ...issue, id: undefined })
  }
  return {
    merged: { whole: head.merged, enquiries: enquiries.length > 0 ? enquiries : [blank] },
    clashes,
    places: places.map((place) => Math.max(place, 0)),
  }
}

const wholeOf = ({ channel, wrapUpNote }: VisitFormInput): CardFields => ({ channel, wrapUpNote })

const beforeOf = ({ id }: OwnIssue, base: VisitForm): Issue | undefined =>
  id === undefined ? undefined : base.enquiries.find((issue) => issue.id === id)

/** Where in my form the issue stands; -1 when it is not there. */
function partnerOf(
  issue: Issue,
  at: number,
  { base, mine, places }: { base: VisitForm; mine: VisitFormInput; places: readonly number[] },
): number {
  const known = mine.enquiries.findIndex(({ id }) => id !== undefined && id === issue.id)
  if (known !== -1 || beforeOf(issue, base)) return known
  const isFree = (own: number) => mine.enquiries[own]?.id === undefined && places[own] === -1
  const same = mine.enquiries.findIndex((own, place) => isFree(place) && hasSameWords(own, issue))
  if (same !== -1) return same
  return at === 0 && base.enquiries[0]?.id === undefined && isFree(0) ? 0 : -1
}

function hasSameWords(one: OwnIssue, other: OwnIssue): boolean {
  const wordsOf = ({ clientWords = '', agreedWording = '' }: OwnIssue) =>
    [clientWords.trim(), agreedWording.trim()].join('\n').trim()
  return wordsOf(one) !== '' && wordsOf(one) === wordsOf(other)
}

/** An issue that went to another centre meanwhile leaves the form, unless I have written in it: then it stays as a new one. */
function isGoneUnchanged(mine: OwnIssue, base: VisitForm): boolean {
  const before = beforeOf(mine, base)
  return before !== undefined && mergeCardEdits(before, before, mine).theirsOnly.length === 0
}

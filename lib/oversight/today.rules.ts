import type { PlainDate } from '@/lib/core/plain-date'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'

/** What needs the head today, in the order of the page. Labels: `today.group.*`. */
export const TODAY_GROUPS = [
  'decisions',
  'written',
  'terms',
  'complaints',
  'exceptions',
  'incomplete',
  'incoming',
  'outgoing',
  'appointments',
  'replacements',
  'ownerless',
  'conflicts',
  'referrals',
  'bookings',
  'orphans',
  'openings',
  'partners',
  'proposals',
] as const
export type TodayGroup = (typeof TODAY_GROUPS)[number]

export function isTodayGroup(text: string): text is TodayGroup {
  return TODAY_GROUPS.some((group) => group === text)
}

/** More than this is said as "more than so many": whoever has fifty before them works from the top, whatever the number. */
export const MOST_COUNTED = 50

/** Groups whose day is the last of a term; of the others it is the day on which they arose. */
const WITH_TERM: readonly TodayGroup[] = [
  'decisions',
  'written',
  'terms',
  'complaints',
  'exceptions',
  'incomplete',
  'incoming',
  'outgoing',
  'appointments',
  'ownerless',
  'referrals',
  'partners',
]

/** Whose lateness a person in need feels: only these stand among the most urgent. */
const OF_PEOPLE: readonly TodayGroup[] = WITH_TERM.filter(
  (group) => group !== 'partners' && group !== 'referrals' && group !== 'incomplete',
)

export const mayBeUrgent = (group: TodayGroup): boolean => OF_PEOPLE.includes(group)
export const hasTerm = (group: TodayGroup): boolean => WITH_TERM.includes(group)

/** How a row stands; nothing where no term runs. */
export function termOf(group: TodayGroup, dueOn: PlainDate | null, on: PlainDate): TermState | null {
  return dueOn && hasTerm(group) ? termState(termByLastDay(dueOn), on) : null
}

/** The page of a whole group: its own list where there is one. */
export function groupHref(group: TodayGroup): string {
  switch (group) {
    case 'decisions':
      return '/decisions'
    case 'incoming':
      return '/transfers'
    case 'outgoing':
      return '/transfers?tab=outgoing'
    case 'appointments':
      return '/mandates'
    case 'referrals':
      return '/referrals?tab=unanswered'
    case 'openings':
      return '/audit/openings'
    case 'partners':
      return '/partners/to-check'
    case 'proposals':
      return '/partners/proposals'
    case 'written':
    case 'terms':
    case 'complaints':
    case 'exceptions':
    case 'incomplete':
    case 'replacements':
    case 'ownerless':
    case 'conflicts':
    case 'bookings':
    case 'orphans':
      return `/today/${group}`
  }
}

/** Records a row may be about. */
export const ROW_SUBJECTS = [
  'VISIT',
  'ENQUIRY',
  'APPLICATION',
  'MANDATE',
  'REFERRAL',
  'TRANSFER',
  'TICKET',
  'BOOKING',
  'APPEAL',
  'PLAN',
] as const
export type RowSubject = (typeof ROW_SUBJECTS)[number]

export function isRowSubject(text: string): text is RowSubject {
  return ROW_SUBJECTS.some((subject) => subject === text)
}

/**
 * Where a row leads.
 *
 * @param linkId of the page: of an enquiry that of its visit, of a plan that of its card
 */
export function rowHref(group: TodayGroup, subject: RowSubject, linkId: string): string {
  switch (group) {
    case 'decisions':
      return `/decisions?application=${linkId}`
    case 'appointments':
      return `/mandates/appoint/${linkId}`
    case 'conflicts':
      return `/conflicts/${linkId}`
    case 'openings':
      return '/audit/openings'
    case 'partners':
      return `/partners/${linkId}`
    case 'proposals':
      return `/partners/proposals/${linkId}`
    // Where the matters of who is gone are handed over; a plan is taken over by reviewing it.
    case 'ownerless':
      return subject === 'PLAN' ? subjectHref(subject, linkId) : `/workload/${linkId}`
    // Where it is moved or cancelled; of a lost one there may be no page.
    case 'bookings':
      return `/bookings/${linkId}`
    case 'written':
    case 'terms':
    case 'complaints':
    case 'exceptions':
    case 'incomplete':
    case 'replacements':
    case 'incoming':
    case 'outgoing':
    case 'referrals':
    case 'orphans':
      return subjectHref(subject, linkId)
  }
}

function subjectHref(subject: RowSubject, linkId: string): string {
  switch (subject) {
    case 'VISIT':
    case 'ENQUIRY':
      return `/visits/${linkId}`
    case 'APPLICATION':
      return `/secondary-aid/${linkId}`
    case 'MANDATE':
      return `/mandates/${linkId}`
    case 'REFERRAL':
      return `/referrals/${linkId}`
    case 'TRANSFER':
      return `/transfers/${linkId}`
    case 'TICKET':
      return '/queue'
    case 'BOOKING':
      return '/bookings'
    case 'APPEAL':
      return `/appeals/${linkId}`
    case 'PLAN':
      return `/clients/${linkId}/plan`
  }
}

type Urgent = { readonly group: TodayGroup; readonly dueOn: PlainDate | null; readonly id: string }

/** The most urgent over all groups: what is overdue or ends today, the longest overdue first. */
export function mostUrgent<Row extends Urgent>(rows: readonly Row[], on: PlainDate, most: number): Row[] {
  return rows
    .filter(({ group, dueOn }) => mayBeUrgent(group) && dueOn !== null && dueOn <= on)
    .toSorted((one, other) => {
      const [a, b] = [one.dueOn ?? '', other.dueOn ?? '']
      return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1
    })
    .slice(0, most)
}

/** Rows that were not on the screen before, by group and id. */
export const rowKey = ({ group, id }: { group: TodayGroup; id: string }): string => `${group}:${id}`

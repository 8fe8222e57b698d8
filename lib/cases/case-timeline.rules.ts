import type { PlainDate } from '@/lib/core/plain-date'

type Dated = { readonly id: string; readonly on: PlainDate; readonly at: string }

/** A line of a case's course, from whatever it comes. */
export type CourseEntry<Step, Note, Duty, Paper> =
  | (Dated & { readonly kind: 'step'; readonly step: Step })
  | (Dated & { readonly kind: 'note'; readonly note: Note })
  | (Dated & { readonly kind: 'duty'; readonly duty: Duty })
  | (Dated & { readonly kind: 'paper'; readonly paper: Paper })
  | (Dated & { readonly kind: 'grant'; readonly number: string })

/** Newest first: by the day it tells of, within a day by when it was written down. */
export function sortCourse<Entry extends Dated>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.on === b.on ? order(b.at, a.at) : order(b.on, a.on)))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

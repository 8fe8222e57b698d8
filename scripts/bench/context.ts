import type pg from 'pg'
import type { Viewer } from '@/lib/core/viewer'

/** What must be reached, by the figure itself or by its ratio. */
export type Target = { of: 'value' | 'ratio'; atMost?: number; atLeast?: number }

export type Measure = {
  /** Stable: `lookup.all.p95`. */
  name: string
  /** The same for people: a line of the table. */
  what: string
  value: number
  unit: string
  /** What the figure is compared with, in the same unit, from the same run. */
  baseline?: number
  /** Value by baseline, unless it is to be read the other way round. */
  ratio?: number
  /** How many times it was measured. */
  n: number
  targets?: readonly Target[]
}

/** What the parts of the bench work with: a product of their own, with so many cards in it. */
export type BenchContext = {
  cards: number
  /** No more cards come after these. */
  isLargest: boolean
  /** Connected as the owner of the tables. */
  owner: pg.Client
  ownerUrl: string
  /** A folder that is removed at the end. */
  folder: string
  /** A frontliner of the first centre. */
  viewer: Viewer
  /** Where the built product answers; empty if no part of this run asks it. */
  url: string
  /** Of the viewer, for `/api/v1`. */
  token: string
  /** Of the viewer’s session: the value of the header `Cookie`. */
  cookie: string
  record: (measure: Measure) => void
  /** The same figure at the smallest size of this run; `undefined` at that size itself. */
  atSmallest: (name: string) => number | undefined
  /** The same figure at a tenth of the cards, if this run has measured it. */
  atTenth: (name: string) => number | undefined
  /** Told to whoever waits. */
  note: (line: string) => void
  /** Called at the end, also when the run is broken off. */
  onEnd: (clean: () => Promise<unknown>) => void
}

export type BenchPart = {
  name: string
  title: string
  /** How it was measured, for the reader of the table. */
  how: string
  /** At every size, at the smallest and the largest, or at the largest alone. */
  when: 'eachSize' | 'ends' | 'largest'
  /** Asks the built product over HTTP: it is built and served only if some part needs it. */
  asksServer?: boolean
  measure: (context: BenchContext) => Promise<void>
}

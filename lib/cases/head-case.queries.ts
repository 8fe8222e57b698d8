import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import type { Viewer } from '@/lib/core/viewer'
import { kyivTime } from '@/lib/offices/kyiv-day.rules'
import type { DutyKind, DutyState } from './case-duty.rules'
import { NOTE_KINDS, type NoteKind } from './case-note.schema'
import { TIME_KINDS, type TimeKind } from './case-time.rules'
import { dutyKindOf, dutyStateOf } from './duty-row.queries'

/** What a head sees of the work in a case: never its papers, and of the notes only those that are shared. */
export type HeadCase = {
  readonly duties: readonly {
    readonly id: string
    readonly kind: DutyKind
    readonly title: string
    readonly dueOn: PlainDate
    readonly time: string
    readonly state: DutyState
  }[]
  readonly notes: readonly {
    readonly id: string
    readonly kind: NoteKind
    readonly on: PlainDate
    readonly text: string
    readonly by: string
  }[]
  readonly time: readonly { readonly kind: TimeKind; readonly minutes: number }[]
}

/**
 * The work in a case as far as the policy lets the viewer see it. The page of the mandate, where it stands, records the
 * look.
 */
export async function findHeadCase(viewer: Viewer, { mandateId }: { mandateId: string }): Promise<HeadCase> {
  const { ability } = viewer
  const [duties, notes, time] = await Promise.all([
    db.caseDuty.findMany({
      where: { AND: [accessibleBy(ability, 'read').ofType('CaseDuty'), { mandateId }] },
      select: { id: true, kind: true, title: true, dueOn: true, dueAt: true, state: true },
      orderBy: [{ state: 'desc' }, { dueOn: 'asc' }],
    }),
    db.caseNote.findMany({
      where: { AND: [accessibleBy(ability, 'read').ofType('CaseNote'), { mandateId, removedAt: null }] },
      select: { id: true, kind: true, on: true, sealed: true, author: { select: { name: true } } },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
    }),
    db.caseTime.groupBy({
      by: ['kind'],
      where: { AND: [accessibleBy(ability, 'read').ofType('CaseTime'), { mandateId, removedAt: null }] },
      _sum: { minutes: true },
    }),
  ])
  return {
    duties: duties.map(({ dueOn, dueAt, ...duty }) => ({
      ...duty,
      kind: dutyKindOf(duty),
      state: dutyStateOf(duty),
      dueOn: plainDateOfUtc(dueOn),
      time: dueAt ? kyivTime(dueAt) : '',
    })),
    notes: notes.map(({ id, kind, on, sealed, author }) => ({
      id,
      kind: NOTE_KINDS.find((each) => each === kind) ?? 'NOTE',
      on: plainDateOfUtc(on),
      text: openText(sealed),
      by: author.name,
    })),
    time: time.flatMap(({ kind, _sum }) => {
      const known = TIME_KINDS.find((each) => each === kind)
      return known ? [{ kind: known, minutes: _sum.minutes ?? 0 }] : []
    }),
  }
}

import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { isConfirmed } from '@/lib/core/confidence'
import { db } from '@/lib/core/db'
import type { PlainDate } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { deadlineOn } from '@/lib/deadlines/deadline.rules'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { type ApplicationRow, dayOf, stateOf } from './application-row.queries'
import { closingProblem, PROOF_EXPLAINED, PROOF_OFFERS, type ProofOffer } from './proof-refusal.rules'

export type ProofExplanation = { on: PlainDate; text: string; by: string; offered: ProofOffer[] }

/** How it stands with a person who refuses to collect proof. */
export type ProofStanding = {
  /** The explanation given last. */
  explained: ProofExplanation | null
  /** The last day on which the papers are waited for, and what the rule rests on; null while no wait runs. */
  wait: {
    until: PlainDate
    isOver: boolean
    isConfirmed: boolean
    legalBasis: { uk: string; en: string }
  } | null
  /** Who closed it without its papers, and when; null once they came, or while it is open. */
  closed: { on: PlainDate; by: string } | null
  /** The viewer may close it now. */
  mayClose: boolean
  today: PlainDate
}

const detailsSchema = z.object({ offered: z.array(z.enum(PROOF_OFFERS)).catch([]) })

/** Whoever shows it has put the look at the application on record. */
export async function readProofStanding(
  viewer: Viewer,
  row: ApplicationRow,
  today: PlainDate,
): Promise<ProofStanding> {
  const state = stateOf(row)
  const told = await db.applicationEvent.findMany({
    where: { applicationId: row.id, kind: { in: [PROOF_EXPLAINED, 'CLOSE_INCOMPLETE'] } },
    orderBy: { id: 'asc' },
    select: { kind: true, on: true, reason: true, details: true, staffId: true },
  })
  const names = await namesOf(told.map(({ staffId }) => staffId))
  const last = (kind: string) => {
    const found = told.findLast((each) => each.kind === kind)
    const on = found && dayOf(found.on)
    return found && on ? { ...found, on, by: names.get(found.staffId) ?? '' } : undefined
  }
  const [explained, closing] = [last(PROOF_EXPLAINED), last('CLOSE_INCOMPLETE')]
  const until = state === 'AWAITING_PAPERS' ? dayOf(row.papersDueOn) : null
  return {
    explained: explained
      ? {
          on: explained.on,
          text: explained.reason ?? '',
          by: explained.by,
          offered: detailsSchema.parse(explained.details).offered,
        }
      : null,
    wait: until && explained ? await waitOf(until, explained.on, today) : null,
    closed: closing && state === 'LEFT_INCOMPLETE' ? { on: closing.on, by: closing.by } : null,
    mayClose:
      until !== null && closingProblem(until, today) === undefined && (await mayDecide(viewer, row.id)),
    today,
  }
}

async function waitOf(until: PlainDate, since: PlainDate, today: PlainDate): Promise<ProofStanding['wait']> {
  const { confidence, legalBasis } = deadlineOn('MISSING_DOCS', since, await currentCalendar())
  return { until, isOver: today > until, isConfirmed: isConfirmed(confidence), legalBasis }
}

async function mayDecide(viewer: Viewer, id: string): Promise<boolean> {
  const reach = accessibleBy(viewer.ability, 'decide').ofType('SecondaryAidApplication')
  return (await db.secondaryAidApplication.count({ where: { AND: [reach, { id }] } })) > 0
}

async function namesOf(staffIds: readonly string[]): Promise<Map<string, string>> {
  if (staffIds.length === 0) return new Map()
  const rows = await db.staff.findMany({
    where: { id: { in: [...new Set(staffIds)] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

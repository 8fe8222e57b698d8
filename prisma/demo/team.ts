import { randomUUID } from 'node:crypto'
import { addDays, addMonths, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { recordEnquiry } from '@/lib/enquiries/record-enquiry.commands'
import { recordEnquirySchema } from '@/lib/enquiries/visit.schema'
import { recordAbsence } from '@/lib/offices/absence.commands'
import type { AbsenceKind } from '@/lib/offices/absence.rules'
import { finishReview } from '@/lib/oversight/quality.commands'
import { QUALITY_QUESTIONS } from '@/lib/oversight/quality-checklist.rules'
import { drawMonth } from '@/lib/oversight/quality-draw.commands'
import type { PrismaClient } from '../generated/client'
import { ofFullAge } from './demo-days'

type Filling = { db: PrismaClient; head: Viewer; now: Date }

/** Who is away: days from today. */
const AWAY: readonly (readonly [email: string, kind: AbsenceKind, from: number, to: number, note: string])[] =
  [
    ['frontliner@demo.ua', 'VACATION', 10, 23, ''],
    ['lawyer@demo.ua', 'TRAINING', 4, 5, 'курс із медіації'],
  ]

const VIOLENCE = [
  'Чоловік б’є, поліція виписала терміновий припис на десять днів. Куди йти далі?',
  'Колишній чоловік погрожує і чекає біля роботи, потрібен обмежувальний припис.',
  'Син забирає пенсію і піднімає руку, сусіди викликали поліцію.',
]

/** Days away, and a worker who had three matters of violence in a row: through the product's own commands. */
export async function leadTeam({ db, head, now }: Filling): Promise<void> {
  const today = todayInKyiv(now)
  for (const [email, kind, from, to, note] of AWAY) {
    const form = { kind, from: addDays(today, from), to: addDays(today, to), note }
    const { staffId } = await viewerOf(db, email)
    const recorded = await recordAbsence(head, { staffId, form, submissionId: randomUUID() })
    if (!recorded.ok) throw new Error(`An absence of the practice office: ${recorded.error}`)
  }
  await receiveViolence(db, await viewerOf(db, 'bureau@demo.ua'), now)
  await readAgain(db, head, now)
}

const FEEDBACK = 'Сказано просто, тон добрий. Варто назвати статтю закону й день, до якого треба звернутися.'

/** A sample of the last month; what the lawyer was given first is read, and answered by its author. */
async function readAgain(db: PrismaClient, head: Viewer, now: Date): Promise<void> {
  const period = addMonths(todayInKyiv(now), -1).slice(0, 7)
  const [desk, bureau, lawyer] = await Promise.all(
    ['frontliner@demo.ua', 'bureau@demo.ua', 'lawyer@demo.ua'].map((email) => viewerOf(db, email)),
  )
  if (!desk || !bureau || !lawyer) return
  const readerIds = [desk, bureau, lawyer].map(({ staffId }) => staffId)
  const form = { unitId: head.unit.id, period, seed: 'перша вибірка', size: '8', readerIds }
  const drawn = await drawMonth(head, { ...form, submissionId: randomUUID() }, now)
  // In the first days of a month of practice nobody has closed anything yet.
  if (!drawn.ok) return
  const first = await db.qualityReview.findFirst({
    where: { reviewerId: lawyer.staffId, authorId: desk.staffId },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (!first) return
  const answers = {
    ...Object.fromEntries(QUALITY_QUESTIONS.map((question) => [question, 'YES' as const])),
    LAW_NAMED: 'NO' as const,
    TERMS: 'NO' as const,
    REFERRAL: 'NOT_APPLICABLE' as const,
  }
  const read = { reviewId: first.id, answers, feedback: FEEDBACK, submissionId: randomUUID() }
  const sent = await finishReview(lawyer, read, now)
  if (!sent.ok) throw new Error(`A reading of the practice office: ${sent.error}`)
}

async function receiveViolence(db: PrismaClient, worker: Viewer, now: Date): Promise<void> {
  const people = await db.client.findMany({
    where: { homeUnitId: worker.unit.id, isProtected: false, ...ofFullAge(now) },
    orderBy: { createdAt: 'desc' },
    take: VIOLENCE.length,
    select: { id: true },
  })
  for (const [place, { id: clientId }] of people.entries()) {
    const input = recordEnquirySchema.parse({
      clientId,
      channel: 'PERSONAL',
      topicCode: 'DOMESTIC_VIOLENCE',
      clientWords: VIOLENCE[place],
      agreedWording: 'Захист від домашнього насильства',
      helpKind: 'SECONDARY_AID_ACCESS',
      submissionId: randomUUID(),
    })
    const recorded = await recordEnquiry(worker, input, new Date(now.getTime() - (3 - place) * 3_600_000))
    if (!recorded.ok) throw new Error(`A practice visit was not recorded: ${recorded.error}`)
  }
}

async function viewerOf(db: PrismaClient, email: string): Promise<Viewer> {
  const { id } = await db.staff.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const viewer = await findViewerOfStaff(id)
  if (!viewer) throw new Error(`The account ${email} has no role`)
  return viewer
}

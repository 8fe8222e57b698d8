import { randomUUID } from 'node:crypto'
import { answerCheckSchema, type Matter, partyFormSchema } from '@/lib/conflicts/conflict.schema'
import { answerCheck } from '@/lib/conflicts/conflict-answer.commands'
import { addCheckedParty } from '@/lib/conflicts/conflict-check.commands'
import { findConflictStanding } from '@/lib/conflicts/conflict-check.queries'
import type { Viewer } from '@/lib/core/viewer'
import { recordEnquiry } from '@/lib/enquiries/record-enquiry.commands'
import { recordEnquirySchema } from '@/lib/enquiries/visit.schema'
import type { PrismaClient } from '../generated/client'

type Filling = { db: PrismaClient; desk: Viewer; now: Date }

/** Former spouses, both of whom came to the same centre. */
const [HER, HIM] = [
  { surname: 'Мельничук', givenName: 'Галина' },
  { surname: 'Козак', givenName: 'Степан' },
]

/**
 * Conflicts of interest in the practice office: two people of one matter, which the head is to decide; and applications
 * whose other side is a client too, not answered yet.
 */
export async function findConflicts({ db, desk, now }: Filling): Promise<void> {
  const [her, him] = await Promise.all(
    [HER, HIM].map((who) => db.client.findFirst({ where: who, select: { id: true } })),
  )
  if (!her || !him) return
  await receive(desk, him.id, 'Мельничук Галина Петрівна', 'Поділ квартири після розірвання шлюбу', now)
  await receive(
    desk,
    her.id,
    'колишній чоловік Козак Степан Юрійович',
    'Поділ майна подружжя: квартира й автомобіль',
    now,
  )
  const enquiry = await db.enquiry.findFirst({
    where: { clientId: her.id },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
  if (enquiry) await passToHead(desk, { kind: 'enquiry', id: enquiry.id })
  const waiting = await db.secondaryAidApplication.findMany({
    where: {
      unitId: desk.unit.id,
      state: { in: ['UNDER_REVIEW', 'GRANTED'] },
      clientId: { notIn: [her.id, him.id] },
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: 4,
  })
  for (const { id } of waiting) await addHim(desk, { kind: 'application', id })
}

async function receive(desk: Viewer, clientId: string, opposingParty: string, wording: string, now: Date) {
  const recorded = await recordEnquiry(
    desk,
    recordEnquirySchema.parse({
      clientId,
      channel: 'PERSONAL',
      submissionId: randomUUID(),
      agreedWording: wording,
      branchCode: 'FAMILY',
      topicCode: 'MARITAL_PROPERTY',
      opposingParty,
      helpKind: 'CONSULTATION',
      resultCode: 'ADVICE_GIVEN',
      answerText: 'Роз’яснено, як поділити майно: угодою в нотаріуса або через суд.',
      durationMinutes: 25,
    }),
    now,
  )
  if (!recorded.ok)
    throw new Error(`A matter of the practice office was not recorded: ${JSON.stringify(recorded)}`)
}

async function passToHead(desk: Viewer, matter: Matter): Promise<void> {
  const found = await findConflictStanding(desk, { matter })
  const check = found.ok ? found.value.check : null
  if (!check) return
  await answerCheck(
    desk,
    answerCheckSchema.parse({
      checkId: check.id,
      expected: check.verdict,
      answer: 'FOR_HEAD',
      reason: 'Схоже, це колишнє подружжя: обидва були в нас цього тижня щодо поділу майна.',
    }),
  )
}

async function addHim(desk: Viewer, matter: Matter): Promise<void> {
  const party = partyFormSchema.parse({
    role: 'OPPOSING',
    name: 'Козак Степан Юрійович',
    birthDate: '1974-01-19',
    note: 'Власник сусідньої квартири, зі слів клієнтки.',
  })
  await addCheckedParty(desk, { matter, party, submissionId: randomUUID() })
}

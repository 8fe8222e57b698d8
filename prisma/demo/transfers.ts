import { randomUUID } from 'node:crypto'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { requestTransferSchema, type TransferFormInput } from '@/lib/oversight/transfer.schema'
import { acceptTransfer } from '@/lib/oversight/transfer-acceptance.commands'
import { requestTransfer } from '@/lib/oversight/transfer-request.commands'
import type { PrismaClient } from '../generated/client'
import { NAMED_PEOPLE } from './named-people'

type People = { db: PrismaClient; desk: Viewer; head: Viewer; desk2: Viewer; head2: Viewer; now: Date }

const DAY_MS = 86_400_000

/** Matters on their way between the two centres: one to accept, one that nobody accepted in time, one proposed, one accepted. */
export async function passMattersOn({ db, desk, head, desk2, head2, now }: People): Promise<void> {
  const told = (more: Partial<TransferFormInput>): Partial<TransferFormInput> => ({
    clientToldWay: 'PHONE',
    clientToldOn: addDays(todayInKyiv(now), -7),
    ...more,
  })
  const earlier = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const [ours, theirs] = [await openMatters(db, desk), await openMatters(db, desk2)]
  await hand(head2, theirs[0], head.unit.id, told({ note: 'Переїхала до вашого міста в жовтні' }), now)
  await hand(
    head,
    ours[0],
    head2.unit.id,
    told({
      reason: 'BODY_OR_COURT',
      note: 'Справа в суді на вашій території',
      papers: [{ name: 'Копія позову' }],
    }),
    earlier(5),
  )
  await hand(
    desk,
    ours[1],
    head2.unit.id,
    told({
      reason: 'CONFLICT',
      note: 'Другу сторону вже консультує наша колега',
      clientToldWay: 'NOT_YET',
      clientToldOn: '',
    }),
    now,
  )
  const accepted = await hand(head, ours[2], head2.unit.id, told({ reason: 'CLIENT_ASKS' }), earlier(3))
  if (!accepted) return
  await acceptTransfer(
    head2,
    { transferId: accepted, executorId: desk2.staffId, submissionId: randomUUID() },
    earlier(2),
  )
}

async function openMatters(db: PrismaClient, worker: Viewer): Promise<string[]> {
  const rows = await db.enquiry.findMany({
    where: {
      executorId: worker.staffId,
      closedAt: null,
      status: 'IN_WORK',
      // Whoever has a name of the practice office stays in it: their plans and cases go on here.
      client: {
        isProtected: false,
        NOT: NAMED_PEOPLE.map(({ surname, givenName }) => ({ surname, givenName })),
      },
    },
    select: { id: true },
    orderBy: { number: 'asc' },
    take: 3,
  })
  return rows.map(({ id }) => id)
}

async function hand(
  viewer: Viewer,
  enquiry: string | undefined,
  toUnitId: string,
  more: Partial<TransferFormInput>,
  now: Date,
): Promise<string | undefined> {
  if (!enquiry) return undefined
  const form = { toUnitId, reason: 'RESIDENCE', note: '', papers: [], clientToldWay: 'PHONE', ...more }
  const request = requestTransferSchema.parse({ matter: { enquiry }, form, submissionId: randomUUID() })
  const answer = await requestTransfer(viewer, request, now)
  if (!answer.ok) throw new Error(`A practice transfer was refused: ${answer.error}`)
  return answer.value.transferId
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import type { ToDo } from './enquiry.rules'

/**
 * Notes that what the enquiry waited for is done. With nothing else to wait for and its visit over it is closed; a letter
 * still waits for its answer, unless it is answered in the register of citizens' appeals.
 */
export async function doTheToDo(tx: Tx, enquiryId: string, toDo: ToDo, now: Date): Promise<void> {
  const { count } = await tx.enquiry.updateMany({
    where: { id: enquiryId, toDo },
    data: { toDo: null, revision: { increment: 1 } },
  })
  if (count === 0) return
  const isAnsweredElsewhere = toDo === 'CITIZEN_APPEAL'
  await close(tx, enquiryId, now, {
    visit: { endedAt: { not: null } },
    ...(isAnsweredElsewhere ? {} : ANSWERED),
  })
}

/** Closes an enquiry that came back into work although it was finished and what it waited for was done meanwhile. */
export async function closeAtRest(tx: Tx, enquiryId: string, now: Date): Promise<void> {
  await close(tx, enquiryId, now, { toDo: null, visit: { endReason: 'COMPLETED' }, ...ANSWERED })
}

const ANSWERED = {
  OR: [{ form: 'ORAL' }, { answeredOn: { not: null } }],
} satisfies Prisma.EnquiryWhereInput

async function close(tx: Tx, id: string, now: Date, where: Prisma.EnquiryWhereInput): Promise<void> {
  await tx.enquiry.updateMany({
    where: { ...where, id, status: 'IN_WORK' },
    data: { status: 'CLOSED', closedAt: now },
  })
}

import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { z } from 'zod'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { once } from '@/lib/core/idempotency'
import { todayInKyiv, toUtcMidnight } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { currentCalendar } from '@/lib/deadlines/working-calendar.queries'
import { doTheToDo } from '@/lib/enquiries/to-do.commands'
import { giveNotice } from '@/lib/offices/notice.commands'
import { isWorkerOf, listResolversOf } from './appeal-people.queries'
import { type AppealOwner, findAppealSource } from './appeal-source.queries'
import { appealDays } from './appeal-term.rules'
import { appealNumberSeries, formatAppealNumber } from './citizen-appeal.rules'
import type { AppealForm, RegisterAppeal } from './citizen-appeal.schema'

export const appealAnswerSchema = z.object({ appealId: z.string() })
type Done = z.output<typeof appealAnswerSchema>
type Refusal = 'sourceNotFound' | 'receivedInFuture' | 'aboutYourself' | 'workerNotHere' | 'mandateNotFound'

/**
 * Enters an appeal in the register of the centre, and does the to-do of the enquiry it came from. Said twice of one enquiry
 * it is one appeal.
 *
 * Rule: whoever is complained of does not register the complaint: it would be theirs to see (process.md §17, inferred).
 */
export async function registerAppeal(
  viewer: Viewer,
  { submissionId, ...request }: RegisterAppeal,
  now = new Date(),
): Promise<Result<Done, Refusal | 'keyReused'>> {
  const key = { operation: 'registerAppeal', key: submissionId, request, answer: appealAnswerSchema }
  return inTransaction<Done, Refusal | 'keyReused'>((tx) =>
    once<Done, Refusal>(tx, viewer, key, () => writeAppeal(tx, viewer, request, now)),
  )
}

async function writeAppeal(
  tx: Tx,
  viewer: Viewer,
  { source, form }: Omit<RegisterAppeal, 'submissionId'>,
  now: Date,
): Promise<Result<Done, Refusal>> {
  const on = todayInKyiv(now)
  if (form.receivedOn > on) return fail('receivedInFuture')
  if (source.enquiry)
    await tx.$executeRaw`SELECT FROM enquiries WHERE id = ${source.enquiry}::uuid FOR UPDATE`
  const owner = await findAppealSource(tx, viewer, source)
  if (!owner) return fail('sourceNotFound')
  if (owner.appealId) return ok({ appealId: owner.appealId })
  const about = await findAbout(tx, viewer, owner, form)
  if (!about.ok) return about
  if (about.value.aboutStaffId === viewer.staffId) return fail('aboutYourself')
  const number = await takeNumber(tx, owner.unit.code, Number(form.receivedOn.slice(0, 4)))
  const days = appealDays(form.kind, form.receivedOn, await currentCalendar())
  const { receivedOn, way, form: written, sender, kind, isRepeat, substance } = form
  const isNamed = sender !== 'ANONYMOUS'
  const { name, address, contact } = form
  const { id } = await tx.citizenAppeal.create({
    data: {
      ...{ number, way, form: written, sender, kind, isRepeat, substance },
      ...(isNamed && !owner.clientId ? { name, address, contact } : {}),
      ...about.value,
      about: kind === 'COMPLAINT' ? form.about : 'NOBODY',
      unitId: owner.unit.id,
      clientId: isNamed ? owner.clientId : null,
      enquiryId: source.enquiry ?? null,
      receivedOn: toUtcMidnight(receivedOn),
      dueOn: toUtcMidnight(days.general.dueOn),
      registeredById: viewer.staffId,
      createdAt: now,
      events: { create: { kind: 'REGISTERED', staffId: viewer.staffId, at: now } },
    },
    select: { id: true },
  })
  if (source.enquiry) await doTheToDo(tx, source.enquiry, 'CITIZEN_APPEAL', now)
  await recordFact(tx, viewer, {
    action: 'create',
    subject: 'citizenAppeal',
    subjectId: id,
    subjectUnitId: owner.homeUnitId ?? owner.unit.id,
  })
  await giveNotice(tx, viewer, {
    to: await listResolversOf(owner.unit.id, about.value.aboutStaffId),
    kind: 'APPEAL_REGISTERED',
    subject: 'APPEAL',
    subjectId: id,
  })
  return ok({ appealId: id })
}

async function takeNumber(tx: Tx, unitCode: string, year: number): Promise<string> {
  const series = appealNumberSeries(unitCode, year)
  const [row] = await tx.$queryRaw<{ first: number }[]>`SELECT take_numbers(${series}, 1) AS first`
  if (!row) throw new Error(`No number was given in ${series}`)
  return formatAppealNumber(unitCode, year, row.first)
}

type About = {
  aboutStaffId: string | null
  aboutProviderId: string | null
  aboutName: string
  mandateId: string | null
}

/** Whom it is about. Of an advocate the mandate tells it, and the account they may have. */
async function findAbout(
  tx: Tx,
  { ability }: Viewer,
  { clientId, unit }: AppealOwner,
  { kind, about, aboutStaffId, aboutName, mandateId }: AppealForm,
): Promise<Result<About, 'workerNotHere' | 'mandateNotFound'>> {
  const nobody = { aboutStaffId: null, aboutProviderId: null, aboutName: '', mandateId: null }
  if (about === 'NOBODY' || kind !== 'COMPLAINT') return ok(nobody)
  const mandate = mandateId
    ? await tx.aidMandate.findFirst({
        where: {
          AND: [
            accessibleBy(ability, 'read').ofType('AidMandate'),
            { id: mandateId, application: { clientId: clientId ?? mandateId } },
          ],
        },
        select: { id: true, provider: { select: { id: true, staffId: true } } },
      })
    : null
  if (mandateId && !mandate) return fail('mandateNotFound')
  const ofCase = { ...nobody, mandateId: mandate?.id ?? null }
  if (about === 'ADVOCATE') {
    const { provider } = mandate ?? {}
    return ok({
      ...ofCase,
      aboutName: provider ? '' : aboutName,
      aboutProviderId: provider?.id ?? null,
      aboutStaffId: provider?.staffId ?? null,
    })
  }
  if (!aboutStaffId || !(await isWorkerOf(tx, unit.id, aboutStaffId))) return fail('workerNotHere')
  return ok({ ...ofCase, aboutStaffId })
}

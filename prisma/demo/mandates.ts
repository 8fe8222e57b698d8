import { randomUUID } from 'node:crypto'
import { addDays, type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { findViewerOfStaff } from '@/lib/core/viewer.queries'
import { findAppointment, findMandateStart } from '@/lib/secondary-aid/appointment.queries'
import { issueMandate } from '@/lib/secondary-aid/mandate.commands'
import {
  type AidResult,
  answerMandateSchema,
  completeMandateSchema,
} from '@/lib/secondary-aid/mandate.schema'
import { answerMandate, completeMandate } from '@/lib/secondary-aid/mandate-answer.commands'
import { replaceProvider, terminateAid } from '@/lib/secondary-aid/mandate-ending.commands'
import { findReplacementCase } from '@/lib/secondary-aid/mandate-replacement.queries'
import type { PrismaClient } from '../generated/client'
import { achieved, momentOf, workingDayAfter } from './demo-days'

type Office = { db: PrismaClient; head: Viewer; now: Date }

/** What has become of the grants of a centre, the oldest first; those beyond the list wait for somebody. */
export type DemoMandate = 'COMPLETED' | 'ACCEPTED' | 'REPLACED' | 'TERMINATED' | 'DECLINED' | 'ISSUED'

const RESULT: AidResult = 'SETTLED'

/** Appoints advocates and staff lawyers to the granted cases of the centre, through the product's own commands. */
export async function appointProviders(office: Office, plan: readonly DemoMandate[]): Promise<void> {
  const granted = await office.db.secondaryAidDecision.findMany({
    where: { kind: 'GRANT', application: { unitId: office.head.unit.id } },
    select: { applicationId: true, decidedOn: true },
    orderBy: [{ decidedOn: 'asc' }, { number: 'asc' }],
    take: plan.length,
  })
  // One after the other: each counts as load of whoever took the one before.
  for (const [place, { applicationId, decidedOn }] of granted.entries()) {
    const what = plan[place]
    if (what) await goOn(office, applicationId, plainDateOfUtc(decidedOn), what)
  }
}

async function goOn(office: Office, applicationId: string, grantedOn: PlainDate, what: DemoMandate) {
  const { head, now } = office
  const day = (after: number) => earlier(workingDayAfter(grantedOn, after), todayInKyiv(now))
  const issued = await issue(office, applicationId, day(1))
  if (!issued || what === 'ISSUED') return
  const { mandateId } = issued
  if (what === 'DECLINED')
    return answer(office, mandateId, day(2), 'DECLINE', 'Веду справу іншої сторони: конфлікт інтересів')
  await answer(office, mandateId, day(2), 'ACCEPT', '')
  if (what === 'COMPLETED') return complete(office, mandateId, day(15))
  if (what === 'TERMINATED') {
    const draft = {
      ...ENDING,
      ground: 'CLIENT_WAIVED',
      facts: 'Сторони домовилися, тож допомога більше не потрібна. Заяву про відмову подано особисто.',
      evidence: 'Заява про відмову від допомоги',
      warnedOn: null,
      signatoryPosition: head.position,
    }
    achieved(await terminateAid(head, { applicationId, submissionId: randomUUID(), draft }, momentOf(day(9))))
  }
  if (what === 'REPLACED') await replace(office, { applicationId, mandateId }, day(6), day(7))
}

const ENDING = { toldTo: ['CLIENT' as const, 'PROVIDER' as const] }

async function issue({ head }: Office, applicationId: string, on: PlainDate) {
  const at = momentOf(on)
  const found = achieved(await findAppointment(head, { applicationId }, at))
  const providerId = found.plannedId ?? found.candidates[0]?.id
  if (!providerId) return undefined
  const { draft, revision } = achieved(await findMandateStart(head, { applicationId, providerId }, at))
  const wording = { ...draft, contact: draft.contact || 'через центр' }
  const asked = { applicationId, providerId, expectedRevision: revision, submissionId: randomUUID() }
  return achieved(await issueMandate(head, { ...asked, draft: wording }, at))
}

/** Who answers: the provider, where there is an account; else the head writes down a telephone call. */
async function answererOf({ db, head }: Office, mandateId: string, on: PlainDate) {
  const { provider } = await db.aidMandate.findUniqueOrThrow({
    where: { id: mandateId },
    select: { provider: { select: { staffId: true } } },
  })
  const own = provider.staffId ? await findViewerOfStaff(provider.staffId) : undefined
  return own ? { viewer: own, told: { on: '', way: '' } } : { viewer: head, told: { on, way: 'PHONE' } }
}

async function answer(
  office: Office,
  mandateId: string,
  on: PlainDate,
  said: 'ACCEPT' | 'DECLINE',
  reason: string,
): Promise<void> {
  const { viewer, told } = await answererOf(office, mandateId, on)
  const asked = { mandateId, answer: said, reason, submissionId: randomUUID(), ...told }
  achieved(await answerMandate(viewer, answerMandateSchema.parse(asked), momentOf(on)))
}

async function complete(office: Office, mandateId: string, on: PlainDate): Promise<void> {
  const { viewer, told } = await answererOf(office, mandateId, on)
  const text = 'Укладено мирову угоду, суд її затвердив.'
  const asked = { mandateId, result: RESULT, text, submissionId: randomUUID(), ...told }
  achieved(await completeMandate(viewer, completeMandateSchema.parse(asked), momentOf(on)))
}

/** The provider fell ill; the next one takes the case the day after. */
async function replace(
  office: Office,
  { applicationId, mandateId }: { applicationId: string; mandateId: string },
  on: PlainDate,
  next: PlainDate,
): Promise<void> {
  const { head } = office
  const found = achieved(await findReplacementCase(head, { mandateId }, momentOf(on)))
  const [taker] = found.candidates
  if (!taker) return
  const draft = {
    ...ENDING,
    ground: 'ADVOCATE_ILL_OR_DEAD',
    facts: 'Адвокат тривалий час хворіє, а засідання вже призначено.',
    evidence: `Лист адвоката від ${addDays(on, -1)}`,
    signatoryPosition: head.position,
    newProviderId: taker.id,
    replacedOn: next,
    oldName: found.oldName,
    newName: taker.accusative,
  }
  achieved(await replaceProvider(head, { mandateId, submissionId: randomUUID(), draft }, momentOf(on)))
  const issued = await issue(office, applicationId, next)
  if (issued) await answer(office, issued.mandateId, next, 'ACCEPT', '')
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

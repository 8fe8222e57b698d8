import 'server-only'
import { z } from 'zod'
import { formatPhoneDomestic } from '@/lib/clients/phone.rules'
import { recordFact } from '@/lib/core/audit'
import { inTransaction, type Tx } from '@/lib/core/db'
import { readLink } from '@/lib/core/link-token'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import { answerGiven, keepAnswer } from '@/lib/partners/link-answer.commands'
import type { OpenAnswer, PartnerAnswer } from './partner-answer.schema'
import { possibleActs, REFERRAL_STATES, type ReferralAct, type ReferralState } from './referral.rules'
import { giveLink } from './referral-link.commands'
import { findOpenLink, type OpenLink, REFERRAL_LINK } from './referral-link.queries'
import {
  contentOf,
  type ReferralRow,
  referralFields,
  sharedDataOf,
  sharingEndedAt,
  stateOf,
  subjectUnitOf,
} from './referral-row.queries'
import { lockReferral, moveRow } from './referral-rows.commands'

/** What a partner sees behind its link: nothing the person did not agree to. */
export type PartnerView = {
  readonly number: string
  readonly state: ReferralState
  readonly on: string
  readonly answerBy: PlainDate | null
  readonly isUrgent: boolean
  readonly need: string
  readonly bookedFor: string | null
  readonly from: { readonly centre: string; readonly worker: string; readonly phone: string }
  /** Absent: a code stands for the person. */
  readonly name?: string
  readonly phone?: { readonly number: string; readonly safeFrom: string; readonly safeTo: string }
  readonly matter?: string
  readonly accessNeeds?: readonly string[]
  /** The person took their consent back: what was shown before is shown no more. */
  readonly isTakenBack: boolean
  readonly acts: readonly Extract<ReferralAct, 'ACCEPT' | 'DECLINE' | 'SERVE' | 'NOT_SERVE'>[]
}

/**
 * A partner opens its link: the referral is seen. An altered, expired, used or withdrawn link shows nothing of it, and says
 * no more than that it leads nowhere.
 */
export async function openAnswer(
  { token }: OpenAnswer,
  now = new Date(),
): Promise<Result<PartnerView, 'linkOver'>> {
  return inTransaction<PartnerView, 'linkOver'>(async (tx) => {
    const found = await findBehind(tx, token, now)
    if (!found) return fail('linkOver')
    const { link, row } = found
    await tx.partnerLink.updateMany({ where: { id: link.linkId, openedAt: null }, data: { openedAt: now } })
    if (stateOf(row) === 'SENT') {
      const moved = await moveRow(tx, 'PARTNER', row, { act: 'SEE' }, now)
      if (!moved.ok) return fail('linkOver')
      return ok(viewOf({ ...row, state: moved.value }))
    }
    await recordFact(tx, 'system', {
      action: 'read',
      subject: 'referral',
      subjectId: row.id,
      subjectUnitId: subjectUnitOf(row),
      details: { actor: 'PARTNER' },
    })
    return ok(viewOf(row))
  })
}

/**
 * The partner answers: its link is used up by that. Who takes the person gets a new link at once, to say later whether they
 * were helped.
 */
export async function answerAsPartner(
  { token, act, reason, submissionId }: PartnerAnswer,
  now = new Date(),
): Promise<Result<Answered, 'linkOver'>> {
  return inTransaction<Answered, 'linkOver'>(async (tx) => {
    const linkId = readLink(REFERRAL_LINK, token)
    const before = linkId && (await answerGiven(tx, { linkId, submissionId }, answeredSchema, now))
    if (before) return ok(before)
    const found = await findBehind(tx, token, now)
    if (!found) return fail('linkOver')
    const { link, row } = found
    // In one statement: of two answers sent at once, one counts.
    const { count } = await tx.partnerLink.updateMany({
      where: { id: link.linkId, usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0) return fail('linkOver')
    const moved = await moveRow(tx, 'PARTNER', row, { act, reason }, now)
    if (!moved.ok) return fail('linkOver')
    const next = act === 'ACCEPT' ? await giveLink(tx, { staffId: link.createdById }, row, now) : null
    const answered = { state: moved.value, next }
    await keepAnswer(tx, { linkId: link.linkId, submissionId }, answered)
    return ok(answered)
  })
}

/** Where the referral stands now, and the address of the second link. */
const answeredSchema = z.object({ state: z.enum(REFERRAL_STATES), next: z.string().nullable() })
type Answered = z.output<typeof answeredSchema>

async function findBehind(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ link: OpenLink; row: ReferralRow } | undefined> {
  const link = await findOpenLink(tx, token, now)
  if (!link) return undefined
  await lockReferral(tx, link.referralId)
  const row = await tx.referral.findUnique({ where: { id: link.referralId }, select: referralFields })
  return row && possibleActs(stateOf(row), 'PARTNER').length > 0 ? { link, row } : undefined
}

/** Only what was consented to leaves the database here, and only for as long as it is. */
function viewOf(row: ReferralRow): PartnerView {
  const { client, unit } = row
  const isTakenBack = sharingEndedAt(row) !== undefined
  const data = isTakenBack ? [] : sharedDataOf(row)
  const [phone] = client?.phones ?? []
  const state = stateOf(row)
  const isNamed = client !== null && !client.isProtected
  return {
    number: row.number ?? '',
    state,
    on: (row.handedOverAt ?? row.createdAt).toISOString(),
    answerBy: row.answerDueOn && plainDateOfUtc(row.answerDueOn),
    isUrgent: row.isUrgent,
    need: row.need,
    bookedFor: row.bookedFor?.toISOString() ?? null,
    from: { centre: unit.name, worker: row.staff.name, phone: unit.phone ?? '' },
    ...(isNamed && data.includes('NAME')
      ? { name: [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' ') }
      : {}),
    ...(isNamed && data.includes('PHONE') && phone
      ? {
          phone: {
            number: formatPhoneDomestic(phone.e164),
            safeFrom: phone.safeFrom ?? '',
            safeTo: phone.safeTo ?? '',
          },
        }
      : {}),
    ...(data.includes('MATTER') ? { matter: contentOf(row).needWords } : {}),
    ...(data.includes('ACCESS_NEEDS') ? { accessNeeds: client?.accessibilityNeeds ?? [] } : {}),
    isTakenBack,
    acts: ANSWERS.filter((act) => possibleActs(state, 'PARTNER').includes(act)),
  }
}

const ANSWERS = ['ACCEPT', 'DECLINE', 'SERVE', 'NOT_SERVE'] as const

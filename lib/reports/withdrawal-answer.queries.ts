import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { createTranslator } from 'use-intl/core'
import { hasOpenMatter, MATTER_OVER } from '@/lib/clients/consent-guard.queries'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/core/i18n/locale'
import enConsent from '@/lib/core/i18n/messages/en/consent.json'
import enReferrals from '@/lib/core/i18n/messages/en/referrals.json'
import ukConsent from '@/lib/core/i18n/messages/uk/consent.json'
import ukReferrals from '@/lib/core/i18n/messages/uk/referrals.json'
import type { Paper } from '@/lib/core/paper'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { sharedDataOf } from '@/lib/referrals/referral-row.queries'
import { listUntold, type Untold } from '@/lib/referrals/sharing-stop.queries'
import { type WithdrawalAnswerFacts, withdrawalAnswer } from './withdrawal-answer.rules'
import type { WithdrawalAnswerRequest } from './withdrawal-answer.schema'

export type FoundWithdrawalAnswer = {
  paper: Paper
  cardNumber: string
  homeUnitId: string
  isProtected: boolean
  /** Partners without an address: somebody has to ring them. */
  toRing: Untold[]
}

/**
 * The written answer to a person who took their consent back, by whoever keeps the card. It speaks of its own centre alone, and of
 * all that is there about the person, whoever of the centre works on it: another centre answers for its own.
 */
export async function findWithdrawalAnswer(
  viewer: Viewer,
  { clientId, locale }: Pick<WithdrawalAnswerRequest, 'clientId' | 'locale'>,
  now = new Date(),
): Promise<Result<FoundWithdrawalAnswer, 'clientNotFound' | 'notWithdrawn'>> {
  const client = await db.client.findFirst({
    where: { AND: [accessibleBy(viewer.ability, 'update').ofType('Client'), { id: clientId }] },
    select: {
      cardNumber: true,
      surname: true,
      givenName: true,
      patronymic: true,
      isProtected: true,
      homeUnitId: true,
      homeUnit: { select: { name: true, nameEn: true, address: true, phone: true } },
      consents: { orderBy: { givenAt: 'desc' }, select: { withdrawnAt: true } },
    },
  })
  if (!client) return fail('clientNotFound')
  const withdrawnAt = client.consents[0]?.withdrawnAt
  if (consentStanding(client.consents) !== 'WITHDRAWN' || !withdrawnAt) return fail('notWithdrawn')
  await recordAccess(viewer, 'clientCard', clientId, {
    subjectUnitId: client.homeUnitId,
    details: { kind: 'CONSENT_ANSWER' },
  })
  const { homeUnit, surname, givenName, patronymic, cardNumber } = client
  const own = { clientId, unitId: { in: unitsOf(viewer) } }
  const facts = {
    locale,
    centre: {
      name: (locale === 'en' && homeUnit.nameEn) || homeUnit.name,
      address: homeUnit.address ?? '',
      phone: homeUnit.phone ?? '',
    },
    cardNumber,
    fullName: [surname, givenName, patronymic].filter(Boolean).join(' '),
    withdrawnOn: todayInKyiv(withdrawnAt),
    on: todayInKyiv(now),
    openMatters: await listOpenMatters(own),
    isAnythingOpen: await hasOpenMatter(db, clientId),
    told: await listTold(own, locale),
    workerName: viewer.name,
  }
  const say = createTranslator({
    locale,
    messages: locale === 'en' ? enConsent : ukConsent,
    namespace: 'answerPaper',
  })
  return ok({
    paper: withdrawalAnswer(facts, say),
    cardNumber,
    homeUnitId: client.homeUnitId,
    isProtected: client.isProtected,
    toRing: (await listUntold(clientId)).filter(({ hasEmail }) => !hasEmail),
  })
}

/** The units of the centres the viewer works in. */
const unitsOf = ({ roles }: Viewer): string[] =>
  roles.flatMap(({ role, centre, subtree }) => (role === 'HEAD' ? subtree : centre))

type OfPerson = { clientId: string; unitId: { in: string[] } }

async function listOpenMatters(own: OfPerson): Promise<WithdrawalAnswerFacts['openMatters']> {
  const [enquiries, applications] = await Promise.all([
    db.enquiry.findMany({
      where: { ...own, status: { notIn: MATTER_OVER.enquiry } },
      orderBy: { id: 'asc' },
      select: { number: true },
    }),
    db.secondaryAidApplication.findMany({
      where: { ...own, number: { not: null }, state: { notIn: MATTER_OVER.application } },
      orderBy: { id: 'asc' },
      select: { number: true },
    }),
  ])
  return [
    ...enquiries.map(({ number }) => ({ kind: 'enquiry' as const, number })),
    ...applications.map(({ number }) => ({ kind: 'application' as const, number: number ?? '' })),
  ]
}

async function listTold(own: OfPerson, locale: Locale): Promise<WithdrawalAnswerFacts['told']> {
  const rows = await db.referral.findMany({
    where: { ...own, way: 'LIVE', handedOverAt: { not: null }, sharedData: { isEmpty: false } },
    orderBy: { id: 'asc' },
    select: {
      handedOverAt: true,
      createdAt: true,
      sharedData: true,
      partner: { select: { name: true, nameEn: true } },
    },
  })
  const t = createTranslator({
    locale,
    messages: locale === 'en' ? enReferrals : ukReferrals,
    namespace: 'data',
  })
  return rows.map(({ partner, handedOverAt, createdAt, ...row }) => ({
    partner: (locale === 'en' && partner.nameEn) || partner.name,
    on: todayInKyiv(handedOverAt ?? createdAt),
    data: sharedDataOf(row)
      .map((each) => t(each))
      .join(', '),
  }))
}

import { randomUUID } from 'node:crypto'
import { signLink } from '@/lib/core/link-token'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { isNeed, type Need } from '@/lib/partners/needs.rules'
import { readPartnerRecord } from '@/lib/partners/partner.queries'
import { handOver } from '@/lib/referrals/hand-over.commands'
import { missingForSheet } from '@/lib/referrals/offer-parts.rules'
import { answerAsPartner, openAnswer } from '@/lib/referrals/partner-answer.commands'
import { handOverSchema } from '@/lib/referrals/referral.schema'
import { answerAsClient, recordAct } from '@/lib/referrals/referral-answer.commands'
import { runReferralClock } from '@/lib/referrals/referral-clock.commands'
import { REFERRAL_LINK } from '@/lib/referrals/referral-link.queries'
import { startReferral } from '@/lib/referrals/start-referral.commands'
import { reportUnmetNeed } from '@/lib/referrals/unmet-need.commands'
import type { PrismaClient } from '../generated/client'

/** How one referral of the practice office went. */
type Story =
  | 'SERVED'
  | 'SERVED_AS_TOLD'
  | 'NOT_SERVED_AS_TOLD'
  | 'DECLINED'
  | 'NO_ANSWER'
  | 'ACCEPTED'
  | 'SEEN'
  | 'SENT'
  | 'TO_ASK'
  | 'WITHDRAWN'
  | 'DRAFT'

const STORIES: readonly (readonly [daysAgo: number, story: Story])[] = [
  [52, 'SERVED'],
  [47, 'SERVED_AS_TOLD'],
  [44, 'SERVED'],
  [41, 'NOT_SERVED_AS_TOLD'],
  [36, 'SERVED'],
  [33, 'DECLINED'],
  [30, 'SERVED_AS_TOLD'],
  [26, 'SERVED'],
  [22, 'WITHDRAWN'],
  [19, 'NO_ANSWER'],
  [16, 'SERVED_AS_TOLD'],
  [12, 'DECLINED'],
  [9, 'ACCEPTED'],
  [5, 'SEEN'],
  [4, 'ACCEPTED'],
  [3, 'TO_ASK'],
  [3, 'TO_ASK'],
  [2, 'SENT'],
  [1, 'TO_ASK'],
  [0, 'DRAFT'],
]

const UNMET = [
  ['NIGHT_SHELTER', 'NOBODY', 'Нічліг для родини з собакою: усі центри беруть лише одиноких.'],
  ['PSYCHOLOGICAL_HELP', 'FULL', 'Черга до психолога два місяці, людині треба зараз.'],
  ['HOME_CARE', 'TOO_FAR', 'Догляд у селі за сорок кілометрів, автобус двічі на тиждень.'],
] as const

type Offer = { offerId: string; need: Need; words: string }
type Filling = { db: PrismaClient; desk: Viewer; now: Date }

/** Referrals of the first centre in every state, a few needs nobody met: through the product's own commands. */
export async function referPeople({ db, desk, now }: Filling): Promise<void> {
  const [offers, people] = await Promise.all([completeOffers(db), peopleOf(db, desk)])
  if (offers.length === 0 || people.length === 0) return
  for (const [place, [daysAgo, story]] of STORIES.entries()) {
    const offer = offers[place % offers.length]
    const clientId = people[place % people.length]
    if (offer && clientId) await tell(db, desk, { offer, clientId, story, at: daysBack(now, daysAgo), now })
  }
  for (const [need, why, words] of UNMET) {
    const unmet = { need, why, words, enquiryId: null, placeCode: null, submissionId: randomUUID() }
    await reportUnmetNeed(desk, unmet, daysBack(now, 6))
  }
}

const daysBack = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)
const daysOn = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

type Telling = { offer: Offer; clientId: string; story: Story; at: Date; now: Date }

async function tell(db: PrismaClient, desk: Viewer, { offer, clientId, story, at, now }: Telling) {
  const { offerId, need } = offer
  const start = { offerId, need, enquiryId: null, clientId, doc: null, followsId: null }
  const started = await startReferral(desk, { ...start, submissionId: randomUUID() }, at)
  if (!started.ok) throw new Error(`A referral of the practice office: ${started.error}`)
  const { referralId } = started.value
  if (story === 'DRAFT') return
  const isLogged = story.endsWith('_AS_TOLD') || story === 'TO_ASK'
  const handed = await handOver(
    desk,
    handOverSchema.parse({
      referralId,
      expectedRevision: 1,
      submissionId: randomUUID(),
      needWords: offer.words,
      alreadyDone: 'Звернення прийнято, документи переглянуто.',
      nextSteps: [{ text: 'Принесіть відповідь нам', onDate: addDays(todayInKyiv(at), 14) }],
      way: isLogged ? 'LOGGED' : 'LIVE',
      sharedData: isLogged ? [] : ['NAME', 'PHONE', 'MATTER'],
      consentForm: isLogged ? '' : 'WRITTEN',
    }),
    at,
  )
  if (!handed.ok) throw new Error(`A referral of the practice office: ${handed.error}`)
  await goOn(db, desk, referralId, story, at)
  // Whom one could ask by now has been asked, except those the desk is to ask today.
  if (story !== 'TO_ASK' && at < daysBack(now, 2) && !isLogged)
    await db.referral.update({
      where: { id: referralId },
      data: { askedAt: daysOn(at, 1) },
      select: { id: true },
    })
}

async function goOn(db: PrismaClient, desk: Viewer, referralId: string, story: Story, at: Date) {
  const told = { referralId, isReached: true, wasOpen: 'YES' as const, submissionId: randomUUID() }
  const record = (act: 'DECLINE' | 'WITHDRAW', reason: string) =>
    recordAct(desk, { referralId, act, reason, submissionId: randomUUID() }, daysOn(at, 1))
  switch (story) {
    case 'SERVED_AS_TOLD':
      return answerAsClient(desk, { ...told, wasHelped: 'YES', wrong: [], note: '' }, daysOn(at, 2))
    case 'NOT_SERVED_AS_TOLD': {
      const note = 'Приймальний день інший: у середу зачинено.'
      return answerAsClient(desk, { ...told, wasHelped: 'NO', wrong: ['HOURS'], note }, daysOn(at, 2))
    }
    case 'DECLINED':
      return record('DECLINE', 'Немає вільних місць до кінця місяця')
    case 'WITHDRAWN':
      return record('WITHDRAW', 'Людина розв’язала питання сама')
    case 'NO_ANSWER':
      return runReferralClock(referralId, daysOn(at, 14))
    case 'SEEN':
      return openAnswer({ token: await tokenOf(db, referralId) }, daysOn(at, 1))
    case 'ACCEPTED':
    case 'SERVED': {
      const token = await tokenOf(db, referralId)
      await openAnswer({ token }, daysOn(at, 1))
      const accepted = await answerAsPartner({ token, act: 'ACCEPT', reason: '' }, daysOn(at, 1))
      if (story === 'SERVED' && accepted.ok && accepted.value.next)
        await answerAsPartner({ token: accepted.value.next, act: 'SERVE', reason: '' }, daysOn(at, 6))
      return
    }
  }
}

async function tokenOf(db: PrismaClient, referralId: string): Promise<string> {
  const link = await db.partnerLink.findFirstOrThrow({
    where: { referralId, usedAt: null, revokedAt: null },
    select: { id: true },
  })
  return signLink(REFERRAL_LINK, link.id)
}

/** Offers whose record is whole enough for a sheet, one for each partner. */
async function completeOffers(db: PrismaClient): Promise<Offer[]> {
  const partners = await db.partner.findMany({
    where: { status: 'ACTIVE', kind: { notIn: ['OTHER_LEGAL_AID_CENTRE'] } },
    orderBy: { name: 'asc' },
    take: 100,
    select: { content: true },
  })
  return partners.flatMap(({ content }) => {
    const record = readPartnerRecord(content)
    const offer = record.offers.find(({ id }) => missingForSheet(record, id).length === 0)
    const service = record.services.find(({ id }) => id === offer?.serviceId)
    const need = service?.needs.find(isNeed)
    return offer && service && need ? [{ offerId: offer.id, need, words: service.name.uk }] : []
  })
}

/** People of the desk's own centre who may be named. */
async function peopleOf(db: PrismaClient, desk: Viewer): Promise<string[]> {
  const rows = await db.client.findMany({
    where: {
      homeUnitId: desk.unit.id,
      isProtected: false,
      visits: { some: {} },
      // As a referral asks: the person’s own.
      phones: { some: { owner: 'SELF', safeToCall: true } },
    },
    orderBy: { createdAt: 'asc' },
    take: STORIES.length,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

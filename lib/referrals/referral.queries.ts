import 'server-only'
import { allowsScope, type CallsBarred, callsBarred } from '@/lib/clients/consent.rules'
import { consentStanding } from '@/lib/clients/consent-standing.rules'
import { recordAccess } from '@/lib/core/audit'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { type TermState, termByLastDay, termState } from '@/lib/deadlines/deadline.rules'
import { isStale } from '@/lib/partners/partner-freshness.rules'
import { type MandatoryPart, missingForSheet, offerParts } from './offer-parts.rules'
import {
  asksForNext,
  isAwaited,
  isOver,
  possibleActs,
  REFERRAL_EVENTS,
  type ReferralAct,
  type ReferralEventKind,
  type ReferralState,
} from './referral.rules'
import { keptConsentSchema, type ReferralContent } from './referral.schema'
import { type DraftSheet, draftOf } from './referral-draft.queries'
import { currentLink } from './referral-link.queries'
import {
  contentOf,
  findReferralRow,
  isDiscreet,
  partnerOf,
  type ReferralRow,
  sharedDataOf,
  sharingEndedAt,
  stateOf,
  subjectUnitOf,
} from './referral-row.queries'
import type { ConsentForm, SharedData, Sharing } from './sharing.rules'

export type ReferralStep = {
  readonly id: string
  readonly kind: ReferralEventKind
  readonly at: string
  /** `null`: the partner by its link, or the clockwork. */
  readonly by: string | null
  readonly actor: string
  readonly reason: string
}

/** A referral as its page shows it. */
export type ReferralView = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly state: ReferralState
  readonly stateReason: string
  readonly way: 'LIVE' | 'LOGGED'
  readonly need: string
  readonly doc: string | null
  readonly isUrgent: boolean
  readonly person: Sharing['person']
  readonly personName: string
  readonly clientId: string | null
  readonly visitId: string | null
  readonly enquiryId: string | null
  readonly partner: {
    readonly id: string
    readonly name: string
    readonly phone: string
    readonly status: string
    readonly isStale: boolean
  }
  readonly missing: readonly MandatoryPart[]
  readonly isOfferGone: boolean
  readonly isDiscreet: boolean
  readonly content: ReferralContent
  readonly sharedData: readonly SharedData[]
  readonly consent:
    | { readonly kind: 'given'; readonly form: ConsentForm; readonly at: string }
    | { readonly kind: 'overridden'; readonly reason: string; readonly at: string }
    | null
  /** When the person took consent back: from then on the partner is shown nothing of them. */
  readonly sharingEndedAt: string | null
  readonly hasGeneralConsent: boolean
  readonly answerDueOn: PlainDate | null
  readonly term: TermState | null
  /** Why the person is not to be rung and asked. */
  readonly barred: CallsBarred | null
  readonly ask: {
    readonly on: PlainDate
    readonly isDue: boolean
    readonly isAnswered: boolean
    readonly tries: number
  } | null
  readonly link: { readonly address: string; readonly expiresAt: string; readonly isOpened: boolean } | null
  readonly hasEmail: boolean
  readonly followsId: string | null
  readonly followedById: string | null
  readonly asksForNext: boolean
  readonly steps: readonly ReferralStep[]
  readonly acts: readonly ReferralAct[]
  readonly mayChange: boolean
  /** The person took the consent of the card back. */
  readonly isWithdrawn: boolean
  readonly mayOverride: boolean
}

/** One referral the viewer may see; the look is recorded. */
export async function findReferral(
  viewer: Viewer,
  { referralId }: { referralId: string },
  now = new Date(),
): Promise<Result<{ view: ReferralView; draft: DraftSheet | null }, 'referralNotFound'>> {
  const row = await findReferralRow(db, viewer, 'read', referralId)
  if (!row) return fail('referralNotFound')
  await recordAccess(viewer, 'referral', row.id, { subjectUnitId: subjectUnitOf(row) })
  const view = await viewOf(viewer, row, now)
  const draft = view.state === 'DRAFT' && !view.isOfferGone ? await draftOf(row, now) : null
  return ok({ view, draft })
}

async function viewOf(viewer: Viewer, row: ReferralRow, now: Date): Promise<ReferralView> {
  const state = stateOf(row)
  const on = todayInKyiv(now)
  const { record, offerId, checkedOn } = partnerOf(row)
  const parts = offerParts(record, offerId)
  const [events, followedBy, mayChange, mayDecide, link] = await Promise.all([
    listSteps(row.id),
    db.referral.findFirst({
      where: { followsId: row.id, state: { not: 'WITHDRAWN' } },
      select: { id: true },
      orderBy: { id: 'asc' },
    }),
    findReferralRow(db, viewer, 'update', row.id),
    findReferralRow(db, viewer, 'decide', row.id),
    row.way === 'LIVE' && !isOver(state) ? currentLink(row.id, now) : undefined,
  ])
  const answerDueOn = row.answerDueOn && plainDateOfUtc(row.answerDueOn)
  const askOn = row.askOn && plainDateOfUtc(row.askOn)
  const { client } = row
  return {
    id: row.id,
    number: row.number ?? '',
    revision: row.revision,
    state,
    stateReason: row.stateReason ?? '',
    way: row.way === 'LIVE' ? 'LIVE' : 'LOGGED',
    need: row.need,
    doc: row.doc,
    isUrgent: row.isUrgent,
    person: client ? (client.isProtected ? 'protected' : 'named') : 'none',
    personName: client ? [client.surname, client.givenName, client.patronymic].filter(Boolean).join(' ') : '',
    clientId: row.clientId,
    visitId: row.enquiry?.visitId ?? null,
    enquiryId: row.enquiryId,
    partner: {
      id: row.partnerId,
      name: (viewer.locale === 'en' && record.name.en) || record.name.uk,
      phone: parts?.phones[0]?.number ?? '',
      status: row.partner.status,
      isStale: checkedOn === null || isStale(checkedOn, on),
    },
    missing: missingForSheet(record, offerId),
    isOfferGone: parts === undefined,
    isDiscreet: isDiscreet(row),
    content: contentOf(row),
    sharedData: sharedDataOf(row),
    consent: consentOf(row),
    sharingEndedAt: sharingEndedAt(row)?.toISOString() ?? null,
    hasGeneralConsent: client?.consents.some((consent) => allowsScope(consent, 'PARTNER_SHARING')) ?? false,
    answerDueOn,
    term: answerDueOn && isAwaited(state) ? termState(termByLastDay(answerDueOn), on) : null,
    barred: (client && callsBarred(client.consents)) ?? null,
    ask: askOn && {
      on: askOn,
      isDue: row.askedAt === null && askOn <= on && state !== 'WITHDRAWN',
      isAnswered: row.askedAt !== null,
      tries: row.askCount,
    },
    link: link ?? null,
    hasEmail: Boolean(
      parts?.offer.contacts.some(({ email }) => email) || parts?.service.email || record.email,
    ),
    followsId: row.followsId,
    followedById: followedBy?.id ?? null,
    asksForNext: asksForNext(state) && followedBy === null,
    steps: events,
    acts: mayChange ? possibleActs(state, 'STAFF') : [],
    mayChange: mayChange !== null,
    isWithdrawn: client ? consentStanding(client.consents) === 'WITHDRAWN' : false,
    mayOverride: mayDecide !== null,
  }
}

async function listSteps(referralId: string): Promise<ReferralStep[]> {
  const rows = await db.referralEvent.findMany({
    where: { referralId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, kind: true, at: true, staffId: true, reason: true, details: true },
  })
  const names = new Map(
    (
      await db.staff.findMany({
        where: { id: { in: rows.flatMap(({ staffId }) => staffId ?? []) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  return rows.map(({ id, kind, at, staffId, reason, details }) => ({
    id,
    kind: REFERRAL_EVENTS.find((each) => each === kind) ?? 'START',
    at: at.toISOString(),
    by: staffId ? (names.get(staffId) ?? null) : null,
    actor: actorIn(details),
    reason: reason ?? '',
  }))
}

function actorIn(details: unknown): string {
  const actor =
    typeof details === 'object' && details !== null && 'actor' in details ? details.actor : undefined
  return typeof actor === 'string' ? actor : 'STAFF'
}

function consentOf({ consent }: ReferralRow): ReferralView['consent'] {
  const kept = keptConsentSchema.safeParse(consent)
  if (!kept.success) return null
  return 'form' in kept.data
    ? { kind: 'given', form: kept.data.form, at: kept.data.givenAt }
    : { kind: 'overridden', reason: kept.data.reason, at: kept.data.at }
}

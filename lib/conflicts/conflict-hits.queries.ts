import 'server-only'
import { MATTER_OVER } from '@/lib/clients/consent-guard.queries'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'
import { type KeptHits, PARTY_ROLES, type PartyRole } from './conflict.schema'
import { type ConflictHit, NEARNESS } from './conflict-hit.rules'
import { readableAmong } from './conflict-reach.queries'

/** Somebody found within the viewer's reach, with why. */
export type ShownHit = Pick<ConflictHit, 'question' | 'nearness' | 'isMutual' | 'isOpposing'> & {
  readonly clientId: string
  readonly name: string
  readonly cardNumber: string
  /** YYYY-MM-DD */
  readonly birthDate: string | null
  /** OPEN: something of theirs is under way; CLOSED: was; CARD: only registered. */
  readonly standing: 'OPEN' | 'CLOSED' | 'CARD'
  readonly matterNumber: string
  /** Who is named in that matter. */
  readonly theirParty: { readonly name: string; readonly role: PartyRole } | null
  /** Which party of this matter is meant; null: the client. */
  readonly ourParty: string | null
}

export type ShownHits = {
  readonly own: readonly ShownHit[]
  /** Of other centres, and of protected people, the unit to ask and nothing else. */
  readonly ask: readonly { readonly name: string; readonly nameEn: string; readonly phone: string | null }[]
  readonly isCut: boolean
  readonly isOwnOnly: boolean
}

/** Applications that are over; all others are under way. */
const OVER = MATTER_OVER.application

type CardRow = {
  id: string
  name: string
  card_number: string
  birth_date: string | null
  is_open: boolean
  number: string | null
}

/**
 * What is shown of kept hits: what the viewer may still see today, open matters before closed ones. Of what they may not see
 * the unit to ask, and no other trace.
 */
export async function showKeptHits(
  viewer: Viewer,
  kept: KeptHits,
): Promise<{ hits: ShownHits; isWhole: boolean }> {
  const { seen, hidden } = await partForReader(viewer, kept)
  const ask = new Set([...kept.ask, ...hidden.map(({ unitId }) => unitId)])
  return { hits: await showHits({ ...kept, own: seen, ask: [...ask] }), isWhole: hidden.length === 0 }
}

/** Whether the viewer may see everybody whom the check keeps. */
export const mayReadAllHits = async (viewer: Viewer, kept: KeptHits): Promise<boolean> =>
  (await partForReader(viewer, kept)).hidden.length === 0

async function partForReader(
  viewer: Viewer,
  { own }: KeptHits,
): Promise<{ seen: KeptHits['own']; hidden: KeptHits['own'] }> {
  if (own.length === 0) return { seen: [], hidden: [] }
  const isSeen = await readableAmong(viewer, own)
  return { seen: own.filter(isSeen), hidden: own.filter((hit) => !isSeen(hit)) }
}

/** The same of hits of which the policy was asked just now. */
async function showHits({ own, ask, isCut, isOwnOnly }: KeptHits): Promise<ShownHits> {
  const [units, cards, parties] = await Promise.all([
    ask.length > 0 ? unitsOf(ask) : [],
    own.length > 0 ? readCards(own.map(({ clientId }) => clientId)) : [],
    // A name that is still being typed is no party yet.
    own.length > 0
      ? readParties(own.flatMap(({ partyId, ofPartyId }) => [partyId ?? '', ofPartyId ?? '']).filter(Boolean))
      : [],
  ])
  const shown = own.flatMap((hit) => shownHit(hit, cards, parties))
  return { own: shown.toSorted(openFirst), ask: units, isCut, isOwnOnly }
}

async function unitsOf(ids: readonly string[]): Promise<ShownHits['ask']> {
  const rows = await db.unit.findMany({
    where: { id: { in: [...ids] } },
    select: { name: true, nameEn: true, phone: true },
    orderBy: { name: 'asc' },
  })
  return rows
}

function readCards(ids: readonly string[]): Promise<CardRow[]> {
  return db.$queryRaw<CardRow[]>(Prisma.sql`
    SELECT c.id::text, concat_ws(' ', c.surname, c.given_name, c.patronymic) AS name, c.card_number,
      c.birth_date::text,
      EXISTS (SELECT FROM enquiries e WHERE e.client_id = c.id AND e.closed_at IS NULL)
        OR EXISTS (SELECT FROM secondary_aid_applications a WHERE a.client_id = c.id AND NOT a.state = ANY (${OVER})) AS is_open,
      coalesce(
        (SELECT a.number FROM secondary_aid_applications a WHERE a.client_id = c.id AND a.number IS NOT NULL
          ORDER BY a.created_at DESC LIMIT 1),
        (SELECT e.number FROM enquiries e WHERE e.client_id = c.id ORDER BY e.created_at DESC LIMIT 1)) AS number
    FROM clients c WHERE c.id = ANY (${[...ids]}::uuid[])`)
}

type PartyRow = Awaited<ReturnType<typeof readParties>>[number]

const readParties = (ids: readonly string[]) =>
  db.matterParty.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      role: true,
      enquiry: { select: { number: true, closedAt: true } },
      application: { select: { number: true, state: true } },
    },
  })

function shownHit(hit: KeptHits['own'][number], cards: CardRow[], parties: PartyRow[]): ShownHit[] {
  const card = cards.find(({ id }) => id === hit.clientId)
  if (!card) return []
  const theirs = parties.find(({ id }) => id === hit.partyId)
  const ours = parties.find(({ id }) => id === hit.ofPartyId)
  const { question, nearness, isMutual, isOpposing, clientId } = hit
  return [
    {
      ...{ question, nearness, isMutual, isOpposing, clientId },
      name: card.name,
      cardNumber: card.card_number,
      birthDate: card.birth_date,
      ...(theirs ? standingOfParty(theirs) : standingOfCard(card)),
      theirParty: theirs
        ? { name: theirs.name, role: PARTY_ROLES.find((role) => role === theirs.role) ?? 'OTHER' }
        : null,
      ourParty: ours?.name ?? null,
    },
  ]
}

type Standing = Pick<ShownHit, 'standing' | 'matterNumber'>

function standingOfCard({ is_open, number }: CardRow): Standing {
  if (number === null && !is_open) return { standing: 'CARD', matterNumber: '' }
  return { standing: is_open ? 'OPEN' : 'CLOSED', matterNumber: number ?? '' }
}

function standingOfParty({ enquiry, application }: PartyRow): Standing {
  const isOver = application ? OVER.includes(application.state) : (enquiry?.closedAt ?? null) !== null
  return {
    standing: isOver ? 'CLOSED' : 'OPEN',
    matterNumber: application?.number ?? enquiry?.number ?? '',
  }
}

const STANDINGS = ['OPEN', 'CLOSED', 'CARD']

/** In the order of the check, but of equals what is under way first. */
const openFirst = (a: ShownHit, b: ShownHit): number =>
  NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness) ||
  Number(b.isMutual) - Number(a.isMutual) ||
  Number(b.isOpposing) - Number(a.isOpposing) ||
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)

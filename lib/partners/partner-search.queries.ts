import 'server-only'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { inOtherLayout } from '@/lib/enquiries/topic-text.rules'
import { type KyivMoment, kyivMoment } from '@/lib/offices/kyiv-day.rules'
import { kindsMeant, type ReadNeed, readNeed } from './need-finding.rules'
import { NEED_KINDS, type Need } from './needs.rules'
import { openingOn } from './opening-hours.rules'
import { type Candidate, type CandidateQuery, readCandidates, readNear } from './partner-candidates.queries'
import { openCursor, type PartnerCursor, sealCursor } from './partner-cursor.rules'
import { toHits } from './partner-hits.queries'
import { readLadder } from './partner-place.queries'
import type { Ladder, Sought } from './partner-reasons.rules'
import {
  HITS_A_PAGE,
  type NothingFound,
  type OfferWish,
  type PartnerHit,
  type PartnerSearch,
  type PartnersFound,
} from './partner-search.schema'
import { partnerWords } from './partner-words.rules'

const NOTHING_READ: ReadNeed = { needs: [], kinds: [], isWhole: true }
const chosen = (need: Need): ReadNeed => ({ ...NOTHING_READ, needs: [{ code: need, score: 1, because: '' }] })
/** Of other places no more are shown: they are a last resort. */
const MOST_ELSEWHERE = 5
/** Fewer letters are part of nearly every name. */
const SHORTEST_NAME = 3

/**
 * Finds partners by what is typed (a need in plain words, what a body is called, the name of an organisation), best first, each
 * with the reasons. A partner appears once, with its best offer.
 *
 * Closed ones are left out; those that do not serve the place come only by their name, last, or apart when nobody else is
 * there. One or two statements, one more for records not read lately; up to three more when nothing is found, to say why.
 */
export async function findPartners(
  viewer: Viewer,
  search: PartnerSearch,
  now = new Date(),
): Promise<Result<PartnersFound, 'pageGone'>> {
  const after = search.after === undefined ? undefined : openCursor(search.after)
  if (search.after !== undefined && !after) return fail('pageGone')
  const typed = search.need ? '' : search.typed.trim()
  const read = search.need ? chosen(search.need) : typed ? readTyped(typed) : NOTHING_READ
  return ok(await find(viewer, { wish: search, read, typed, after, now: after?.at ?? now }))
}

/** What was read lately: the same words come again with every filter that is set, with every page, and from others. */
const keptReadings = new Map<string, ReadNeed>()
const MOST_KEPT = 500

function readTyped(typed: string): ReadNeed {
  const known = keptReadings.get(typed)
  if (known) return known
  const read = readNeed(typed)
  if (keptReadings.size >= MOST_KEPT) keptReadings.clear()
  keptReadings.set(typed, read)
  return read
}

/** The partners that fit a need exactly: what a referral chooses from. */
export async function offersThatFit(
  viewer: Viewer,
  { need, ...wish }: OfferWish,
  now = new Date(),
): Promise<PartnersFound> {
  const read = need ? chosen(need) : NOTHING_READ
  return find(viewer, { wish, read, typed: '', after: undefined, now })
}

type Finding = {
  wish: Omit<OfferWish, 'need'>
  read: ReadNeed
  typed: string
  after: PartnerCursor | undefined
  now: Date
}

async function find(viewer: Viewer, finding: Finding): Promise<PartnersFound> {
  const { wish, read, typed, after, now } = finding
  const ladder = await readLadder(viewer, wish.placeCode)
  const query = queryOf(viewer, finding, ladder)
  const sought: Sought = {
    needs: read.needs.map(({ code }) => code),
    kinds: query.kinds,
    topicCodes: query.topicCodes,
    ladder,
    isNameSought: query.isNameSought,
    ownUnitIds: query.ownUnitIds,
    language: wish.language,
    accessibility: query.filters.accessibility,
    audience: query.filters.audience,
  }
  const reading = {
    needs: [...sought.needs],
    kinds: [...sought.kinds],
    ...(read.corrected && { corrected: read.corrected }),
    placeCode: ladder[0]?.code ?? null,
  }
  const asked = typed !== '' && isNothingRead(read) && query.words.length === 0 && !query.name
  if (asked) return { reading, hits: [], nothing: 'notUnderstood', elsewhere: [] }

  const page = { limit: HITS_A_PAGE + 1, ...(after && { after }) }
  const { rows, isNarrowed } = await readCandidates(query, page)
  if (rows.length === 0 && !after && typed.length > SHORTEST_NAME && isNothingRead(read))
    rows.push(...(await readMisspelt(query, typed, page)).slice(0, HITS_A_PAGE))
  const shown = rows.slice(0, HITS_A_PAGE)
  const hits = (await toHits(viewer, shown, sought, query.moment.on)).filter(
    isOpenWhen(wish.openWhen, query.moment),
  )
  const last = rows.length > HITS_A_PAGE ? shown.at(-1) : undefined
  // A name may bring in others of far away, who must not pass for those that were sought here.
  const isOnlyFar =
    !isNothingRead(read) && hits.every(({ reasons }) => reasons.some(({ code }) => code === 'elsewhere'))
  if (after || last || (hits.length > 0 && !isOnlyFar))
    return { reading, hits, ...(last && { next: sealCursor(last, now) }), elsewhere: [] }
  return { reading, hits: [], ...(await whyNothing(viewer, query, { read, typed, sought, isNarrowed })) }
}

function queryOf(viewer: Viewer, { wish, read, typed, now }: Finding, ladder: Ladder): CandidateQuery {
  const best = read.needs[0]?.score ?? 1
  const isNameSought = isNothingRead(read) || !read.isWhole
  return {
    needs: read.needs.map(({ code, score }) => ({ code, worth: Math.round((100 * score) / best) })),
    kinds: read.kinds.map(({ code }) => code),
    kindOrder:
      read.needs.length > 0
        ? [...new Set(read.needs.flatMap(({ code }) => NEED_KINDS[code]))].slice(0, 7)
        : kindsMeant(read),
    topicCodes: wish.topicCodes ?? [],
    isNameSought,
    ownUnitIds: viewer.centreUnitIds,
    words: typed ? partnerWords([read.corrected ?? typed]) : [],
    name:
      isNameSought && typed.length >= SHORTEST_NAME
        ? { part: (read.corrected ?? typed).toLowerCase() }
        : undefined,
    ladder: ladder.map(({ code }) => code),
    near: wish.near,
    filters: {
      kinds: wish.kinds ?? [],
      openWhen: wish.openWhen,
      acceptsNow: wish.acceptsNow ?? false,
      language: wish.language,
      accessibility: wish.accessibility ?? [],
      audience: wish.audience ?? [],
      age: wish.age,
    },
    moment: kyivMoment(now),
  }
}

/** A name typed on the other keyboard layout, or with an error. */
async function readMisspelt(
  query: CandidateQuery,
  typed: string,
  page: { limit: number },
): Promise<Candidate[]> {
  const other = inOtherLayout(typed)
  const meant = other
    ? (await readCandidates({ ...query, words: partnerWords([other]), name: { part: other } }, page)).rows
    : []
  if (meant.length > 0) return meant
  return (await readCandidates({ ...query, words: [], name: { like: typed.toLowerCase() } }, page)).rows
}

const isNothingRead = ({ needs, kinds }: ReadNeed) => needs.length === 0 && kinds.length === 0

type Asked = { read: ReadNeed; typed: string; sought: Sought; isNarrowed: boolean }

/** Why nothing was found, and who there is in other places. */
async function whyNothing(
  viewer: Viewer,
  query: CandidateQuery,
  { read, typed, sought, isNarrowed }: Asked,
): Promise<{ nothing: NothingFound; elsewhere: PartnerHit[] }> {
  if (isNarrowed) return { nothing: 'filtersTooNarrow', elsewhere: [] }
  const isGuess = typed !== '' && isNothingRead(read)
  const near = await readNear(isGuess ? query : { ...query, words: [], name: undefined })
  if (near.unfiltered) return { nothing: 'filtersTooNarrow', elsewhere: [] }
  const far = { ...query, ladder: [] }
  const { rows } =
    query.ladder.length > 0 ? await readCandidates(far, { limit: MOST_ELSEWHERE }) : { rows: [] }
  const elsewhere = await toHits(viewer, rows, sought, query.moment.on)
  if (elsewhere.length > 0) return { nothing: 'nobodyHere', elsewhere }
  if (near.closed) return { nothing: 'onlyClosed', elsewhere }
  return { nothing: isGuess ? 'notUnderstood' : 'nobodyAtAll', elsewhere }
}

/** Exceptional days with hours of their own are known only to the record. */
function isOpenWhen(
  when: 'now' | 'today' | undefined,
  { on, minute }: KyivMoment,
): (hit: PartnerHit) => boolean {
  return ({ hours }) => {
    if (!when) return true
    const { kind } = openingOn(hours, on, minute)
    return kind === 'open' || (when === 'today' && (kind === 'opensLater' || kind === 'onPause'))
  }
}

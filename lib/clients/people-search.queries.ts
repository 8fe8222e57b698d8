import 'server-only'
import { admissionOf } from '@/lib/core/admission'
import { todayInKyiv } from '@/lib/core/plain-date'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { openingOf } from './card-facts.queries'
import { nameFormsOf } from './name-key-forms.rules'
import { knownLexicon } from './name-lexicon.queries'
import {
  HITS_A_PAGE,
  type HitOpening,
  type PeopleFound,
  type PeopleSearch,
  type PersonHit,
} from './people-search.schema'
import { candidatesOf, lookupsOf, type Sought, soughtOf } from './people-search-candidates.rules'
import type { CardRow } from './people-search-cards.queries'
import { openCursor, type PagePlace, sealCursor } from './people-search-cursor.queries'
import { toHit, toProtectedHit, unitOf } from './people-search-hits.rules'
import { ANY, isFoundBy, type Probe, probeId } from './people-search-probe.rules'
import { probesOf } from './people-search-probes.rules'
import { type Ranked, type RecordedPerson, rankPerson } from './people-search-ranking.rules'
import { readingOf } from './people-search-reading.rules'
import { type Desk, ROWS_READ, readOthers, readRows } from './people-search-rows.queries'
import { type PersonQuery, parsePersonQuery } from './person-query.rules'

/** Of a hit so near that no other keyboard layout need be tried: up to one plain typing error. */
const SETTLED = 0.9

type Shown = { hit: PersonHit; isExact: boolean; how: Ranked['how'] }
type FoundCard = { row: CardRow; person: RecordedPerson; ranked: Ranked; opening: HitOpening }

/**
 * Finds people anywhere in the system by whatever is typed of their names and numbers, forgiving errors: what agrees
 * in everything first, then what is similar, each hit with the reasons. At most ten a page.
 *
 * One statement looks up and one records the search; where nothing near is found, one more tries the other keyboard
 * layout, and where the lexicon knows nothing near, the first layout is not looked up before. What the
 * access policy asks of a card comes with it, so that each hit says whether this viewer may open it. A protected card
 * that is not open to them gives its name to nobody, and no sign of itself unless a whole number or the whole name with
 * the birth date was typed.
 *
 * @param now decides what two-digit years may mean
 * @param admission of the viewer, if it is still open whether they may search; recorded is only a search that may
 */
export async function findPeople(
  viewer: Viewer,
  { typed, asTyped, after }: PeopleSearch,
  now = new Date(),
  admission = admissionOf(viewer),
): Promise<Result<PeopleFound, 'nothingTyped' | 'pageGone'>> {
  const thisYear = Number(todayInKyiv(now).slice(0, 4))
  const whole = parsePersonQuery(typed, { thisYear, ownUnitCode: viewer.unit.code }, asTyped)
  if (whole.readings.length === 0 && whole.numbers.length === 0) return fail('nothingTyped')

  const place = after === undefined ? undefined : openCursor(after)
  if (after !== undefined && !place) return fail('pageGone')
  const names = await knownLexicon()
  const [found] = await Promise.all([
    names.whileCurrent(() => lookUp({ viewer, names }, whole, place)),
    admission.record({ action: 'search', subject: 'person' }),
  ])
  if (!found) return fail('pageGone')
  const { query, page } = found
  const hits = page.cards
    .toSorted((a, b) => byRank(viewer, a, b))
    .flatMap((card): Shown[] => {
      const { isExact, isCertain, how } = card.ranked
      if (!card.row.is_protected || card.opening === 'OPEN')
        return [{ hit: toHit(card, viewer), isExact, how }]
      return isCertain ? [{ hit: toProtectedHit(card.row), isExact, how }] : []
    })
  return ok({
    reading: readingOf(query, hits[0]?.how ?? 'asTyped'),
    exact: hits.flatMap(({ hit, isExact }) => (isExact ? [hit] : [])),
    near: hits.flatMap(({ hit, isExact }) => (isExact ? [] : [hit])),
    shown: hits.length,
    ...(page.next && { next: page.next }),
  })
}

/** What is typed in the right layout is found without trying the other, and that is nearly always. */
function withoutOtherLayout(query: PersonQuery): PersonQuery | undefined {
  const readings = query.readings.filter(({ how }) => how !== 'layoutCorrected')
  return readings.length > 0 && readings.length < query.readings.length ? { ...query, readings } : undefined
}

type Asked = { sought: Sought; query: PersonQuery; probes: Probe[] }
type Found = { query: PersonQuery; page: { cards: FoundCard[]; next: string | undefined } }

/** A page of cards; nothing when the look-up that the page is to go on with is not among them any more. */
async function lookUp(
  desk: Desk,
  whole: PersonQuery,
  after: PagePlace | undefined,
): Promise<Found | undefined> {
  const narrow = withoutOtherLayout(whole)
  if (after) return lookUpAfter(desk, narrow && !after.isWide ? narrow : whole, after)
  const first = narrow && ask(desk, narrow)
  const rows = first && isAnyNear(first) ? await readRows(desk, first.probes) : undefined
  if (first && rows) {
    const found = pageOf(desk, first, rows, { start: 0, isWide: false })
    if (found.page.cards.some(({ ranked }) => ranked.cost <= SETTLED)) return found
  }
  const asked = ask(desk, whole)
  const known = first && rows && rows.length < ROWS_READ ? { probes: first.probes, rows } : undefined
  const all = known ? await readOthers(desk, asked.probes, known) : await readRows(desk, asked.probes)
  return pageOf(desk, asked, all, { start: 0, isWide: narrow !== undefined })
}

async function lookUpAfter(desk: Desk, query: PersonQuery, after: PagePlace): Promise<Found | undefined> {
  const asked = ask(desk, query)
  const start = asked.probes.findIndex((probe) => probeId(probe) === after.probe)
  if (start >= 0) {
    const rows = await readRows(desk, asked.probes.slice(start), after)
    return pageOf(desk, asked, rows, { start, isWide: after.isWide, after })
  }
  await desk.names.learnFrom([])
  return undefined
}

function ask({ names }: Desk, query: PersonQuery): Asked {
  const sought = soughtOf(query)
  const candidates = candidatesOf(sought, names.find(lookupsOf(sought)))
  return { sought, query, probes: probesOf(sought, candidates, query.numbers) }
}

/** Where nobody can be found so near that the other layout need not be tried, it is tried at once. */
const isAnyNear = ({ probes }: Asked) =>
  probes.some((probe) => probe.cost <= SETTLED && !isOfDateAlone(probe))

/** Beside words that are nobody's name, a date of birth settles nothing. */
const isOfDateAlone = ({ by, surname, given, patronymic }: Probe) =>
  by === 'birth' && [surname, given, patronymic].every((range) => range === ANY)

type Place = { start: number; isWide: boolean; after?: PagePlace }

/** @param rows found by the probes from `start` on */
function pageOf(
  { viewer }: Desk,
  { sought, query, probes }: Asked,
  rows: readonly CardRow[],
  { start, isWide, after }: Place,
): Found {
  const tried = probes.slice(start)
  // What an earlier probe finds stood on an earlier page; the probe gone on with has shown its part or shows it now.
  const triedBefore = (row: CardRow) => probes.slice(0, after && row.probe > 1 ? start + 1 : start)
  const cards = new Map<string, FoundCard>()
  const foundBy = waysFound(rows, tried)
  let last: CardRow | undefined
  for (const row of rows) {
    if (cards.size === HITS_A_PAGE) break
    last = row
    if (cards.has(row.id)) continue
    const person = { ...recordedOf(row), foundBy: foundBy.get(row.id) ?? [] }
    const forms = nameFormsOf(person)
    if (triedBefore(row).some((probe) => forms.some((form) => isFoundBy(probe, form, person)))) continue
    const ranked = rankPerson(person, sought, query.numbers)
    if (ranked) cards.set(row.id, { row, person, ranked, opening: openingOf(viewer.ability, row.facts) })
  }
  const hasMore = last !== undefined && (last !== rows.at(-1) || rows.length === ROWS_READ)
  const probe = last && tried[last.probe - 1]
  return {
    query,
    page: {
      cards: [...cards.values()],
      next: hasMore && last && probe ? cursorAt(last, probe, isWide) : undefined,
    },
  }
}

function waysFound(
  rows: readonly CardRow[],
  probes: readonly Probe[],
): Map<string, RecordedPerson['foundBy'][number][]> {
  const found = new Map<string, RecordedPerson['foundBy'][number][]>()
  for (const { id, probe } of rows) {
    const by = probes[probe - 1]?.by
    if (by === 'taxId' || by === 'demographyNumber' || by === 'document')
      found.set(id, [...(found.get(id) ?? []), by])
  }
  return found
}

function recordedOf(row: CardRow): Omit<RecordedPerson, 'foundBy'> {
  return {
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    latinName: row.latin_name,
    formerSurnames: row.former_surnames,
    birthDate: row.birth_date,
    birthYear: row.birth_year,
    cardNumber: row.card_number,
    phones: row.phones ?? [],
  }
}

function cursorAt(row: CardRow, probe: Probe, isWide: boolean): string {
  return sealCursor({
    probe: probeId(probe),
    surname: row.surname_key,
    given: row.given_key,
    patronymic: row.patronymic_key,
    birth: row.birth_key,
    key: row.number_key,
    id: row.id,
    isWide,
  })
}

function byRank(viewer: Viewer, a: FoundCard, b: FoundCard): number {
  const isForeign = ({ row }: FoundCard) => Number(!viewer.centreUnitIds.includes(unitOf(row).id))
  return (
    Number(b.ranked.isExact) - Number(a.ranked.isExact) ||
    a.ranked.cost - b.ranked.cost ||
    isForeign(a) - isForeign(b) ||
    fullName(a).localeCompare(fullName(b), 'uk')
  )
}

function fullName({ row }: FoundCard): string {
  return [row.surname, row.given_name, row.patronymic ?? '', row.birth_date ?? ''].join(' ')
}

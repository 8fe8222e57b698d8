import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import { db } from '@/lib/core/db'
import { type PlainDate, plainDateOfUtc, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { BODY_KINDS, type BodyKind, isStale, issuersOf } from './issuing-body.rules'
import { keptHoursSchema } from './issuing-body.schema'
import { knownBodies } from './known-bodies'
import { type Opening, openingOn, type WeekHours } from './week-hours.rules'

/** A body as the checklist and the notice show it; what nobody knows is empty. */
export type IssuingBody = {
  id: string
  kind: BodyKind
  name: string
  docs: string[]
  address: string
  person: string
  phone: string
  hours: WeekHours | null
  /** Now, in Kyiv. */
  opening: Opening
  booking: string
  toTake: string
  expectedDays: string
  otherWay: string
  source: string
  /** Kept by a centre, with the day of the last check; or told by a public page of a year, and confirmed by nobody. */
  origin:
    | { kind: 'kept'; checkedOn: PlainDate; checkedBy: string; isStale: boolean }
    | { kind: 'page'; asOf: string }
}

/** A row of a centre's own list, with what its form needs. */
export type KeptBody = IssuingBody & {
  bodyId: string
  room: string
  street: string
  unitName: string
  isClosed: boolean
  revision: number
}

const bodyFields = {
  id: true,
  unitId: true,
  kind: true,
  name: true,
  docs: true,
  address: true,
  room: true,
  person: true,
  phone: true,
  hours: true,
  booking: true,
  toTake: true,
  expectedDays: true,
  otherWay: true,
  source: true,
  checkedOn: true,
  checkedBy: { select: { name: true } },
  unit: { select: { shortName: true } },
  closedAt: true,
  revision: true,
} satisfies Prisma.IssuingBodySelect
type Row = Prisma.IssuingBodyGetPayload<{ select: typeof bodyFields }>

/** Where each of the papers is issued, nearest to the unit first: its own list and its superiors', then public pages. */
export async function listIssuersOf(
  viewer: Viewer,
  { unitId, docs }: { unitId: string; docs: readonly string[] },
  now = new Date(),
): Promise<Record<string, IssuingBody[]>> {
  if (docs.length === 0) return {}
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { path: true, placeCode: true } })
  const reach = accessibleBy(viewer.ability, 'read').ofType('IssuingBody')
  const rows = await db.issuingBody.findMany({
    where: { AND: [reach, { unitId: { in: unit?.path ?? [unitId] }, closedAt: null }] },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    take: 500,
    select: bodyFields,
  })
  // The nearest list first: the path runs from the root down.
  const depth = ({ unitId: of }: Row) => unit?.path.indexOf(of) ?? 0
  const own = rows.toSorted((a, b) => depth(b) - depth(a)).map((row) => shown(row, now))
  const pages = pagesFor(unit?.placeCode ?? null, now)
  return Object.fromEntries(docs.map((doc) => [doc, [...issuersOf(doc, own), ...issuersOf(doc, pages)]]))
}

/** What public pages tell of the region of a place, and of the whole country. */
function pagesFor(placeCode: string | null, now: Date): IssuingBody[] {
  return knownBodies
    .filter(({ region }) => region === null || placeCode?.startsWith(region))
    .map(({ region: _, asOf, ...body }) => ({
      ...body,
      docs: [],
      person: '',
      opening: openingAt(body.hours, now),
      booking: '',
      toTake: '',
      expectedDays: '',
      otherWay: '',
      origin: { kind: 'page', asOf },
    }))
}

/** The list a head keeps: of the units within reach, closed rows last; beside it what public pages tell. */
export async function listKeptBodies(
  viewer: Viewer,
  now = new Date(),
): Promise<{ bodies: KeptBody[]; pages: IssuingBody[] }> {
  const [rows, unit] = await Promise.all([
    db.issuingBody.findMany({
      where: accessibleBy(viewer.ability, 'manage').ofType('IssuingBody'),
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { kind: 'asc' }, { name: 'asc' }],
      take: 500,
      select: bodyFields,
    }),
    db.unit.findUnique({ where: { id: viewer.unit.id }, select: { placeCode: true } }),
  ])
  return {
    bodies: rows.map((row) => kept(row, now)),
    pages: pagesFor(unit?.placeCode ?? null, now),
  }
}

/** A body the viewer may change. */
export async function findKeptBody(
  viewer: Viewer,
  bodyId: string,
  now = new Date(),
): Promise<KeptBody | undefined> {
  const reach = accessibleBy(viewer.ability, 'manage').ofType('IssuingBody')
  const row = await db.issuingBody.findFirst({ where: { AND: [reach, { id: bodyId }] }, select: bodyFields })
  return row ? kept(row, now) : undefined
}

function kept(row: Row, now: Date): KeptBody {
  return {
    ...shown(row, now),
    bodyId: row.id,
    street: row.address,
    room: row.room,
    unitName: row.unit.shortName,
    isClosed: row.closedAt !== null,
    revision: row.revision,
  }
}

function shown(row: Row, now: Date): IssuingBody {
  const { id, name, docs, address, room, person, phone, booking, toTake, expectedDays, otherWay, source } =
    row
  const hours = keptHoursSchema.safeParse(row.hours).data?.days ?? null
  const checkedOn = plainDateOfUtc(row.checkedOn)
  return {
    id,
    kind: kindOf(row.kind),
    name,
    docs,
    address: [address, room].filter(Boolean).join(', '),
    person,
    phone,
    hours,
    opening: openingAt(hours, now),
    booking,
    toTake,
    expectedDays,
    otherWay,
    source,
    origin: {
      kind: 'kept',
      checkedOn,
      checkedBy: row.checkedBy.name,
      isStale: isStale(checkedOn, todayInKyiv(now)),
    },
  }
}

function kindOf(kind: string): BodyKind {
  const found = BODY_KINDS.find((each) => each === kind)
  if (!found) throw new Error(`No kind of issuing body is called ${kind}`)
  return found
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function openingAt(hours: WeekHours | null, now: Date): Opening {
  const [hour, minute] = clock.format(now).split(':').map(Number)
  return openingOn(hours, todayInKyiv(now), (hour ?? 0) * 60 + (minute ?? 0))
}

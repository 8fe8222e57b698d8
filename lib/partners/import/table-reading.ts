import type { SourceRow } from '@/lib/clients/import/source-row.rules'
import { placeKey } from '@/lib/clients/place.rules'
import uk from '@/lib/core/i18n/messages/uk/partners.json'
import { stableId } from '@/lib/core/stable-id'
import { readHoursText } from '../hours-text.rules'
import { isNeed, NEEDS, type Need } from '../needs.rules'
import { PARTNER_KINDS, type PartnerKind } from '../partner-kinds.rules'
import { type PartnerRecord, type PartnerRecordInput, partnerRecordSchema } from '../partner-record.schema'
import { partnerWords } from '../partner-words.rules'
import type { Built, Incoming, IncomingFile, Reason } from './incoming'
import { findColumns, type TableField } from './table-columns.rules'

type Options = {
  defaultKind: PartnerKind | undefined
  /** Whose table it is: one row is the same record each time the centre reads it. */
  owner: string
  /** Codes of places by the key of their names, where only one is called so. */
  placeCodes: ReadonlyMap<string, string>
}

const keyOf = (label: string) => partnerWords([label]).join(' ')
const kindByLabel = new Map(PARTNER_KINDS.map((kind) => [keyOf(uk.kind[kind]), kind]))
const needByLabel = new Map(NEEDS.map((need) => [keyOf(uk.need[need]), need]))

/** Names of settlements in a table, by the keys they are looked up by. */
export function placeNamesOf(rows: readonly SourceRow[]): string[] {
  const found = findColumns(rows.map(({ cells }) => cells))
  const column = found?.columns.fields.get('place')
  if (!found || column === undefined) return []
  return [...new Set(rows.slice(found.row + 1).map(({ cells }) => settlementKey(cells[column] ?? '')))]
}

const settlementKey = (typed: string) =>
  placeKey(typed.replace(/^\s*(?:м|с|смт|с-ще|місто|село|селище)[.\s]+/i, ''))

/**
 * Reads a table of partners with a heading row in Ukrainian: one row is one organisation with one service at one place.
 *
 * @returns `undefined` when no row names the columns
 */
export function readTable(rows: readonly SourceRow[], options: Options): IncomingFile | undefined {
  const found = findColumns(rows.map(({ cells }) => cells))
  if (!found) return undefined
  const { fields, unknown } = found.columns
  const records = rows.slice(found.row + 1).map(({ line, cells }): Incoming => {
    const cell = (field: TableField) => cells[fields.get(field) ?? -1]?.trim() ?? ''
    const name = cell('name')
    const reasons = name === '' ? [{ path: 'name', code: 'required' }] : []
    const id = name === '' ? undefined : stableId(keyOfRow(options.owner, cell))
    return { row: line, id, name, reasons, build: (kept) => recordOf(cell, id ?? '', kept, options) }
  })
  return { records, unknownFields: new Map(unknown.map((heading) => [heading, records.length])) }
}

type Cell = (field: TableField) => string

function keyOfRow(owner: string, cell: Cell): string {
  const code = cell('registryCode')
  const service = keyOf(cell('service'))
  const key = code || [keyOf(cell('name')), settlementKey(cell('place')), keyOf(cell('street'))].join('|')
  return `partner-table:${owner}:${key}:${service}`
}

function recordOf(cell: Cell, id: string, kept: PartnerRecord | undefined, options: Options): Built {
  const told: Reason[] = []
  const typedKind = cell('kind')
  const kind =
    PARTNER_KINDS.find((each) => each === typedKind) ??
    kindByLabel.get(keyOf(typedKind)) ??
    kept?.kind ??
    options.defaultKind
  if (!kind) return { ok: false, reasons: [{ path: 'kind', code: typedKind ? 'unknownChoice' : 'required' }] }
  const hours = hoursOf(cell('hours'), told)
  if (!hours) return { ok: false, reasons: [{ path: 'hours', code: 'hoursOverlap' }] }
  const parsed = partnerRecordSchema.safeParse(
    rowRecord(cell, id, kind, hours, needsOf(cell('needs'), told), options),
  )
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }))
    return { ok: false, reasons }
  }
  return { ok: true, record: kept ? laidOver(kept, parsed.data) : parsed.data, told }
}

type Hours = Pick<NonNullable<PartnerRecordInput['offers']>[number], 'hours' | 'hoursNote'>

function hoursOf(typed: string, told: Reason[]): Hours | undefined {
  if (typed === '') return { hours: null }
  const read = readHoursText(typed)
  if (read.kind === 'overlap') return undefined
  if (read.kind === 'unread') {
    told.push({ path: 'hours', code: 'hoursUnread' })
    return { hours: null, hoursNote: { uk: typed.slice(0, 300) } }
  }
  const week = read.hours.week.map(({ spans, byAppointment }) => ({ spans: [...spans], byAppointment }))
  return { hours: { week } }
}

function needsOf(typed: string, told: Reason[]): Need[] {
  const needs = typed
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one) => {
      const need = isNeed(one) ? one : needByLabel.get(keyOf(one))
      if (!need) told.push({ path: 'needs', code: 'unknownChoice' })
      return need ?? []
    })
  return [...new Set(needs)]
}

function rowRecord(
  cell: Cell,
  id: string,
  kind: PartnerKind,
  hours: Hours,
  needs: Need[],
  { placeCodes }: Options,
): PartnerRecordInput {
  const idOf = (part: string) => stableId(`${id}:${part}`)
  const place = cell('place')
  const hasPlace = place !== '' || cell('street') !== ''
  const listOf = (field: TableField, parting: RegExp) =>
    cell(field)
      .split(parting)
      .map((one) => one.trim())
      .filter(Boolean)
  return {
    kind,
    name: { uk: cell('name'), en: cell('nameEn') },
    description: { uk: cell('description') },
    email: cell('email'),
    website: withScheme(cell('website')),
    registryCode: cell('registryCode'),
    phones: listOf('phones', /[,;/\n]/).map((number, at) => ({ id: idOf(`phone ${at}`), number })),
    contacts:
      cell('contact') === ''
        ? []
        : [{ id: idOf('contact'), name: cell('contact'), position: { uk: cell('position') } }],
    services: [
      {
        id: idOf('service'),
        name: { uk: cell('service') || cell('name') },
        needs,
        bookingHow: { uk: cell('bookingHow') },
        papersToBring: listOf('papers', /[;\n]/).map((uk, at) => ({ id: idOf(`paper ${at}`), name: { uk } })),
      },
    ],
    locations: hasPlace
      ? [
          {
            id: idOf('location'),
            placeCode: placeCodes.get(settlementKey(place)) ?? null,
            placeName: { uk: place },
            street: { uk: cell('street') },
            room: { uk: cell('room') },
          },
        ]
      : [],
    offers: [
      {
        id: idOf('offer'),
        serviceId: idOf('service'),
        locationId: hasPlace ? idOf('location') : null,
        ...hours,
      },
    ],
  }
}

const withScheme = (typed: string) => (typed === '' || /^https?:/.test(typed) ? typed : `https://${typed}`)

/** A table tells little: what it leaves empty stays, and so do parts it does not know. */
function laidOver(kept: PartnerRecord, told: PartnerRecord): PartnerRecord {
  const filled = (value: unknown) =>
    value !== '' && value !== null && value !== 'UNKNOWN' && !(Array.isArray(value) && value.length === 0)
  const merge = (before: unknown, after: unknown): unknown => {
    if (Array.isArray(before) && Array.isArray(after)) return mergeLists(before, after, merge)
    if (isObject(before) && isObject(after))
      return Object.fromEntries(
        Object.keys(after).map((key) => [key, merge(before[key], after[key])] as const),
      )
    return filled(after) ? after : (before ?? after)
  }
  return partnerRecordSchema.parse(merge(kept, told))
}

function mergeLists(
  before: unknown[],
  after: unknown[],
  merge: (a: unknown, b: unknown) => unknown,
): unknown[] {
  if (after.length === 0) return before
  const hasIds = [...before, ...after].every((one) => isObject(one) && typeof one.id === 'string')
  if (!hasIds) return after
  const idOf = (one: unknown) => (isObject(one) ? one.id : undefined)
  const seen = new Set(after.map(idOf))
  return [
    ...after.map((one) => {
      const known = before.find((other) => idOf(other) === idOf(one))
      return known === undefined ? one : merge(known, one)
    }),
    ...before.filter((one) => !seen.has(idOf(one))),
  ]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

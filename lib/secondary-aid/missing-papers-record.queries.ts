import 'server-only'
import { createTranslator } from 'use-intl/core'
import search from '@/lib/core/i18n/messages/uk/partner-search.json'
import messages from '@/lib/core/i18n/messages/uk/secondary-aid.json'
import { formatPlainDate, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { type Issuer, listIssuersOf } from '@/lib/partners/issuers.queries'
import { isIssuedByBody } from '@/lib/partners/issuers.rules'
import { hoursOn } from '@/lib/partners/opening-hours.rules'
import { spansLine, weekLine } from '@/lib/partners/week-line.rules'
import type { ChecklistRow } from './checklist-rows.queries'
import type { MissingPaper } from './paper-request.rules'

const say = createTranslator({ locale: 'uk', messages, namespace: 'paper.missing' })

/** What the notice says of each paper that is missing: which, and where the person gets it. */
export async function missingPapersOf(
  viewer: Viewer,
  { unitId }: { unitId: string },
  rows: readonly ChecklistRow[],
  now: Date,
): Promise<MissingPaper[]> {
  const docs = rows.flatMap(({ anyOf }) => anyOf)
  const issuers = await listIssuersOf(viewer, { unitId, docs }, now)
  return rows.map((row) => missingPaperOf(row, issuers, todayInKyiv(now)))
}

/** More choices than these are not all named on a sheet. */
const NAMED = 4

/** The paper by its name, and by what else would do. */
export function choiceOf({ choices }: ChecklistRow): string {
  const names = choices.slice(0, NAMED).map(({ name }) => name)
  return new Intl.ListFormat('uk', { type: 'disjunction' }).format(names)
}

/** Where to get the paper: of its choices the first that a known body issues, else what the catalogue says of the first. */
function missingPaperOf(row: ChecklistRow, issuers: Record<string, Issuer[]>, on: PlainDate): MissingPaper {
  const choice = row.choices.find(({ doc }) => issuers[doc]?.[0]) ?? row.choices[0]
  const body = choice && issuers[choice.doc]?.[0]
  const isAskedByCentre = row.kept.some(({ state }) => state === 'ASKED_BY_CENTRE')
  const hint = isAskedByCentre ? '' : (choice?.hint ?? '')
  return {
    name: choiceOf(row),
    proves: row.sources.join(', '),
    from: body
      ? contactsOf(body, on)
      : {
          ...NOTHING_KNOWN,
          body: [choice?.issuer ?? '', hint].filter(Boolean).join('. '),
          otherWay: choice && isIssuedByBody(choice.doc) ? say('askUs') : '',
        },
    isAskedByCentre,
  }
}

const NOTHING_KNOWN = {
  body: '',
  address: '',
  phone: '',
  hours: '',
  toTake: '',
  booking: '',
  takes: '',
  otherWay: '',
  checked: '',
}

function contactsOf(body: Issuer, on: PlainDate): MissingPaper['from'] {
  const { name, address, person, phone, hours, booking, toTake, expectedDays, otherWay, origin } = body
  const week = hours ? weekLine(hours, (place) => SHORT_DAYS[place] ?? '') : body.hoursNote
  const today = hours && spansLine(hoursOn(hours, on).spans)
  const date = origin.kind === 'kept' ? formatPlainDate(origin.checkedOn) : ''
  return {
    body: name,
    address,
    phone: [phone, person].filter(Boolean).join(', '),
    hours: todayLine(hours, week, today),
    booking,
    toTake,
    takes: expectedDays,
    otherWay,
    checked: origin.kind === 'page' ? say('fromPage') : origin.isStale ? say('stale', { date }) : date,
  }
}

const SHORT_DAYS = Object.values(search.hours.day)

/** Today, too, where the hours are known: an exceptional day speaks before the week. */
function todayLine(hours: Issuer['hours'], week: string, today: string | null): string {
  if (!hours || week === '') return week
  return today ? say('openToday', { week, hours: today }) : say('closedToday', { week })
}

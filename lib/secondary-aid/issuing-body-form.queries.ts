import 'server-only'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { listEligibilityCategories } from '@/lib/eligibility/assessment.queries'
import type { KeptBody } from './issuing-body.queries'
import { BODY_KINDS, ISSUERS } from './issuing-body.rules'
import type { BodyContentInput } from './issuing-body.schema'
import { knownBodies } from './known-bodies'
import { showDayHours, type WeekHours } from './week-hours.rules'

/** The plain names of the papers bodies issue, in the viewer's language. */
export async function listPaperNames(viewer: Viewer): Promise<Record<string, string>> {
  const catalogue = await listEligibilityCategories(viewer, { on: null })
  if (!catalogue.ok) return {}
  return Object.fromEntries(
    catalogue.value.documents.flatMap(({ code, plainName }) =>
      code in ISSUERS ? [[code, plainName[viewer.locale]]] : [],
    ),
  )
}

/** What a form of a new body begins with: of a public page its own facts, still to be checked; today as the day of check. */
export function newBodyContent(
  from: { page?: string | undefined; kind?: string | undefined },
  now = new Date(),
): Partial<BodyContentInput> {
  const known = knownBodies.find(({ id }) => id === from.page)
  const kind = known?.kind ?? BODY_KINDS.find((each) => each === from.kind)
  return {
    ...BLANK,
    ...(kind ? { kind } : {}),
    ...(known ? { name: known.name, address: known.address, phone: known.phone, source: known.source } : {}),
    hours: typedHours(known?.hours ?? null),
    checkedOn: todayInKyiv(now),
  }
}

/** A kept body as its form shows it. */
export function contentOfBody({ origin, street, hours, ...body }: KeptBody): Partial<BodyContentInput> {
  const { kind, name, docs, room, person, phone, booking, toTake, expectedDays, otherWay, source } = body
  return {
    ...{ kind, name, docs, room, person, phone, booking, toTake, expectedDays, otherWay, source },
    address: street,
    hours: typedHours(hours),
    checkedOn: origin.kind === 'kept' ? origin.checkedOn : '',
  }
}

const BLANK = {
  name: '',
  docs: [],
  address: '',
  room: '',
  person: '',
  phone: '',
  booking: '',
  toTake: '',
  expectedDays: '',
  otherWay: '',
  source: '',
} satisfies Partial<BodyContentInput>

const typedHours = (week: WeekHours | null): string[] =>
  Array.from({ length: 7 }, (_, place) => showDayHours(week?.[place] ?? null))

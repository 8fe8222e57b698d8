import type { z } from 'zod'
import { readClock } from './form-hours.rules'
import { englishOf, type OfferForm, type PartnerForm, type ServiceForm } from './partner-form.rules'
import { type PartnerRecord, type PartnerRecordInput, partnerRecordSchema } from './partner-record.schema'

/** A field of the form and the key of what is wrong with it. */
export type FormProblem = { name: string; error: string }
export type ReadForm = { ok: true; record: PartnerRecord } | { ok: false; problems: FormProblem[] }

/** What was typed as a record, or what is wrong, by the names of the fields. */
export function readPartnerForm(form: PartnerForm): ReadForm {
  const problems: FormProblem[] = []
  const input: PartnerRecordInput = {
    ...form,
    kind: form.kind === '' ? undefined : form.kind,
    yearFounded: null,
    memorandum: readMemorandum(form.memorandum),
    services: form.services.map(
      (
        { papers, papersEn, keptPapers, minAge, maxAge, freePlaces, isEverywhere, areas, ...service },
        place,
      ) => ({
        ...service,
        papersToBring: readPapers({ papers, papersEn, keptPapers }, service.id),
        minAge: readNumber(minAge, `services.${place}.minAge`, problems),
        maxAge: readNumber(maxAge, `services.${place}.maxAge`, problems),
        freePlaces: readNumber(freePlaces, `services.${place}.freePlaces`, problems),
        areas: isEverywhere ? ['UA'] : areas.map(({ code }) => code),
      }),
    ),
    locations: form.locations.map(({ place, latitude, longitude, ...location }, at) => ({
      ...location,
      placeCode: place.code || null,
      placeName: { uk: place.text, en: place.en },
      latitude: readDecimal(latitude, `locations.${at}.latitude`, problems),
      longitude: readDecimal(longitude, `locations.${at}.longitude`, problems),
    })),
    offers: form.offers.map(({ locationId, hours, isKnown, ...offer }, place) => ({
      ...offer,
      locationId: locationId || null,
      hours: isKnown ? readHours(hours, `offers.${place}.hours`, problems) : null,
    })),
  } as PartnerRecordInput
  const read = partnerRecordSchema.safeParse(input)
  if (read.success && problems.length === 0) return { ok: true, record: read.data }
  const own = read.success ? [] : read.error.issues.map((issue) => toProblem(issue))
  return {
    ok: false,
    problems: [...problems, ...own.filter(({ name }) => !problems.some((one) => one.name === name))],
  }
}

function toProblem({ path, message }: z.core.$ZodIssue): FormProblem {
  const name = path
    .map(String)
    .join('.')
    // The list of papers is one box; a span is wrong at its end; an overlap at the span’s beginning.
    .replace(/\.papersToBring\..*$/, '.papers')
    .replace(/\.spans\.(\d+)$/, '.spans.$1.from')
    .replace(/\.placeName\.(uk|en)$/, '.place')
  return { name, error: message }
}

function readMemorandum({ number, signedOn, validTo }: PartnerForm['memorandum']) {
  if (!number && !signedOn && !validTo) return null
  return { number, signedOn: signedOn || null, validTo: validTo || null }
}

/** One paper a line; a line that was there keeps its id and its English, so that a record saved again has not changed. */
function readPapers(
  { papers, papersEn, keptPapers }: Pick<ServiceForm, 'papers' | 'papersEn' | 'keptPapers'>,
  serviceId: string,
) {
  const english = papersEn.split('\n').map((line) => line.trim())
  const isEnglishKept = papersEn === englishOf(keptPapers)
  const taken = new Set(keptPapers.map(({ id }) => id))
  return papers
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((uk, place) => {
      const kept = keptPapers.find(({ name }) => name.uk === uk)
      const en = (isEnglishKept ? kept?.name.en : english[place]) ?? ''
      return { id: kept?.id ?? freeId(serviceId, taken), name: { uk, en } }
    })
}

const FIRST_SUFFIX = 0xa000

/** An id next to that of the service which no other line has. */
function freeId(serviceId: string, taken: Set<string>): string {
  for (let suffix = FIRST_SUFFIX; ; suffix += 1) {
    const id = serviceId.slice(0, -4) + suffix.toString(16)
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function readNumber(typed: string, name: string, problems: FormProblem[]): number | null {
  if (typed.trim() === '') return null
  const number = Number(typed)
  if (Number.isInteger(number)) return number
  problems.push({ name, error: 'wholeNumber' })
  return null
}

function readDecimal(typed: string, name: string, problems: FormProblem[]): number | null {
  if (typed.trim() === '') return null
  const number = Number(typed.replace(',', '.'))
  if (Number.isFinite(number)) return number
  problems.push({ name, error: 'notANumber' })
  return null
}

function readHours({ week, exceptions }: OfferForm['hours'], name: string, problems: FormProblem[]) {
  const readSpans = (spans: OfferForm['hours']['week'][number]['spans'], at: string) =>
    spans.flatMap(({ from, to }, place) => {
      if (from.trim() === '' && to.trim() === '') return []
      const [begins, ends] = [readClock(from), readClock(to)]
      if (begins === undefined) problems.push({ name: `${at}.spans.${place}.from`, error: 'clockForm' })
      if (ends === undefined) problems.push({ name: `${at}.spans.${place}.to`, error: 'clockForm' })
      return begins === undefined || ends === undefined ? [] : [{ from: begins, to: ends }]
    })
  return {
    week: week.map(({ spans, byAppointment }, day) => ({
      spans: readSpans(spans, `${name}.week.${day}`),
      byAppointment,
    })),
    exceptions: exceptions.map(({ from, to, note, spans }, place) => ({
      from,
      to: to || from,
      note,
      spans: readSpans(spans, `${name}.exceptions.${place}`),
    })),
  }
}

import type { Paper, PaperBlock, PaperPlace, PaperRow, PaperText } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate, weekdayOf } from '@/lib/core/plain-date'
import { LEGAL_AID_LINE } from '@/lib/enquiries/wrap-up.rules'
import { clockText } from '@/lib/partners/bilingual.rules'
import type { HandoffSheet, SheetBooking, SheetForm } from './handoff-sheet.rules'
import type { SheetDay } from './sheet-hours.rules'

/** Words of the sheet, under `handoffSheet` of the sheet's own language. */
export type SheetWords = (key: SheetKey, values?: Record<string, string>) => string
export type SheetKey =
  | Wording<'title' | 'booking' | 'bring' | 'say' | 'done' | 'next' | 'failed'>
  | `bookingText.${SheetBooking['kind']}`
  | `weekday.${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `day.${SheetDay['day']}`
  | `state.${'open' | 'opensLater' | 'closedUntil' | 'over' | 'closed' | 'byAppointment' | 'aroundTheClock'}`
  | 'documentTitle'
  | 'number'
  | 'until'
  | 'thenUntil'
  | 'pause'
  | 'holiday'
  | 'hoursUnknown'
  | 'byTelephone'
  | 'stepFree'
  | 'thisSheet'
  | 'quoted'
  | 'stepBy'
  | 'expected'
  | 'cost.PAID'
  | 'cost.PARTLY'
  | 'costLabel'
  | 'otherWay'
  | 'call'
  | 'hotline'
  | 'checkedOn'
  | 'notChecked'
  | 'stale'
  | 'madeAt'
  | 'code'
  | 'noName'
  | 'codeLabel'
/** Headings have a second form in the shortest words. */
type Wording<Key extends string> = Key | `plain.${Key}`

/**
 * The sheet as blocks of a paper: HTML preview and PDF are made from the same.
 *
 * Order of the eye (look.md §8): what it is, where, when open today, what to take, what to say, what next, whom to ring.
 *
 * @param pageAddress of the page with the same, for the code; left away on a draft and on that page itself
 */
export function handoffPaper(
  sheet: HandoffSheet,
  form: SheetForm,
  say: SheetWords,
  pageAddress?: string,
): Paper {
  const head = (key: 'title' | 'booking' | 'bring' | 'say' | 'done' | 'next') =>
    say(form === 'PLAIN' ? `plain.${key}` : key)
  const { centre, number, moment, locale } = sheet
  return {
    title: say('documentTitle'),
    locale,
    layout: 'sheet',
    size: form === 'LARGE' ? 'large' : 'normal',
    sender: [centre.name, [centre.address, centre.worker, centre.phone].filter(Boolean).join(', ')],
    senderAside: [...(number ? [say('number', { number })] : []), formatPlainDate(moment.on)],
    footer: number ? say('number', { number }) : '',
    blocks: [
      { kind: 'title', text: head('title'), note: sheet.need },
      placeBlock(sheet, say),
      row(head('booking'), bookingText(sheet, say)),
      ...(sheet.isByTelephone && sheet.papers.length === 0 ? [] : [bringRow(sheet, head('bring'), say)]),
      ...costRow(sheet, say),
      ...(sheet.say ? [row(head('say'), say('quoted', { words: sheet.say }), 'said')] : []),
      ...(sheet.done ? [row(head('done'), sheet.done)] : []),
      ...nextRow(sheet, head('next'), say),
      closing(sheet, form, say, pageAddress),
    ],
  }
}

function placeBlock(sheet: HandoffSheet, say: SheetWords): PaperPlace {
  const way = [...sheet.wayThere, sheet.isStepFree ? say('stepFree') : ''].filter(Boolean)
  const lines = [
    { text: sheet.address, isBig: true },
    { text: way.map(sentence).join(' ') },
    { text: sheet.service },
    { text: sheet.person },
    { text: sheet.isByTelephone ? say('byTelephone') : '' },
    { text: sheet.phones.join(',  '), isBig: true },
  ].filter(({ text }) => text)
  return {
    kind: 'place',
    name: sheet.organisation,
    lines,
    hours: sheet.days.map((day) => hoursOf(day, say)),
    hoursLabel: [say('hoursUnknown'), sheet.hoursNote].filter(Boolean).join(' '),
  }
}

/** Longer than this it is no break: the body keeps two stretches a day, as a night shelter does. */
const LONG_PAUSE = 180

function hoursOf(day: SheetDay, say: SheetWords): PaperPlace['hours'][number] {
  const { on, spans, now, note, isHolidayDoubt, byAppointment } = day
  const weekday = say(`weekday.${weekdayNumber(on)}`)
  const label = say(`day.${day.day}`, { weekday, date: formatPlainDate(on).slice(0, 5) })
  const more = [note, isHolidayDoubt ? say('holiday') : ''].filter(Boolean)
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last)
    return { label, main: say(byAppointment ? 'state.byAppointment' : 'state.closed'), lines: more }
  const range = first.from === 0 && last.to === 1440 && spans.length === 1
  const isSplit = spans.slice(1).some(({ from }, place) => from - (spans[place]?.to ?? from) >= LONG_PAUSE)
  const stretches = isSplit ? spans : [{ from: first.from, to: last.to }]
  const whole = range
    ? say('state.aroundTheClock')
    : stretches.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(', ')
  const pauses = spans
    .slice(1)
    .map(({ from }, place) =>
      say('pause', { from: clockText(spans[place]?.to ?? from), to: clockText(from) }),
    )
  const appointment = byAppointment ? [say('state.byAppointment')] : []
  if (!now || range)
    return { label, main: whole, lines: [...(isSplit ? [] : pauses), ...appointment, ...more] }
  const main = 'at' in now ? say(`state.${now.kind}`, { time: clockText(now.at) }) : say('state.over')
  return { label, main, lines: [...restOfDay(day, pauses, say), ...appointment, ...more] }
}

/** What still comes today, after the line that says how it stands now. */
function restOfDay({ spans, now }: SheetDay, pauses: string[], say: SheetWords): string[] {
  const last = spans.at(-1)?.to ?? 0
  const until = { time: clockText(last) }
  if (!now || now.kind === 'over') return []
  if (now.kind === 'closedUntil') return [say('thenUntil', until)]
  if (now.kind === 'opensLater') return [say('until', until), ...pauses]
  if (now.at === last) return []
  const next = spans.find(({ from }) => from > now.at)
  return [
    ...(next ? [say('pause', { from: clockText(now.at), to: clockText(next.from) })] : []),
    say('thenUntil', until),
  ]
}

function weekdayNumber(on: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const days = [1, 2, 3, 4, 5, 6, 7] as const
  return days.find((day) => day === weekdayOf(on)) ?? 1
}

function bookingText({ booking }: HandoffSheet, say: SheetWords): string {
  if (booking.kind === 'booked')
    return say('bookingText.booked', { date: formatPlainDate(booking.on), time: booking.time })
  return [say(`bookingText.${booking.kind}`), sentence(booking.how)].filter(Boolean).join(' ')
}

function bringRow(sheet: HandoffSheet, label: string, say: SheetWords): PaperRow {
  const own = sheet.isByTelephone ? [] : [say('thisSheet')]
  const items = [...sheet.papers, ...own]
  return { kind: 'row', label, body: { style: 'boxes', items } }
}

function costRow({ cost }: HandoffSheet, say: SheetWords): PaperRow[] {
  return cost === 'PAID' || cost === 'PARTLY' ? [row(say('costLabel'), say(`cost.${cost}`))] : []
}

function nextRow(sheet: HandoffSheet, label: string, say: SheetWords): PaperRow[] {
  const steps = sheet.next.map(
    ({ text, onDate }): PaperText =>
      onDate
        ? [`${text.replace(/\.$/, '')} `, { strong: say('stepBy', { date: formatPlainDate(onDate) }) }, '.']
        : [text],
  )
  const more = [
    sheet.expected && say('expected', { time: sheet.expected }),
    sheet.otherWay && say('otherWay', { way: sheet.otherWay }),
  ].filter((line) => line !== '')
  const items = [...steps, ...more.map((line): PaperText => [line])]
  return items.length > 0 ? [{ kind: 'row', label, body: { style: 'numbers', items } }] : []
}

function closing(sheet: HandoffSheet, form: SheetForm, say: SheetWords, address?: string): PaperBlock {
  const { centre, checkedOn, isStale, moment } = sheet
  const checked = checkedOn ? say('checkedOn', { date: formatPlainDate(checkedOn) }) : say('notChecked')
  return {
    kind: 'closing',
    text: [
      { strong: say(form === 'PLAIN' ? 'plain.failed' : 'failed') },
      ` ${say('call')} `,
      { strong: centre.phone },
      [centre.hours && `, ${centre.hours}`, '. ', say('hotline'), ' '].join(''),
      { strong: LEGAL_AID_LINE.replaceAll(' ', '\u00A0') },
      '.',
    ],
    small: [
      checked,
      // Of what was never checked the first sentence says it already.
      checkedOn && isStale ? say('stale') : '',
      say('madeAt', { time: clockText(moment.minute) }),
      address ? say('code') : '',
      say('noName'),
    ]
      .filter(Boolean)
      .join(' '),
    ...(address ? { code: { address, label: say('codeLabel') } } : {}),
  }
}

function row(label: string, text: string, style: 'text' | 'said' = 'text'): PaperRow {
  return { kind: 'row', label, body: { style, text } }
}

/** A note of a record beside other sentences: with a capital and a full stop. */
function sentence(text: string): string {
  if (!text) return ''
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}${/[.!?…]$/.test(text) ? '' : '.'}`
}

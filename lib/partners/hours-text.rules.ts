import { type DayHours, type OpeningHours, overlappingSpans, type Span } from './opening-hours.rules'

export type ReadHours =
  | { readonly kind: 'read'; readonly hours: OpeningHours }
  /** Something in it is not understood: it stays a note. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'overlap' }

const DAY_STEMS = [
  /^(?:понеділ(?:ок|ка|ку)|пн|mon(?:day)?)\.?/,
  /^(?:вівтор(?:ок|ка|ку)|вт|tue(?:sday|s)?)\.?/,
  /^(?:серед[аиу]|ср|wed(?:nesday)?)\.?/,
  /^(?:четвер(?:га|г)?|чт|thu(?:rsday|rs|r)?)\.?/,
  /^(?:п['’ʼ]?ятниц[яію]|пт|fri(?:day)?)\.?/,
  /^(?:субот[аиу]|сб|sat(?:urday)?)\.?/,
  /^(?:неділ[яію]|нд|sun(?:day)?)\.?/,
]
const WORKDAYS = [0, 1, 2, 3, 4]
const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6]
const CLOCK = '(\\d{1,2})(?:[:.](\\d{2}))?(?!\\d)'
const SPAN = new RegExp(
  `^(?:(?:з|із|від|from)\\s+)?${CLOCK}\\s*(?:год\\.?\\s*)?(?:-|до|to)\\s*${CLOCK}(?:\\s*год\\.?)?`,
)

type Token =
  | { is: 'days'; days: readonly number[] }
  | { is: 'span'; span: Span }
  | { is: 'break' | 'noBreak' | 'closed' | 'appointment' | 'around' | 'open' | 'shut' }

const WORDS: readonly (readonly [RegExp, Token])[] = [
  [/^(?:щодня|щоденно|без вихідних|daily|every day)/, { is: 'days', days: ALL_DAYS }],
  [/^(?:у |в )?(?:будні(?: дні)?|робочі дні|weekdays)/, { is: 'days', days: WORKDAYS }],
  [/^(?:цілодобово|24\/7|around the clock)/, { is: 'around' }],
  [/^без (?:обідньої )?перерви/, { is: 'noBreak' }],
  [/^(?:обідня перерва|перерва(?: на обід)?|обід|lunch(?: break)?|break)/, { is: 'break' }],
  [/^(?:вихідн(?:ий|і)(?: день| дні)?|зачинено|не працює|closed)/, { is: 'closed' }],
  [/^(?:лише |тільки )?(?:за (?:попереднім )?записом|by appointment)/, { is: 'appointment' }],
  [/^\(/, { is: 'open' }],
  [/^\)/, { is: 'shut' }],
]
const NOTHING = /^(?:[\s,;:.-]|та\s|і\s|й\s|and\s|у\s|в\s|on\s)/

/**
 * Reads opening hours as people write them: «пн–чт 8:00–17:15, пт 8–16, перерва 12–13».
 *
 * A break in brackets is that of the days before it, any other of all days read so far, or of all when it comes first.
 * A day that is not named is closed. Words it does not know make the whole text unread: hours are never guessed.
 */
export function readHoursText(typed: string): ReadHours {
  const tokens = tokensOf(
    typed
      .toLowerCase()
      .replace(/[‐-―−]/g, '-')
      .trim(),
  )
  return tokens ? new Reading().read(tokens) : { kind: 'unread' }
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  let rest = text
  while (rest !== '') {
    const found = wordAt(rest) ?? daysAt(rest) ?? spanAt(rest)
    if (found) tokens.push(found.token)
    const length = found?.length ?? NOTHING.exec(rest)?.[0].length
    if (!length) return undefined
    rest = rest.slice(length)
  }
  return tokens
}

type Found = { token: Token; length: number } | undefined

function wordAt(text: string): Found {
  for (const [word, token] of WORDS) {
    const length = word.exec(text)?.[0].length
    if (length) return { token, length }
  }
  return undefined
}

function daysAt(text: string): Found {
  const first = dayAt(text)
  if (!first) return undefined
  const joint = /^\s*-\s*/.exec(text.slice(first.length))?.[0].length
  const last = joint ? dayAt(text.slice(first.length + joint)) : undefined
  if (!joint || !last) return { token: { is: 'days', days: [first.day] }, length: first.length }
  if (last.day <= first.day) return undefined
  const days = ALL_DAYS.slice(first.day, last.day + 1)
  return { token: { is: 'days', days }, length: first.length + joint + last.length }
}

function dayAt(text: string): { day: number; length: number } | undefined {
  for (const [day, stem] of DAY_STEMS.entries()) {
    const length = stem.exec(text)?.[0].length
    if (length && !/^\p{L}/u.test(text.slice(length))) return { day, length }
  }
  return undefined
}

function spanAt(text: string): Found {
  const found = SPAN.exec(text)
  if (!found) return undefined
  const [from, to] = [minuteOf(found[1], found[2]), minuteOf(found[3], found[4])]
  if (from === undefined || to === undefined || from >= to) return undefined
  return { token: { is: 'span', span: { from, to } }, length: found[0].length }
}

function minuteOf(hour = '', minute = '0'): number | undefined {
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 1440 ? minutes : undefined
}

type OpenDay = { spans: Span[]; byAppointment: boolean; isClosed: boolean }

/** Goes through the parts of the text and fills the week. */
class Reading {
  private readonly week = ALL_DAYS.map((): OpenDay => ({ spans: [], byAppointment: false, isClosed: false }))
  private readonly breaks: { span: Span; days: readonly number[] }[] = []
  private current: number[] = []
  private before: Token['is'] | undefined
  private isBreak = false
  private isClosing = false
  private isInBrackets = false

  read(tokens: readonly Token[]): ReadHours {
    for (const token of tokens) {
      if (!this.take(token)) return { kind: 'unread' }
      this.before = token.is
    }
    return this.isBreak ? { kind: 'unread' } : this.finish()
  }

  private take(token: Token): boolean {
    switch (token.is) {
      case 'days':
        this.current = this.before === 'days' ? [...this.current, ...token.days] : [...token.days]
        if (this.isClosing) this.close()
        return !this.isBreak
      case 'span':
        return this.isBreak ? this.takeBreak(token.span) : this.takeSpan(token.span)
      case 'around':
        if (this.current.length === 0) this.current = [...ALL_DAYS]
        return this.takeSpan({ from: 0, to: 1440 })
      case 'break':
        this.isBreak = true
        return true
      case 'closed':
        if (this.before === 'days') this.close()
        else this.isClosing = true
        return true
      case 'appointment':
        for (const day of this.current) this.dayOf(day).byAppointment = true
        return this.current.length > 0
      case 'noBreak':
        return true
      default:
        this.isInBrackets = token.is === 'open'
        return true
    }
  }

  private dayOf(day: number): OpenDay {
    return this.week[day] ?? { spans: [], byAppointment: false, isClosed: false }
  }

  private close(): void {
    for (const day of this.current) this.dayOf(day).isClosed = true
  }

  private takeSpan(span: Span): boolean {
    if (this.current.length === 0 || this.isClosing) return false
    for (const day of this.current) this.dayOf(day).spans.push(span)
    return true
  }

  private takeBreak(span: Span): boolean {
    this.isBreak = false
    const soFar = ALL_DAYS.filter((day) => this.dayOf(day).spans.length > 0)
    const days = this.isInBrackets ? this.current : soFar
    this.breaks.push({ span, days: days.length > 0 ? days : ALL_DAYS })
    return true
  }

  private finish(): ReadHours {
    const isContradiction = this.week.some(({ spans, isClosed }) => isClosed && spans.length > 0)
    if (isContradiction || this.week.every(({ spans }) => spans.length === 0)) return { kind: 'unread' }
    for (const day of this.week) day.spans.sort((a, b) => a.from - b.from)
    if (this.week.some(({ spans }) => overlappingSpans(spans).length > 0)) return { kind: 'overlap' }
    for (const { span, days } of this.breaks) {
      const cut = days.filter((day) => this.cut(day, span))
      if (cut.length === 0) return { kind: 'unread' }
    }
    const week = this.week.map(({ spans, byAppointment }): DayHours => ({ spans, byAppointment }))
    return { kind: 'read', hours: { week, exceptions: [] } }
  }

  /** Takes a break out of the span it lies in; a short day may have none. */
  private cut(day: number, { from, to }: Span): boolean {
    const open = this.dayOf(day)
    const around = open.spans.find((span) => span.from < from && to < span.to)
    if (!around) return false
    open.spans = open.spans.flatMap((span) =>
      span === around
        ? [
            { from: span.from, to: from },
            { from: to, to: span.to },
          ]
        : [span],
    )
    return true
  }
}

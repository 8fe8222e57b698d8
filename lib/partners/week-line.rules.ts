import { clockText } from './bilingual.rules'
import type { OpeningHours, Span } from './opening-hours.rules'

/** «8:00–12:00, 12:45–17:00»; empty for a closed day. */
export function spansLine(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(', ')
}

/** Days one after another with the same hours, from Monday. @returns both ends as places in the week */
export function weekGroups<Text>(
  textOf: (place: number) => Text,
  days = 7,
): { from: number; to: number; text: Text }[] {
  const groups: { from: number; to: number; text: Text }[] = []
  for (let place = 0; place < days; place += 1) {
    const last = groups.at(-1)
    const text = textOf(place)
    if (last?.text === text) last.to = place
    else groups.push({ from: place, to: place, text })
  }
  return groups
}

/** The open days of the week in one line: «пн–чт 8:00–17:00; пт 8:00–16:00». */
export function weekLine({ week }: OpeningHours, nameOf: (place: number) => string): string {
  return weekGroups((place) => spansLine(week[place]?.spans ?? []))
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) => `${from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`} ${text}`)
    .join('; ')
}

import { cardNumberOf } from '@/lib/clients/client-card.commands'

/** A centre that gets invented cards, and who registers them there. */
export type CardUnit = { id: string; code: string; registeredById: string }

/** Where and when a card was opened. */
export type CardPlace = { unit: CardUnit; cardNumber: string; createdAt: string }

/** Cards are spread over the three years before this day, which is fixed as the people are. */
const LAST_DAY = Date.UTC(2026, 10, 1)
const SPAN_MS = 3 * 365 * 86_400_000
const GOLDEN = 0.618_033_988_749_895

/**
 * Deals cards out to units: the first unit gets most, for it is where one looks first; each gets them in the order of
 * time, with the next numbers of its year.
 */
export class CardDealer {
  readonly #units: readonly CardUnit[]
  readonly #count: number
  readonly #next = new Map<string, number>()

  constructor(units: readonly CardUnit[], count: number) {
    if (units.length === 0) throw new Error('No unit to give cards to')
    this.#units = units
    this.#count = count
  }

  /** How many numbers of each series are needed: `card:17:2026` → 318. */
  countSeries(): Map<string, number> {
    const counts = new Map<string, number>()
    let year = new Date(this.#instantOf(0)).getUTCFullYear()
    for (let place = 0; place < this.#count; place++) {
      while (this.#instantOf(place) >= Date.UTC(year + 1, 0, 1)) year += 1
      const series = this.#seriesOf(this.#unitOf(place), String(year))
      counts.set(series, (counts.get(series) ?? 0) + 1)
    }
    return counts
  }

  /** The first free number of a series. */
  startSeries(series: string, first: number): void {
    this.#next.set(series, first)
  }

  /** To be called for one place after another. */
  deal(place: number): CardPlace {
    const unit = this.#unitOf(place)
    const createdAt = new Date(this.#instantOf(place))
    const year = String(createdAt.getUTCFullYear())
    const series = this.#seriesOf(unit, year)
    const sequence = this.#next.get(series) ?? 1
    this.#next.set(series, sequence + 1)
    return {
      unit,
      cardNumber: cardNumberOf(unit.code, year, sequence),
      createdAt: createdAt.toISOString(),
    }
  }

  #seriesOf(unit: CardUnit, year: string): string {
    return `card:${unit.code}:${year}`
  }

  #instantOf(place: number): number {
    return LAST_DAY - SPAN_MS + Math.floor((SPAN_MS * place) / this.#count)
  }

  #unitOf(place: number): CardUnit {
    const share = ((place + 1) * GOLDEN) % 1
    const unit = this.#units[Math.floor(share * share * this.#units.length)]
    if (!unit) throw new Error(`No unit for card ${place}`)
    return unit
  }
}

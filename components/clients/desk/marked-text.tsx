import type { Stretch } from '@/lib/clients/people-search.schema'

/** A name with the typed letters underlined. Stretches may touch or overlap; the name itself is never changed. */
export function MarkedText({ text, stretches }: { text: string; stretches: readonly Stretch[] }) {
  const isMarked = (place: number) => stretches.some(([from, to]) => from <= place && place < to)
  const parts: { from: number; to: number; isMarked: boolean }[] = []
  for (let place = 0; place < text.length; place += 1) {
    const last = parts.at(-1)
    if (last && last.isMarked === isMarked(place)) last.to = place + 1
    else parts.push({ from: place, to: place + 1, isMarked: isMarked(place) })
  }
  return parts.map(({ from, to, isMarked }) =>
    isMarked ? (
      <mark
        key={from}
        className="bg-transparent text-inherit underline decoration-2 decoration-accent underline-offset-4"
      >
        {text.slice(from, to)}
      </mark>
    ) : (
      text.slice(from, to)
    ),
  )
}

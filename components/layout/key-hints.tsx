import { Kbd } from '@/components/ui/kbd'

type KeyHintsProps = { hints: readonly { keys: readonly string[]; label: string }[] }

/** Keys that stand on no visible button. Left out where there is no keyboard to speak of. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4.5 gap-y-1 text-ink-2 text-sm max-columns-hidden">
      {hints.map((hint) => (
        <li key={hint.label} className="inline-flex items-center gap-1.5">
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {hint.label}
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'

type RailPartProps = {
  /** `#part` on the same page, or another page. */
  href: string
  label: string
  /** What the part holds: "filled", "still empty". */
  holds?: ReactNode
  keycap?: string
  isCurrent?: boolean
}

export function RailPart({ href, label, holds, keycap, isCurrent = false }: RailPartProps) {
  return (
    <li className="flex-none">
      <a
        href={href}
        aria-current={isCurrent || undefined}
        aria-keyshortcuts={keycap}
        className={`focus-inset edge-mark block h-full rounded-control border-l-4 px-3 py-1.75 text-ink text-row no-underline hover:bg-sunken hover:text-ink ${isCurrent ? 'border-accent bg-paper' : 'border-transparent'}`}
      >
        <span className="flex items-start justify-between gap-3">
          <span className={isCurrent ? 'font-semibold' : ''}>{label}</span>
          {keycap !== undefined && (
            <span aria-hidden="true" className="max-columns-hidden">
              <Kbd>{keycap}</Kbd>
            </span>
          )}
        </span>
        {holds !== undefined && <span className="block text-ink-2 text-xs">{holds}</span>}
      </a>
    </li>
  )
}

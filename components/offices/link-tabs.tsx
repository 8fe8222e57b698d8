import { Link } from '@/components/ui/link'

export type LinkTab = { href: string; label: string; count?: string; isCurrent: boolean }

/** Views of one page that are addresses of their own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className="scroll-thin mb-4 overflow-x-auto">
      <ul className="flex gap-1 border-line border-b">
        {tabs.map(({ href, label: text, count, isCurrent }) => (
          <li key={href} className="flex-none">
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="focus-inset flex min-h-10 items-center gap-2 border-transparent border-b-3 px-2.5 text-ink-2 text-row no-underline hover:text-ink hover:underline aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink max-sm:min-h-11"
            >
              {text}
              {count !== undefined && <span className="font-normal text-sm text-warn">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { Link } from './link'

type LinkChoiceProps = {
  label: string
  options: readonly { href: string; label: string; isCurrent: boolean }[]
}

/** Which part of a list is shown: an address each, so that it can be kept and gone back to. */
export function LinkChoice({ label, options }: LinkChoiceProps) {
  return (
    <nav aria-label={label} className="no-print scroll-thin max-w-full overflow-x-auto">
      <ul className="inline-flex rounded-control sm:flex-wrap border border-control">
        {options.map(({ href, label: text, isCurrent }) => (
          <li key={href} className="border-control not-first:border-l">
            <Link
              href={href}
              aria-current={isCurrent ? 'page' : undefined}
              className="focus-inset flex min-h-7 items-center whitespace-nowrap rounded-control bg-paper px-3 py-0.5 text-ink text-sm no-underline hover:bg-sunken hover:text-ink aria-[current]:bg-accent-tint aria-[current]:font-semibold aria-[current]:inset-ring-2 aria-[current]:inset-ring-accent max-sm:min-h-11"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

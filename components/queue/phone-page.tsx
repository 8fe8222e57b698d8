import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

type PhonePageProps = {
  unitName: string
  /** The same page in the other language. */
  other: { href: string; label: string; locale: string } | undefined
  locale: string
  children: ReactNode
}

/** A page for a visitor's own phone: the centre's name, the other language, one column. */
export function PhonePage({ unitName, other, locale, children }: PhonePageProps) {
  return (
    <div lang={locale} className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 bg-bar px-4 text-on-bar sm:px-6">
        <span className="py-2 font-semibold">{unitName}</span>
        {other && (
          <Link
            href={other.href}
            lang={other.locale}
            hrefLang={other.locale}
            className="focus-inset flex min-h-11 items-center text-on-bar hover:text-on-bar"
          >
            {other.label}
          </Link>
        )}
      </header>
      <main id="content" className="mx-auto w-full max-w-narrow flex-1 px-4 py-6 sm:px-6">
        {children}
      </main>
    </div>
  )
}

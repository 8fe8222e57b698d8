import { SHEET_LOCALES, type SheetLocale } from '@/lib/referrals/handoff-sheet.rules'

/** Each language by its own name. */
const NAMES: Record<SheetLocale, string> = { uk: 'Українська', en: 'English', ru: 'Русский' }

/** The page in another language: plain links, so that it works without any script. */
export function SheetLanguages(props: { token: string; current: SheetLocale; label: string }) {
  const { token, current, label } = props
  return (
    <nav aria-label={label} className="no-print mb-2">
      <ul className="flex gap-4">
        {SHEET_LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={`/sheet/${token}?lang=${locale}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
            >
              {NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '@/lib/core/i18n/locale'
import { chooseLocaleAction } from '@/lib/offices/locale.actions'

/** The language before one is signed in; each is named in itself. */
export function LanguageChoice() {
  const t = useTranslations('account.preferences.locales')
  const label = useTranslations('signIn')('language')
  const current = useLocale()
  return (
    <form action={chooseLocaleAction} aria-label={label} className="flex gap-1">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className="focus-inset min-h-11 border-transparent border-y-3 px-2 text-on-bar text-sm hover:underline aria-pressed:border-b-focus aria-pressed:font-semibold"
        >
          {t(locale)}
        </button>
      ))}
    </form>
  )
}

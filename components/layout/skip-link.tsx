import { useTranslations } from 'next-intl'

/** The first thing Tab reaches. `PageShell` has the target. */
export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href="#content"
      data-chrome
      className="absolute top-1 left-4 z-50 -translate-y-20 rounded-control bg-paper px-4 py-1.5 focus-visible:translate-y-0"
    >
      {t('skipToContent')}
    </a>
  )
}

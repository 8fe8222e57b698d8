import { useTranslations } from 'next-intl'

/** On every page while accounts with a known password exist. */
export function DemoBar() {
  const t = useTranslations('layout')
  return (
    <aside
      aria-label={t('demoLabel')}
      data-chrome
      className="border-warn border-b bg-warn-tint px-4 py-0.5 text-center text-ink text-sm sm:px-6"
    >
      {t('demo')}
    </aside>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Above a visit of a person who did not consent to a card: nothing here says who it is. */
export function AnonymousHeader({ aside }: { aside?: ReactNode }) {
  const t = useTranslations('visit.header')
  return (
    <section className="flex flex-none flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b bg-paper px-4 py-3 sm:px-6">
      <div>
        <h1 className="text-client">{t('anonymous')}</h1>
        <p className="text-ink-2 text-row">{t('anonymousNote')}</p>
      </div>
      {aside}
    </section>
  )
}

import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LanguageChoice } from '@/components/offices/language-choice'
import { Link } from '@/components/ui/link'
import { getViewer } from '@/lib/core/auth'
import { plainDate, toUtcMidnight } from '@/lib/core/plain-date'
import { LEGAL_AID_LINE } from '@/lib/enquiries/wrap-up.rules'

/** When somebody last went through the statement and found it true. */
const CHECKED_ON = plainDate('2026-11-21')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accessibility'))('title') }
}

export default async function AccessibilityPage() {
  const [t, brand, format, viewer] = await Promise.all([
    getTranslations('accessibility'),
    getTranslations('layout'),
    getFormatter(),
    getViewer(),
  ])
  const { name, phone } = viewer?.unit ?? {}
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 bg-bar px-4 text-on-bar sm:px-6">
        <Link
          href="/"
          className="focus-inset flex min-h-12 items-center font-semibold text-name text-on-bar no-underline hover:text-on-bar hover:underline"
        >
          {brand('brand')}
        </Link>
        {!viewer && <LanguageChoice />}
      </header>
      <main id="content" className="mx-auto grid w-full max-w-prose gap-6 px-4 py-8 sm:px-6">
        <div>
          <h1>{t('title')}</h1>
          <p className="mt-2 text-ink-2">{t('lead')}</p>
        </div>
        <Part title={t('standard.title')}>
          <p>{t('standard.text')}</p>
          <p>{t('standard.state')}</p>
        </Part>
        <Part title={t('done.title')}>
          <ul className="grid list-disc gap-2 pl-6">
            <li>{t('done.automatic')}</li>
            <li>{t('done.keyboard')}</li>
            <li>{t('done.contrast')}</li>
            <li>{t('done.zoom')}</li>
            <li>{t('done.motion')}</li>
          </ul>
        </Part>
        <Part title={t('limits.title')}>
          <ul className="grid list-disc gap-2 pl-6">
            <li>{t('limits.screenReaders')}</li>
            <li>{t('limits.pdf')}</li>
            <li>{t('limits.dictation')}</li>
            <li>{t('limits.easyRead')}</li>
            <li>{t('limits.print')}</li>
          </ul>
        </Part>
        <Part title={t('contact.title')}>
          <p>{t('contact.text')}</p>
          <p>
            {name && phone
              ? t('contact.own', { name, phone })
              : t('contact.signedOut', { phone: LEGAL_AID_LINE })}
          </p>
          <p>{t('contact.what')}</p>
        </Part>
        <p className="text-ink-2 text-sm">
          {t('updated', { date: format.dateTime(toUtcMidnight(CHECKED_ON), 'day') })}
        </p>
        <p>
          <Link href="/">{t('back')}</Link>
        </p>
      </main>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="border-ink border-b-2 pb-1 text-lg">{title}</h2>
      {children}
    </section>
  )
}

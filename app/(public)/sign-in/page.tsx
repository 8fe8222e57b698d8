import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { DemoBar } from '@/components/layout/demo-bar'
import { LanguageChoice } from '@/components/offices/language-choice'
import { SignInForm } from '@/components/offices/sign-in-form'
import { Link } from '@/components/ui/link'
import { getViewer } from '@/lib/core/auth'
import { listDemoAccounts } from '@/lib/offices/demo-account.queries'
import { safeReturnPath } from '@/lib/offices/return-path.rules'
import { homeOf } from '@/lib/offices/sections.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const returnTo = safeReturnPath((await searchParams).to)
  const viewer = await getViewer()
  if (viewer) redirect(returnTo ?? homeOf(viewer.roles))
  const [t, brand, about, locale, accounts] = await Promise.all([
    getTranslations('signIn'),
    getTranslations('layout'),
    getTranslations('accessibility'),
    getLocale(),
    listDemoAccounts(),
  ])
  const demoAccounts = accounts.map(({ positionEn, unitName, ...account }) => ({
    ...account,
    unit: unitName,
    position: locale === 'en' && positionEn ? positionEn : account.position,
  }))
  return (
    <div className="flex min-h-dvh flex-col">
      {demoAccounts.length > 0 && <DemoBar />}
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 bg-bar px-4 text-on-bar sm:px-6">
        <span className="font-semibold text-name">{brand('brand')}</span>
        <LanguageChoice />
      </header>
      <main
        id="content"
        className={`mx-auto grid w-full flex-1 content-start gap-x-16 gap-y-8 px-4 py-8 sm:px-6 ${demoAccounts.length > 0 ? 'max-w-page lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]' : 'max-w-narrow'}`}
      >
        <div className={demoAccounts.length > 0 ? 'lg:col-span-2' : ''}>
          <h1>{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('lead')}</p>
        </div>
        <ClientMessages domains={['signIn']}>
          <SignInForm returnTo={returnTo} demoAccounts={demoAccounts} />
        </ClientMessages>
      </main>
      <footer className="px-4 py-4 text-sm sm:px-6">
        <Link href="/accessibility">{about('link')}</Link>
      </footer>
    </div>
  )
}

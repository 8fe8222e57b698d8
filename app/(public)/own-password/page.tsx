import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { ChooseOwnPassword } from '@/components/offices/choose-own-password'
import { LanguageChoice } from '@/components/offices/language-choice'
import { requireViewer } from '@/lib/core/auth'
import { homeOf } from '@/lib/offices/sections.rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.oneTime'))('title') }
}

/** In place of every screen, until the password that was handed over is replaced by the person's own. */
export default async function OwnPasswordPage() {
  const viewer = await requireViewer()
  if (!viewer.oneTimePasswordUntil) redirect(homeOf(viewer.roles))
  const brand = await getTranslations('layout')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 bg-bar px-4 text-on-bar sm:px-6">
        <span className="font-semibold text-name">{brand('brand')}</span>
        <LanguageChoice />
      </header>
      <main id="content" className="mx-auto w-full max-w-narrow flex-1 px-4 py-8 sm:px-6">
        <ClientMessages domains={['account']}>
          <ChooseOwnPassword email={viewer.email} until={viewer.oneTimePasswordUntil.toISOString()} />
        </ClientMessages>
      </main>
    </div>
  )
}

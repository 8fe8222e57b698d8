import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { AnswerScreen } from '@/components/referrals/answer-screen'

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations('referrals.answer'))('title'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

/** For a partner without an account. The link stands behind `#`, which no server sees. */
export default async function PartnerAnswerPage() {
  const brand = await getTranslations('layout')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 items-center bg-bar px-4 text-on-bar sm:px-6">
        <span className="font-semibold text-name">{brand('brand')}</span>
      </header>
      <main id="content" className="mx-auto w-full max-w-narrow flex-1 px-4 py-6 sm:px-6">
        <ClientMessages
          domains={[
            'referrals.answer',
            'referrals.problem',
            'referrals.missing',
            'partners',
            'clients.codes',
          ]}
        >
          <AnswerScreen />
        </ClientMessages>
      </main>
    </div>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { LanguageChoice } from '@/components/offices/language-choice'
import { RecordLinkScreen } from '@/components/partners/link/record-link-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerLink'))('title'), robots: { index: false } }
}

/** For the partner itself, without an account. The link stands behind `#`, which no server sees. */
export default async function PartnerRecordLinkPage() {
  const brand = await getTranslations('layout')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 bg-bar px-4 text-on-bar sm:px-6">
        <span className="font-semibold text-name">{brand('brand')}</span>
        <LanguageChoice />
      </header>
      <main id="content" className="mx-auto w-full max-w-form flex-1 px-4 py-6 sm:px-6">
        <ClientMessages
          domains={[
            'partners',
            'partnerRecord.version',
            'partnerSearch.preview',
            'partnerSearch.hours',
            'partnerSearch.opening',
            'partnerEdit',
            'partnerLink',
          ]}
        >
          <RecordLinkScreen now={new Date().toISOString()} />
        </ClientMessages>
      </main>
    </div>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SentMessages } from '@/components/layout/sent-messages'
import { HallScreenView } from '@/components/queue/hall-screen-view'
import { SOURCE_LOCALE } from '@/lib/core/i18n/locale'
import { readHallScreen } from '@/lib/queue/hall-screen.queries'

const locale = SOURCE_LOCALE

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'hallScreen' })
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** A display of its own in the waiting room, without sign-in: the signed address is all it needs. */
export default async function HallScreenPage({ params }: PageProps<'/hall/[token]'>) {
  const { token } = await params
  const now = new Date()
  const screen = await readHallScreen({ token }, now)
  const t = await getTranslations({ locale, namespace: 'hallScreen.screen' })
  if (!screen.ok)
    return (
      <main id="content" className="mx-auto max-w-narrow px-4 py-8">
        <h1>{t('over')}</h1>
        <p className="mt-2">{t('overText')}</p>
      </main>
    )
  return (
    <SentMessages locale={locale} domains={['hallScreen', 'ui']}>
      <HallScreenView token={token} screen={screen.value} made={now.toISOString()} />
    </SentMessages>
  )
}

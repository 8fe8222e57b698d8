import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SentMessages } from '@/components/layout/sent-messages'
import { PhoneTicketScreen } from '@/components/queue/phone-ticket-screen'
import { isLocale, SOURCE_LOCALE } from '@/lib/core/i18n/locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hallScreen.ticket')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** A ticket on the person's own phone. Which one stands behind `#`, which no server sees. */
export default async function PhoneTicketPage({ searchParams }: PageProps<'/ticket'>) {
  const { lang } = await searchParams
  const locale = isLocale(lang) ? lang : SOURCE_LOCALE
  return (
    <SentMessages locale={locale} domains={['hallScreen', 'ui']}>
      <PhoneTicketScreen locale={locale} />
    </SentMessages>
  )
}

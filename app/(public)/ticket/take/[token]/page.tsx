import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SentMessages } from '@/components/layout/sent-messages'
import { PhonePage } from '@/components/queue/phone-page'
import { TakeByPhone } from '@/components/queue/take-by-phone'
import { isLocale, type Locale, SOURCE_LOCALE } from '@/lib/core/i18n/locale'
import { openEntrance } from '@/lib/queue/phone-ticket.queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hallScreen.take')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

const OTHER: Readonly<Record<Locale, Locale>> = { uk: 'en', en: 'uk' }

/** Behind the code at the entrance: a person takes a ticket by their own phone and says nothing of who they are. */
export default async function TakeTicketPage({ params, searchParams }: PageProps<'/ticket/take/[token]'>) {
  const { token } = await params
  const { lang } = await searchParams
  const locale = isLocale(lang) ? lang : SOURCE_LOCALE
  const [entrance, t] = [
    await openEntrance(token),
    await getTranslations({ locale, namespace: 'hallScreen.take' }),
  ]
  const other = {
    href: `/ticket/take/${token}?lang=${OTHER[locale]}`,
    label: t('language'),
    locale: OTHER[locale],
  }
  if (!entrance.ok)
    return (
      <PhonePage unitName="" locale={locale} other={other}>
        <h1>{t('over')}</h1>
        <p className="mt-2">{t('overText')}</p>
      </PhonePage>
    )
  const { unitName, unitNameEn } = entrance.value
  return (
    <PhonePage unitName={locale === 'en' && unitNameEn ? unitNameEn : unitName} locale={locale} other={other}>
      <SentMessages locale={locale} domains={['hallScreen', 'ui', 'fieldErrors']}>
        <TakeByPhone token={token} entrance={entrance.value} locale={locale} />
      </SentMessages>
    </PhonePage>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { postJson } from '@/lib/core/http'
import type { Locale } from '@/lib/core/i18n/locale'
import type { Result } from '@/lib/core/result'
import type { PhoneTicket } from '@/lib/queue/phone-ticket.queries'
import { PhonePage } from './phone-page'
import { PhoneTicketView } from './phone-ticket-view'
import { useHallStream } from './use-hall-stream'

/** Reads the ticket behind `#`, and again whenever the hall changes. */
export function PhoneTicketScreen({ locale }: { locale: Locale }) {
  const t = useTranslations('hallScreen.ticket')
  const language = useTranslations('hallScreen.take')
  const token = useHashToken()
  const query = useQuery({
    queryKey: ['phoneTicket', token],
    queryFn: ({ signal }) =>
      postJson<Result<PhoneTicket, string>>('/api/hall/ticket', { token: token ?? '' }, signal),
    enabled: token !== undefined,
    gcTime: 0,
  })
  const renew = () => void query.refetch()
  const ticket = query.data?.ok ? query.data.value : undefined
  const downSince = useHallStream(ticket?.live ?? '', renew)
  const otherLocale = locale === 'en' ? 'uk' : 'en'
  const other = {
    href: `/ticket?lang=${otherLocale}#${token ?? ''}`,
    label: language('language'),
    locale: otherLocale,
  }
  return (
    <PhonePage
      unitName={(locale === 'en' && ticket?.unitNameEn) || (ticket?.unitName ?? '')}
      locale={locale}
      other={token ? other : undefined}
    >
      {(downSince || (query.isError && ticket)) && (
        <div className="mb-4">
          <Banner tone="warn" role="status">
            {t('offline')}
          </Banner>
        </div>
      )}
      {ticket && token ? (
        <PhoneTicketView ticket={ticket} token={token} locale={locale} onChanged={renew} />
      ) : query.data?.ok === false && query.data.error === 'ticketOver' ? (
        <div role="alert">
          <h1>{t('over')}</h1>
          <p className="mt-2">{t('overText')}</p>
        </div>
      ) : query.isError || query.data ? (
        <Banner tone="warn" role="alert" actions={<Button onClick={renew}>{t('again')}</Button>}>
          {t('unreachable')}
        </Banner>
      ) : (
        <Skeleton lines={5} label={t('opening')} />
      )}
    </PhonePage>
  )
}

function useHashToken(): string | undefined {
  const [token, setToken] = useState<string>()
  useEffect(() => {
    const read = () => setToken(window.location.hash.slice(1))
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return token
}

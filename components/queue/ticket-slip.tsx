import { getFormatter, getTranslations } from 'next-intl/server'
import { QrCode } from '@/components/ui/qr-code'
import type { Slip } from '@/lib/queue/hall-board.queries'
import { estimateWords } from './use-hall-words'

/** A small paper in the person's language: no name, no reason, nothing but the number and what to do. */
export async function TicketSlip({ slip, address }: { slip: Slip; address: string }) {
  const locale = slip.language === 'en' ? 'en' : 'uk'
  const [t, words, format] = await Promise.all([
    getTranslations({ locale, namespace: 'hall' }),
    getTranslations({ locale, namespace: 'hall.estimate' }),
    getFormatter({ locale }),
  ])
  return (
    <article lang={locale} className="ticket-slip">
      <p className="ticket-slip-unit">{locale === 'en' ? slip.unitNameEn : slip.unitName}</p>
      <p>{t('slip.yourNumber')}</p>
      <p className="ticket-slip-number">{slip.number}</p>
      <p>{t(`purpose.${slip.purpose}`)}</p>
      <p className="ticket-slip-wait">
        {slip.told === null
          ? t('slip.waitUnknown')
          : slip.told.kind === 'soon'
            ? t('slip.waitSoon')
            : t('slip.wait', { wait: estimateWords(words, slip.told) })}
      </p>
      <p>{t('slip.watch')}</p>
      <div className="ticket-slip-code">
        <QrCode text={address} label={t('slip.code')} />
      </div>
      <p>{t('slip.phone')}</p>
      <p className="ticket-slip-small">
        {t('slip.taken', { moment: format.dateTime(new Date(slip.arrivedAt), 'moment') })}
      </p>
    </article>
  )
}

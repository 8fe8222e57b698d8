import { getFormatter, getTranslations } from 'next-intl/server'
import { QrCode } from '@/components/ui/qr-code'
import type { Slip } from '@/lib/queue/hall-board.queries'

/** A small paper in the person's language: no name, no reason, nothing but the number and what to do. */
export async function TicketSlip({ slip, address }: { slip: Slip; address: string }) {
  const locale = slip.language === 'en' ? 'en' : 'uk'
  const [t, format] = [await getTranslations({ locale, namespace: 'hall' }), await getFormatter({ locale })]
  return (
    <article lang={locale} className="ticket-slip">
      <p className="ticket-slip-unit">{locale === 'en' ? slip.unitNameEn : slip.unitName}</p>
      <p>{t('slip.yourNumber')}</p>
      <p className="ticket-slip-number">{slip.number}</p>
      <p>{t(`purpose.${slip.purpose}`)}</p>
      <p className="ticket-slip-wait">
        {slip.toldMinutes === null
          ? t('slip.waitUnknown')
          : slip.toldMinutes <= 5
            ? t('slip.waitSoon')
            : t('slip.waitUpTo', { minutes: slip.toldMinutes })}
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

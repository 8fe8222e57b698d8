import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { LinkTabs } from '@/components/offices/link-tabs'
import { PaperPreview } from '@/components/papers/paper-preview'
import { SlipFoot } from '@/components/queue/bookings/slip-foot'
import { requireViewer } from '@/lib/core/auth'
import { LOCALES } from '@/lib/core/i18n/locale'
import { slipRequestSchema } from '@/lib/queue/booking.schema'
import { findSlip } from '@/lib/queue/booking-slip.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bookings.slip'))('pageTitle') }
}

/** The slip as it is printed, in a language. */
export default async function SlipPage({ params, searchParams }: PageProps<'/bookings/[bookingId]/slip'>) {
  const viewer = await requireViewer('booking:read')
  const { locale } = await searchParams
  const request = slipRequestSchema.safeParse({ bookingId: (await params).bookingId, locale })
  if (!request.success) notFound()
  const found = await findSlip(viewer, request.data)
  if (!found.ok) notFound()
  const { paper, number, isProtected, isOver } = found.value
  const { bookingId } = request.data
  const t = await getTranslations('bookings.slip')
  return (
    <ClientMessages domains={['bookings.slip']}>
      <PageShell
        isReading
        foot={
          <SlipFoot
            bookingId={bookingId}
            locale={request.data.locale}
            number={number}
            asksPlace={isProtected}
            isOver={isOver}
          />
        }
      >
        <h1 className="no-print mb-3">{t('pageTitle')}</h1>
        <div className="no-print">
          <LinkTabs
            label={t('language')}
            tabs={LOCALES.map((each) => ({
              href: `/bookings/${bookingId}/slip?locale=${each}`,
              label: t(each),
              isCurrent: each === request.data.locale,
            }))}
          />
        </div>
        <PaperPreview paper={paper} />
      </PageShell>
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageShell } from '@/components/layout/page-shell'
import { PrintFoot } from '@/components/queue/print-foot'
import { TicketSlip } from '@/components/queue/ticket-slip'
import { requireViewer } from '@/lib/core/auth'
import { findSlip } from '@/lib/queue/hall-board.queries'
import { ticketAddress } from '@/lib/queue/hall-link.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hall.slip'))('title') }
}

/** The slip a person takes along: the number large, how long it takes, and the code for their phone. */
export default async function SlipPage({ params }: PageProps<'/queue/slip/[ticketId]'>) {
  const viewer = await requireViewer('ticket:read')
  const id = z.uuid().safeParse((await params).ticketId)
  const slip = id.success ? await findSlip(viewer, id.data) : undefined
  if (!slip?.ok) notFound()
  const t = await getTranslations('hall.slip')
  return (
    <PageShell foot={<PrintFoot print={t('print')} back={{ href: '/queue', label: t('back') }} />}>
      <h1 className="no-print mb-3">{t('title')}</h1>
      <TicketSlip slip={slip.value} address={ticketAddress(slip.value.id)} />
    </PageShell>
  )
}

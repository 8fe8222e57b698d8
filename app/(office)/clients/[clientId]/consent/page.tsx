import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsentFoot } from '@/components/clients/card/consent-foot'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { consentPaperRequestSchema } from '@/lib/clients/consent.schema'
import { findConsentPaper } from '@/lib/clients/consent-paper.queries'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('card.paper')
  return { title: t('title') }
}

export default async function ConsentPage({
  params,
  searchParams,
}: PageProps<'/clients/[clientId]/consent'>) {
  const viewer = await requireViewer('client:read')
  const request = consentPaperRequestSchema.safeParse({
    clientId: (await params).clientId,
    locale: (await searchParams).locale ?? 'uk',
  })
  if (!request.success) notFound()
  const found = await findConsentPaper(viewer, request.data)
  if (!found.ok) notFound()
  const [t, consent] = await Promise.all([getTranslations('card.paper'), getTranslations('consent')])
  return (
    <ClientMessages domains={['card.paper']}>
      <PageShell foot={<ConsentFoot {...request.data} />}>
        <div className="no-print mb-3 flex flex-wrap items-center gap-3">
          <h1>{t('title')}</h1>
          <NotConfirmed>{consent('unconfirmed')}</NotConfirmed>
        </div>
        <PaperPreview paper={found.value.paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">
          {found.value.isRecord && `${t('record')} `}
          {t('kept')}
        </p>
      </PageShell>
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { LinkTabs } from '@/components/offices/link-tabs'
import { TransferPaperFoot } from '@/components/oversight/transfers/transfer-paper-foot'
import { PaperPreview } from '@/components/papers/paper-preview'
import { ButtonLink } from '@/components/ui/button-link'
import { requireViewer } from '@/lib/core/auth'
import { findTransferPaper } from '@/lib/oversight/transfer-paper.queries'
import { transferPaperRequestSchema } from '@/lib/oversight/transfer-paper.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfers.paperPage'))('title') }
}

/** What the person takes home: where the matter is, and whom to ring. */
export default async function TransferPaperPage({
  params,
  searchParams,
}: PageProps<'/transfers/[transferId]/paper'>) {
  const viewer = await requireViewer('transfer:read')
  const { locale } = await searchParams
  const request = transferPaperRequestSchema.safeParse({ transferId: (await params).transferId, locale })
  if (!request.success) notFound()
  const found = await findTransferPaper(viewer, request.data)
  if (!found.ok) notFound()
  const { paper, number, isProtected } = found.value
  const t = await getTranslations('transfers.paperPage')
  const back = `/transfers/${request.data.transferId}`
  return (
    <ClientMessages domains={['transfers.paperPage']}>
      <PageShell
        isReading
        foot={
          <TransferPaperFoot
            transferId={request.data.transferId}
            locale={request.data.locale}
            number={number}
            asksPlace={isProtected}
          />
        }
      >
        <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1>{t('title')}</h1>
          <ButtonLink variant="link" href={back}>
            {t('back')}
          </ButtonLink>
        </div>
        <div className="no-print">
          <LinkTabs
            label={t('language')}
            tabs={(['uk', 'en'] as const).map((locale) => ({
              href: `${back}/paper?locale=${locale}`,
              label: t(locale),
              isCurrent: locale === request.data.locale,
            }))}
          />
        </div>
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PartnerImportView } from '@/components/partners/import/partner-import-view'
import { ProposalRows } from '@/components/partners/review/proposal-list'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { findPartnerImport } from '@/lib/partners/import/partner-import.queries'
import { partnerImportAddressSchema } from '@/lib/partners/import/partner-import.schema'
import { countProposals, listProposals } from '@/lib/partners/partner-proposal.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerImport'))('title') }
}

export default async function PartnerImportPage({ params }: PageProps<'/partners/import/[importId]'>) {
  const viewer = await requireViewer('partner:manage')
  const address = partnerImportAddressSchema.safeParse(await params)
  const found = address.success ? await findPartnerImport(viewer, address.data) : undefined
  if (!found?.ok) notFound()
  const { id, fileName } = found.value
  const [t, waiting, { proposals, next }] = await Promise.all([
    getTranslations('partnerImport'),
    countProposals(viewer, id),
    listProposals(viewer, { importId: id }),
  ])
  return (
    <ClientMessages domains={['partnerImport', 'partnerReview']}>
      <PageShell>
        <div className="mx-auto grid max-w-form gap-4">
          <div>
            <Link href="/partners/import">{t('toImports')}</Link>
            <h1 className="mt-1 break-all">{fileName}</h1>
          </div>
          <PartnerImportView first={found.value} waiting={waiting} />
          {proposals.length > 0 && <ProposalRows proposals={proposals} />}
          {next && <Link href={`/partners/proposals?importId=${id}&after=${next}`}>{t('more')}</Link>}
        </div>
      </PageShell>
    </ClientMessages>
  )
}

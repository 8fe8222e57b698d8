import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { DeskPaperFoot } from '@/components/secondary-aid/papers/desk-paper-foot'
import { requireViewer } from '@/lib/core/auth'
import { deskPaperSchema } from '@/lib/secondary-aid/application.schema'
import { findDeskPaper } from '@/lib/secondary-aid/desk-paper.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.applications.paper'))('title') }
}

export default async function DeskPaperPage({
  params,
  searchParams,
}: PageProps<'/secondary-aid/[applicationId]/papers/[paper]'>) {
  const viewer = await requireViewer('application:read')
  const request = deskPaperSchema.safeParse({ ...(await params), by: (await searchParams).by })
  if (!request.success) notFound()
  const { applicationId, paper } = request.data
  const found = await findDeskPaper(viewer, request.data)
  if (!found.ok) {
    if (found.error === 'applicationNotFound') notFound()
    // There is nothing to print: an old address, or the last paper has come.
    redirect(`/secondary-aid/${applicationId}`)
  }
  const t = await getTranslations('secondaryAid.applications.paper')
  const { name, by, isProtected } = found.value
  return (
    <ClientMessages domains={['secondaryAid.applications']}>
      <PageShell isReading foot={<DeskPaperFoot {...{ applicationId, paper, name, by, isProtected }} />}>
        <h1 className="no-print mb-3 font-semibold text-2xl">{t(`kind.${paper}`)}</h1>
        <PaperPreview paper={found.value.paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}

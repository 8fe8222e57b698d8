import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { DocxFieldTable } from '@/components/secondary-aid/docx-templates/docx-field-table'
import { DocxScreen } from '@/components/secondary-aid/docx-templates/docx-screen'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { findDocxPaper } from '@/lib/secondary-aid/docx-template.queries'
import { docxPaperSchema } from '@/lib/secondary-aid/docx-template.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('docxTemplates'))('title') }
}

export default async function PaperTemplatePage({
  params,
}: PageProps<'/admin/paper-templates/[unitId]/[paper]'>) {
  const viewer = await requireViewer('docxTemplate:manage')
  const address = docxPaperSchema.safeParse(await params)
  if (!address.success) notFound()
  const [t, found] = await Promise.all([
    getTranslations('docxTemplates'),
    findDocxPaper(viewer, address.data),
  ])
  if (!found.ok) notFound()
  const { unitId, paper } = address.data
  return (
    <PageShell>
      <AdminNav current="paperTemplates" />
      <p className="mb-1 text-sm">
        <Link href={`/admin/paper-templates?unit=${unitId}`}>{t('back')}</Link>
      </p>
      <h1>{t(`paper.${paper}`)}</h1>
      <p className="mb-4 text-ink-2">{found.value.unit.name}</p>
      <ClientMessages domains={['docxTemplates']}>
        <DocxScreen unitId={unitId} paper={paper} details={found.value}>
          <DocxFieldTable paper={paper} />
        </DocxScreen>
      </ClientMessages>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { DocxPaperTable } from '@/components/secondary-aid/docx-templates/docx-paper-table'
import { DocxUnitChoice } from '@/components/secondary-aid/docx-templates/docx-unit-choice'
import { requireViewer } from '@/lib/core/auth'
import { listDocxPapers, listDocxUnits } from '@/lib/secondary-aid/docx-template.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('docxTemplates'))('title') }
}

export default async function PaperTemplatesPage({ searchParams }: PageProps<'/admin/paper-templates'>) {
  const viewer = await requireViewer('docxTemplate:manage')
  const { unit: asked } = await searchParams
  const [t, units] = await Promise.all([getTranslations('docxTemplates'), listDocxUnits(viewer)])
  const unit =
    units.find(({ id }) => id === asked) ?? units.find(({ id }) => id === viewer.unit.id) ?? units[0]
  const lines = unit && (await listDocxPapers(viewer, { unitId: unit.id }))
  if (!unit || !lines?.ok) notFound()
  return (
    <PageShell>
      <AdminNav current="paperTemplates" />
      <h1>{t('title')}</h1>
      <p className="mb-4 max-w-prose text-ink-2 text-sm">{t('lead')}</p>
      <DocxUnitChoice key={unit.id} units={units} unitId={unit.id} />
      <DocxPaperTable unitId={unit.id} lines={lines.value} />
    </PageShell>
  )
}

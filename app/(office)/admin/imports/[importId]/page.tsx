import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ImportScreen } from '@/components/clients/import/import-screen'
import { RejectedSamples } from '@/components/clients/import/rejected-samples'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { Link } from '@/components/ui/link'
import { findImport } from '@/lib/clients/import/client-import.queries'
import { importIdSchema } from '@/lib/clients/import/client-import.schema'
import { IMPORT_FIELDS } from '@/lib/clients/import/column-mapping.rules'
import { findImportPreview, listRejectedSamples } from '@/lib/clients/import/import-preview.queries'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportPage({ params }: PageProps<'/admin/imports/[importId]'>) {
  const viewer = await requireViewer('clientImport:manage')
  const asked = importIdSchema.safeParse(await params)
  const found = asked.success ? await findImport(viewer, asked.data.importId) : undefined
  if (!found) notFound()
  const { id, fileName, unitName, byName, createdAt, standing } = found
  const [t, fieldName, format, preview, samples] = await Promise.all([
    getTranslations('imports'),
    getTranslations('clients.import.fields'),
    getFormatter(),
    findImportPreview(viewer, id),
    listRejectedSamples(viewer, id),
  ])
  return (
    <PageShell>
      <AdminNav current="imports" />
      <p>
        <Link href="/admin/imports">{t('back')}</Link>
      </p>
      <h1 className="mt-2">{fileName}</h1>
      <p className="mt-1 mb-4 text-ink-2">
        {unitName} · {t('byWhom', { when: format.dateTime(new Date(createdAt), 'moment'), name: byName })}
      </p>
      <ClientMessages domains={['imports']}>
        <ImportScreen
          importId={id}
          first={standing}
          preview={preview}
          fields={IMPORT_FIELDS.map((field) => ({ value: field, label: fieldName(field) }))}
        />
      </ClientMessages>
      {samples.length > 0 && <RejectedSamples samples={samples} />}
    </PageShell>
  )
}

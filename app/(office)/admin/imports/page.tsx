import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportList } from '@/components/clients/import/import-list'
import { ImportUploadForm } from '@/components/clients/import/import-upload-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { listImports, listImportUnits } from '@/lib/clients/import/client-import.queries'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default async function ImportsPage() {
  const viewer = await requireViewer('clientImport:manage')
  const [t, units, imports] = await Promise.all([
    getTranslations('imports'),
    listImportUnits(viewer),
    listImports(viewer),
  ])
  return (
    <PageShell>
      <AdminNav current="imports" />
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-prose text-ink-2">{t('lead')}</p>
      <div className="grid gap-6">
        <Banner tone="warn" title={t('consentTitle')}>
          {t('consent')}
        </Banner>
        <section aria-labelledby="import-upload" className="grid gap-3">
          <h2 id="import-upload">{t('upload')}</h2>
          <ClientMessages domains={['imports']}>
            <ImportUploadForm
              units={units.map(({ id, code, shortName }) => ({ value: id, label: `${code} · ${shortName}` }))}
              ownUnitId={viewer.unit.id}
            />
          </ClientMessages>
        </section>
        <section aria-labelledby="import-list" className="grid gap-3">
          <h2 id="import-list">{t('earlier')}</h2>
          {imports.length > 0 ? (
            <ImportList imports={imports} />
          ) : (
            <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
          )}
        </section>
      </div>
    </PageShell>
  )
}

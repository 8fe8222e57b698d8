import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageShell } from '@/components/layout/page-shell'
import { BodyList, PageBodies } from '@/components/secondary-aid/bodies/body-list'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { listKeptBodies } from '@/lib/secondary-aid/issuing-body.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('issuingBodies'))('title') }
}

export default async function BodiesPage() {
  const viewer = await requireViewer('issuingBody:manage')
  const [t, { bodies, pages }] = await Promise.all([getTranslations('issuingBodies'), listKeptBodies(viewer)])
  return (
    <PageShell>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        </div>
        <ButtonLink href="/secondary-aid/bodies/new" variant="primary" icon="plus">
          {t('add')}
        </ButtonLink>
      </div>
      <section aria-labelledby="own-title">
        <h2 id="own-title" className="mb-2 text-lg">
          {t('own')}
        </h2>
        {bodies.length > 0 ? (
          <BodyList bodies={bodies} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
      </section>
      <section aria-labelledby="pages-title" className="mt-6">
        <h2 id="pages-title" className="text-lg">
          {t('pages')}
        </h2>
        <p className="mb-2 text-ink-2 text-sm">{t('pagesLead')}</p>
        <PageBodies bodies={pages} />
      </section>
    </PageShell>
  )
}

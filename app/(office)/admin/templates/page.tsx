import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TemplateList } from '@/components/enquiries/templates/template-list'
import { TemplateSearch } from '@/components/enquiries/templates/template-search'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pager } from '@/components/ui/pager'
import { requireViewer } from '@/lib/core/auth'
import { listTemplates } from '@/lib/enquiries/answer-template.queries'
import { type TemplateListFilter, templateListSchema } from '@/lib/enquiries/answer-template.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') }
}

export default async function TemplatesPage({ searchParams }: PageProps<'/admin/templates'>) {
  const viewer = await requireViewer('template:manage')
  const filter = templateListSchema.parse(await searchParams)
  const [t, { templates, next }] = await Promise.all([
    getTranslations('templates'),
    listTemplates(viewer, filter),
  ])
  return (
    <PageShell>
      <AdminNav current="templates" />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        </div>
        <ButtonLink href="/admin/templates/new" variant="primary" icon="plus">
          {t('add')}
        </ButtonLink>
      </div>
      {/* Typed values are the form’s own, so another address needs another form. */}
      <TemplateSearch key={addressOf(filter)} filter={filter} />
      {templates.length > 0 ? (
        <TemplateList templates={templates} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      <div className="mt-3">
        <Pager {...(next ? { next: { href: addressOf({ ...filter, after: next }) } } : {})} />
        {filter.after && !next && (
          <Link href={addressOf({ ...filter, after: undefined })}>{t('toFirst')}</Link>
        )}
      </div>
    </PageShell>
  )
}

function addressOf({ q, kind, state, after }: TemplateListFilter): string {
  const asked = Object.entries({ q, kind, state, after }).filter(([, value]) => value)
  return `/admin/templates?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`
}

import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PartnerUploadForm } from '@/components/partners/import/partner-upload-form'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { listPartnerImports } from '@/lib/partners/import/partner-import.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerImport'))('title') }
}

export default async function PartnerImportsPage() {
  const viewer = await requireViewer('partner:manage')
  const [t, format, imports] = await Promise.all([
    getTranslations('partnerImport'),
    getFormatter(),
    listPartnerImports(viewer),
  ])
  return (
    <ClientMessages domains={['partners', 'partnerImport']}>
      <PageShell>
        <Link href="/partners">{t('back')}</Link>
        <h1 className="mt-1">{t('title')}</h1>
        <p className="mb-4 max-w-prose text-ink-2 text-sm">{t('lead')}</p>
        <PartnerUploadForm />
        {imports.length > 0 && (
          <section aria-labelledby="earlier-title" className="mt-6">
            <h2 id="earlier-title" className="mb-2 text-lg">
              {t('earlier')}
            </h2>
            <ul className="rounded-control border border-line bg-paper">
              {imports.map(({ id, fileName, startedAt, state }) => (
                <li
                  key={id}
                  className="relative flex flex-wrap gap-x-4 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken"
                >
                  <Link
                    href={`/partners/import/${id}`}
                    className="font-semibold after:absolute after:inset-0"
                  >
                    {fileName}
                  </Link>
                  <span className="text-ink-2 text-sm">
                    {format.dateTime(new Date(startedAt), 'moment')} · {t(`state.${state}`)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </PageShell>
    </ClientMessages>
  )
}

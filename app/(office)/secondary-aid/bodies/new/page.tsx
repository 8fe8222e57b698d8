import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { NewBodyForm } from '@/components/secondary-aid/bodies/body-form'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { listPaperNames, newBodyContent } from '@/lib/secondary-aid/issuing-body-form.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('issuingBodies'))('newTitle') }
}

export default async function NewBodyPage({ searchParams }: PageProps<'/secondary-aid/bodies/new'>) {
  const viewer = await requireViewer('issuingBody:manage')
  const { from, kind } = await searchParams
  const [t, paperNames] = await Promise.all([getTranslations('issuingBodies'), listPaperNames(viewer)])
  const asked = (value: typeof from) => (typeof value === 'string' ? value : undefined)
  return (
    <PageShell>
      <Link href="/secondary-aid/bodies">{t('back')}</Link>
      <h1 className="mt-1 mb-4">{t('newTitle')}</h1>
      <ClientMessages domains={['issuingBodies']}>
        <NewBodyForm
          content={newBodyContent({ page: asked(from), kind: asked(kind) })}
          paperNames={paperNames}
        />
      </ClientMessages>
    </PageShell>
  )
}

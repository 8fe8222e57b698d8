import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ChangeBodyForm } from '@/components/secondary-aid/bodies/body-form'
import { BodyMarks } from '@/components/secondary-aid/bodies/body-marks'
import { Link } from '@/components/ui/link'
import { requireViewer } from '@/lib/core/auth'
import { findKeptBody } from '@/lib/secondary-aid/issuing-body.queries'
import { contentOfBody, listPaperNames } from '@/lib/secondary-aid/issuing-body-form.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('issuingBodies'))('changeTitle') }
}

export default async function BodyPage({ params }: PageProps<'/secondary-aid/bodies/[bodyId]'>) {
  const viewer = await requireViewer('issuingBody:manage')
  const bodyId = z.uuid().safeParse((await params).bodyId)
  const body = bodyId.success ? await findKeptBody(viewer, bodyId.data) : undefined
  if (!body) notFound()
  const [t, paperNames] = await Promise.all([getTranslations('issuingBodies'), listPaperNames(viewer)])
  const { revision, isClosed } = body
  return (
    <PageShell>
      <Link href="/secondary-aid/bodies">{t('back')}</Link>
      <h1 className="mt-1 mb-3">{body.name}</h1>
      <ClientMessages domains={['issuingBodies']}>
        <div className="mb-5">
          <BodyMarks bodyId={body.bodyId} revision={revision} isClosed={isClosed} />
        </div>
        <ChangeBodyForm
          bodyId={body.bodyId}
          revision={revision}
          content={contentOfBody(body)}
          paperNames={paperNames}
        />
      </ClientMessages>
    </PageShell>
  )
}

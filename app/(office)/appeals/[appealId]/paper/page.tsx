import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealPaperFoot } from '@/components/appeals/appeal-paper-foot'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { findAppealPaper } from '@/lib/appeals/appeal-paper.queries'
import { appealAddressSchema } from '@/lib/appeals/citizen-appeal.schema'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals.paperPage'))('title') }
}

/** The answer to an appeal, as it is printed. */
export default async function AppealPaperPage({ params }: PageProps<'/appeals/[appealId]/paper'>) {
  const viewer = await requireViewer('appeal:read')
  const address = appealAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { appealId } = address.data
  const found = await findAppealPaper(viewer, { appealId })
  if (!found.ok) notFound()
  const { paper, number, isProtected, isDraft } = found.value
  const t = await getTranslations('appeals.paperPage')
  return (
    <ClientMessages domains={['appeals.paperPage']}>
      <PageShell
        isReading
        foot={<AppealPaperFoot appealId={appealId} number={number} asksPlace={isProtected} />}
      >
        <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1>{t('title')}</h1>
          <ButtonLink variant="link" href={`/appeals/${appealId}`}>
            {t('back')}
          </ButtonLink>
        </div>
        {isDraft && (
          <div className="no-print mb-3">
            <Banner tone="warn">{t('isDraft')}</Banner>
          </div>
        )}
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}

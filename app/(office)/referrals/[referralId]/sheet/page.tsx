import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { SheetChoice } from '@/components/referrals/sheet-choice'
import { SheetFoot } from '@/components/referrals/sheet-foot'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { requireViewer } from '@/lib/core/auth'
import { findSheet } from '@/lib/referrals/handoff-sheet.queries'
import { sheetRequestSchema } from '@/lib/referrals/referral.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('referrals.sheet'))('title') }
}

/** The hand-off sheet as it is printed, in a language and a form. */
export default async function SheetPage({
  params,
  searchParams,
}: PageProps<'/referrals/[referralId]/sheet'>) {
  const viewer = await requireViewer('referral:read')
  const { locale, form } = await searchParams
  const request = sheetRequestSchema.safeParse({ referralId: (await params).referralId, locale, form })
  if (!request.success) notFound()
  const found = await findSheet(viewer, request.data)
  if (!found.ok) notFound()
  const { paper, isDiscreet, isProtected, isDraft, number } = found.value
  const t = await getTranslations('referrals')
  return (
    <ClientMessages domains={['referrals']}>
      <PageShell
        isReading
        foot={<SheetFoot request={request.data} number={number} asksPlace={isProtected} isDraft={isDraft} />}
      >
        <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1>{t('sheet.title')}</h1>
          <ButtonLink variant="link" href={`/referrals/${request.data.referralId}`}>
            {t('sheet.back')}
          </ButtonLink>
        </div>
        <div className="no-print mb-4">
          <SheetChoice request={request.data} />
        </div>
        {isDiscreet && (
          <div className="no-print mb-4">
            <Banner tone="warn" icon="lock">
              {t('draft.discreet')}
            </Banner>
          </div>
        )}
        {isDraft && (
          <div className="no-print mb-4">
            <Banner tone="neutral">{t('sheet.draft')}</Banner>
          </div>
        )}
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('sheet.kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}

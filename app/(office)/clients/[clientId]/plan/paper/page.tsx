import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PlanPaperChoice } from '@/components/cases/plan/plan-paper-choice'
import { PlanPaperFoot } from '@/components/cases/plan/plan-paper-foot'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { planPaperSchema } from '@/lib/cases/case-plan.schema'
import { findPlanPaper } from '@/lib/cases/case-plan-paper.queries'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casePlan.paper'))('title') }
}

/** The person's own plan as it is printed, in a language and a size. */
export default async function PlanPaperPage({
  params,
  searchParams,
}: PageProps<'/clients/[clientId]/plan/paper'>) {
  const viewer = await requireViewer('casePlan:read')
  const { locale, form } = await searchParams
  const request = planPaperSchema.safeParse({ clientId: (await params).clientId, locale, form })
  if (!request.success) notFound()
  const found = await findPlanPaper(viewer, request.data)
  if (!found.ok) notFound()
  const { paper, isProtected } = found.value
  const t = await getTranslations('casePlan.paper')
  return (
    <ClientMessages domains={['casePlan.paper']}>
      <PageShell isReading foot={<PlanPaperFoot request={request.data} asksPlace={isProtected} />}>
        <h1 className="no-print mb-3">{t('title')}</h1>
        <div className="no-print mb-4">
          <PlanPaperChoice request={request.data} />
        </div>
        {isProtected && (
          <div className="no-print mb-4">
            <Banner tone="warn" icon="lock">
              {t('neutral')}
            </Banner>
          </div>
        )}
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}

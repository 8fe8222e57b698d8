import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CaseList } from '@/components/cases/case-list'
import { ActionFoot } from '@/components/layout/action-foot'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { listCases } from '@/lib/cases/case-list.queries'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { dayPlaceSchema } from '@/lib/secondary-aid/appointment.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('list.endedTitle') }
}

const askedSchema = z.object({ after: dayPlaceSchema })

export default async function EndedCasesPage({ searchParams }: PageProps<'/cases/ended'>) {
  const viewer = await requireViewer('caseDuty:update')
  const { after } = askedSchema.parse(await searchParams)
  const [t, { value }] = await Promise.all([
    getTranslations('cases'),
    listCases(viewer, { of: 'ENDED', after: after ?? null }),
  ])
  const { rows, next } = value
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <ButtonLink variant="link" href="/cases">
              {t('back')}
            </ButtonLink>
          }
        />
      }
    >
      <h1 className="mb-4">{t('list.endedTitle')}</h1>
      <ClientMessages domains={['cases', 'secondaryAid.mandateState']}>
        {rows.length > 0 ? (
          <div className="max-sm:-mx-4">
            <CaseList cases={rows} on={todayInKyiv(new Date())} />
          </div>
        ) : (
          <EmptyState title={t('list.emptyEnded')}>{t('list.emptyEndedText')}</EmptyState>
        )}
        <div className="mt-3 flex flex-wrap gap-3">
          <Pager {...(next ? { next: { href: `/cases/ended?after=${next.on}_${next.id}` } } : {})} />
          {after && (
            <ButtonLink variant="link" size="small" href="/cases/ended">
              {t('list.toFirst')}
            </ButtonLink>
          )}
        </div>
      </ClientMessages>
    </PageShell>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AppealRegister } from '@/components/appeals/appeal-register'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { listAppeals } from '@/lib/appeals/appeal-list.queries'
import { appealListSchema } from '@/lib/appeals/citizen-appeal.schema'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('appeals'))('title') }
}

/** The register of citizens' appeals and complaints. */
export default async function AppealsPage({ searchParams }: PageProps<'/appeals'>) {
  const viewer = await requireViewer('appeal:read')
  const list = appealListSchema.parse(await searchParams)
  const { view, kind, after } = list
  const found = await listAppeals(viewer, list)
  if (!found.ok) throw new Error('The register is never refused')
  if (after && found.value.appeals.length === 0) redirect(`/appeals?view=${found.value.view}`)
  const asked = { view, kind, after: after && `${after.on}_${after.id}` }
  return (
    <ClientMessages domains={['appeals']}>
      <PageShell>
        <AppealRegister key={JSON.stringify(asked)} list={asked} first={found.value} />
      </PageShell>
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PlanScreen } from '@/components/cases/plan/plan-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { findPlans } from '@/lib/cases/case-plan.queries'
import { planAddressSchema } from '@/lib/cases/case-plan.schema'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  // No name in a title: it stays in the browser's history.
  return { title: (await getTranslations('casePlan'))('title') }
}

/** The plan of help of one person, for whoever may open the card. */
export default async function PlanPage({ params }: PageProps<'/clients/[clientId]/plan'>) {
  const viewer = await requireViewer('casePlan:read')
  const address = planAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findPlans(viewer, address.data)
  if (!found.ok) notFound()
  return (
    <ClientMessages domains={['casePlan']}>
      <PlanScreen page={found.value} />
    </ClientMessages>
  )
}

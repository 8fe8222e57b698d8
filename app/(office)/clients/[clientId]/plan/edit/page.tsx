import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PlanForm } from '@/components/cases/plan/plan-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { findPlans } from '@/lib/cases/case-plan.queries'
import { planAddressSchema } from '@/lib/cases/case-plan.schema'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('casePlan'))('title') }
}

/** A plan begun, changed or, with `review`, looked through together with the person. */
export default async function EditPlanPage({
  params,
  searchParams,
}: PageProps<'/clients/[clientId]/plan/edit'>) {
  const viewer = await requireViewer('casePlan:create')
  const address = planAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findPlans(viewer, address.data)
  if (!found.ok) notFound()
  const isReview = found.value.active !== null && (await searchParams).review === '1'
  return (
    <ClientMessages domains={['casePlan']}>
      <PlanForm page={found.value} isReview={isReview} />
    </ClientMessages>
  )
}

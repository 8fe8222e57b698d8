import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConflictScreen } from '@/components/conflicts/conflict-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { checkAddressSchema } from '@/lib/conflicts/conflict.schema'
import { findConflictCase } from '@/lib/conflicts/conflict-check.queries'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conflicts.page'))('title') }
}

/** Where the head decides what a worker could not: whether the centre may take the matter. */
export default async function ConflictPage({ params }: PageProps<'/conflicts/[checkId]'>) {
  const viewer = await requireViewer('conflict:read')
  const address = checkAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findConflictCase(viewer, address.data)
  if (!found.ok) notFound()
  return (
    <ClientMessages domains={['conflicts']}>
      <ConflictScreen found={found.value} mayDecide={holds(viewer.ability, 'conflict:decide')} />
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskScreen } from '@/components/clients/desk/desk-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('title') }
}

export default async function DeskPage() {
  const viewer = await requireViewer('person:find')
  const headReach = viewer.roles.flatMap(({ role, subtree }) => (role === 'HEAD' ? subtree : []))
  return (
    <ClientMessages domains={['desk', 'clients', 'enquiries']}>
      <DeskScreen
        reachedUnitIds={[...new Set([...viewer.centreUnitIds, ...headReach])]}
        mayGiveReason={holds(viewer.ability, 'client:openWithReason')}
        mayRegister={holds(viewer.ability, 'client:create')}
      />
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskScreen } from '@/components/clients/desk/desk-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findMyHall } from '@/lib/queue/hall-board.queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('title') }
}

export default async function DeskPage() {
  const viewer = await requireViewer('person:find')
  const hall = holds(viewer.ability, 'window:sit') ? await findMyHall(viewer) : null
  return (
    <ClientMessages
      domains={[
        'desk',
        'clients.codes',
        'enquiries',
        'hall.mine',
        'hall.purpose',
        'hall.problem',
        'consent.ground',
      ]}
    >
      <DeskScreen
        mayStart={holds(viewer.ability, 'enquiry:create')}
        hall={hall}
        mayRegister={holds(viewer.ability, 'client:create')}
      />
    </ClientMessages>
  )
}

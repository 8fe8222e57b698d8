import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PartnerSearchScreen } from '@/components/partners/search/partner-search-screen'
import { requireViewer } from '@/lib/core/auth'
import { findPlaceOfUnit } from '@/lib/partners/partner-place.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerSearch'))('title') }
}

export default async function PartnersPage() {
  const viewer = await requireViewer('partner:read')
  const place = await findPlaceOfUnit(viewer)
  return (
    <ClientMessages domains={['partners', 'partnerSearch']}>
      <PartnerSearchScreen place={place} now={new Date().toISOString()} foot={null} />
    </ClientMessages>
  )
}

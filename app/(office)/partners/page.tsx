import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PartnerSearchScreen } from '@/components/partners/search/partner-search-screen'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { findPlaceOfUnit } from '@/lib/partners/partner-place.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerSearch'))('title') }
}

export default async function PartnersPage() {
  const viewer = await requireViewer('partner:read')
  const mayManage = holds(viewer.ability, 'partner:manage')
  const [t, place] = await Promise.all([getTranslations('partnerRecord.toCheck'), findPlaceOfUnit(viewer)])
  return (
    <ClientMessages domains={['partners', 'partnerSearch']}>
      <PartnerSearchScreen
        place={place}
        now={new Date().toISOString()}
        foot={
          mayManage && (
            <>
              <Link href="/partners/to-check">{t('linkNone')}</Link>
              <Link href="/partners/proposals">{t('proposals')}</Link>
              <Link href="/partners/import">{t('import')}</Link>
              <ButtonLink href="/partners/new" icon="plus">
                {t('add')}
              </ButtonLink>
            </>
          )
        }
      />
    </ClientMessages>
  )
}

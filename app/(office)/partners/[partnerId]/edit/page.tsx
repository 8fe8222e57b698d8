import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PartnerFormScreen } from '@/components/partners/form/partner-form-screen'
import { PARTNER_FORM_TEXTS } from '@/components/partners/form/partner-form-texts'
import { requireViewer } from '@/lib/core/auth'
import { findPartner } from '@/lib/partners/partner.queries'
import { startPartnerForm } from '@/lib/partners/partner-form-start.queries'
import { listPaperNames, namePlacesOf } from '@/lib/partners/partner-names.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerEdit'))('editTitle') }
}

export default async function EditPartnerPage({ params }: PageProps<'/partners/[partnerId]/edit'>) {
  const viewer = await requireViewer('partner:manage')
  const id = z.uuid().safeParse((await params).partnerId)
  const partner = id.success ? await findPartner(viewer, id.data) : undefined
  if (!partner?.mayManage) notFound()
  const [t, papers, places] = await Promise.all([
    getTranslations('partnerEdit'),
    listPaperNames(viewer),
    namePlacesOf(partner.record),
  ])
  const begun = await startPartnerForm(viewer, partner, places)
  return (
    <ClientMessages domains={PARTNER_FORM_TEXTS}>
      <PartnerFormScreen partnerId={partner.id} title={t('editTitle')} {...{ papers, places }} {...begun} />
    </ClientMessages>
  )
}

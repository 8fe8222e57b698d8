import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PartnerFormScreen } from '@/components/partners/form/partner-form-screen'
import { PARTNER_FORM_TEXTS } from '@/components/partners/form/partner-form-texts'
import { requireViewer } from '@/lib/core/auth'
import { startPartnerForm } from '@/lib/partners/partner-form-start.queries'
import { PARTNER_KINDS } from '@/lib/partners/partner-kinds.rules'
import { listPaperNames } from '@/lib/partners/partner-names.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerEdit'))('newTitle') }
}

export default async function NewPartnerPage({ searchParams }: PageProps<'/partners/new'>) {
  const viewer = await requireViewer('partner:manage')
  const [t, papers, begun, { kind: asked }] = await Promise.all([
    getTranslations('partnerEdit'),
    listPaperNames(viewer),
    startPartnerForm(viewer, undefined, {}),
    searchParams,
  ])
  const kind = PARTNER_KINDS.find((code) => code === asked)
  const start = kind && !begun.draft ? { ...begun.start, form: { ...begun.start.form, kind } } : begun.start
  return (
    <ClientMessages domains={PARTNER_FORM_TEXTS}>
      <PartnerFormScreen
        title={t('newTitle')}
        papers={papers}
        places={{}}
        draft={begun.draft}
        start={start}
      />
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { NewTemplateForm } from '@/components/enquiries/templates/new-template-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { indentedChoices } from '@/components/offices/unit-choices'
import { requireViewer } from '@/lib/core/auth'
import { findTemplate } from '@/lib/enquiries/answer-template.queries'
import { listUnits } from '@/lib/offices/unit.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('newTitle') }
}

const nothing = {
  kind: 'WRITTEN_ANSWER',
  branchCode: null,
  topicCode: null,
  title: '',
  titleEn: '',
  text: '',
  legalBasis: '',
} as const

export default async function NewTemplatePage({ searchParams }: PageProps<'/admin/templates/new'>) {
  const viewer = await requireViewer('template:manage')
  const from = z.uuid().safeParse((await searchParams).from)
  const [t, units, copied] = await Promise.all([
    getTranslations('templates'),
    listUnits(viewer),
    from.success ? findTemplate(viewer, from.data) : undefined,
  ])
  const open = units.filter(({ closedOn }) => !closedOn)
  // What every centre shares is kept by whoever administers the whole tree.
  const common = open.some(({ parentId }) => parentId === null) ? [{ id: '', label: t('ofEveryCentre') }] : []
  const content = copied
    ? { ...copied.content, title: t('copyOf', { title: copied.content.title }) }
    : nothing
  return (
    <PageShell>
      <AdminNav current="templates" />
      <h1>{t('newTitle')}</h1>
      <p className="mt-1 mb-4 text-ink-2">{t('newLead')}</p>
      <ClientMessages domains={['templates', 'enquiries.template', 'visit.issue']}>
        <NewTemplateForm
          units={[...indentedChoices(open), ...common]}
          unitId={open.find(({ id }) => id === viewer.unit.id)?.id ?? open[0]?.id ?? null}
          content={content}
          copiedId={copied?.id}
        />
      </ClientMessages>
    </PageShell>
  )
}

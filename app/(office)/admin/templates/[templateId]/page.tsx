import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ChangeTemplateForm } from '@/components/enquiries/templates/change-template-form'
import { TemplateReading } from '@/components/enquiries/templates/template-reading'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { requireViewer } from '@/lib/core/auth'
import { findTemplate } from '@/lib/enquiries/answer-template.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') }
}

export default async function TemplatePage({ params }: PageProps<'/admin/templates/[templateId]'>) {
  const viewer = await requireViewer('template:manage')
  const templateId = z.uuid().safeParse((await params).templateId)
  const template = templateId.success ? await findTemplate(viewer, templateId.data) : undefined
  if (!template) notFound()
  const [t, format] = await Promise.all([getTranslations('templates'), getFormatter()])
  const date = format.dateTime(new Date(template.updatedAt), 'day')
  return (
    <PageShell>
      <AdminNav current="templates" />
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {template.title}
            {template.isRetired && <Chip>{t('retired')}</Chip>}
            {template.isConfirmed ? (
              <Chip tone="ok" icon="check">
                {t('confirmed')}
              </Chip>
            ) : (
              <NotConfirmed />
            )}
          </h1>
          <p className="mt-1 text-ink-2">
            {template.unitName ?? t('ofEveryCentre')} ·{' '}
            {template.updatedBy ? t('updatedBy', { date, name: template.updatedBy }) : t('updated', { date })}
          </p>
        </div>
        <ButtonLink href={`/admin/templates/new?from=${template.id}`} icon="plus">
          {t('copy')}
        </ButtonLink>
      </div>
      {template.mayChange ? (
        <ClientMessages domains={['templates', 'enquiries.template', 'visit.issue']}>
          <ChangeTemplateForm template={template} />
        </ClientMessages>
      ) : (
        <>
          <div className="mb-4">
            <Banner tone="neutral">{t('readOnly')}</Banner>
          </div>
          <TemplateReading content={template.content} />
        </>
      )}
    </PageShell>
  )
}

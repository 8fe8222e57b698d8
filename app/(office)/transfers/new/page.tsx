import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { TransferFormScreen } from '@/components/oversight/transfers/transfer-form-screen'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { transferDraftSchema, transferMatterSchema } from '@/lib/oversight/transfer.schema'
import { startTransfer } from '@/lib/oversight/transfer-start.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('transfers.new'))('title') }
}

/** Hands an enquiry or an application over to another centre. */
export default async function NewTransferPage({ searchParams }: PageProps<'/transfers/new'>) {
  const viewer = await requireViewer('transfer:create')
  const matter = transferMatterSchema.safeParse(await searchParams)
  if (!matter.success) notFound()
  const id = 'enquiry' in matter.data ? matter.data.enquiry : matter.data.application
  const draftKey = `transfer:${id}`
  const [t, start, draft] = await Promise.all([
    getTranslations('transfers.new'),
    startTransfer(viewer, matter.data),
    findDraft(viewer, { key: draftKey }),
  ])
  if (!start.ok) {
    if (start.error === 'matterNotFound') notFound()
    return (
      <PageShell>
        <h1 className="mb-3">{t('title')}</h1>
        <EmptyState title={t('over')}>
          <p className="mb-2">{t('overText')}</p>
          <ButtonLink size="small" href={start.backHref}>
            {t('back')}
          </ButtonLink>
        </EmptyState>
      </PageShell>
    )
  }
  const content = transferDraftSchema.safeParse(draft?.content)
  return (
    <ClientMessages domains={['transfers']}>
      <TransferFormScreen
        matter={matter.data}
        start={start.value}
        draftKey={draftKey}
        draft={draft && content.success ? { content: content.data, revision: draft.revision } : undefined}
        backHref={start.value.backHref}
      />
    </ClientMessages>
  )
}

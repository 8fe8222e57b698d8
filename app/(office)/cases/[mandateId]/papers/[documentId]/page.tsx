import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DocumentScreen } from '@/components/cases/document-screen'
import { ClientMessages } from '@/components/layout/client-messages'
import { findCaseDocument } from '@/lib/cases/case-document.queries'
import { documentAddressSchema, documentFormSchema } from '@/lib/cases/case-document.schema'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('pageTitle') }
}

export default async function CaseDocumentPage({
  params,
}: PageProps<'/cases/[mandateId]/papers/[documentId]'>) {
  const viewer = await requireViewer('caseDocument:update')
  const address = documentAddressSchema.safeParse(await params)
  if (!address.success) notFound()
  const { documentId } = address.data
  const [found, draft] = await Promise.all([
    findCaseDocument(viewer, { documentId }),
    findDraft(viewer, { key: `case-document:${documentId}` }),
  ])
  if (!found.ok) notFound()
  const content = documentFormSchema.safeParse(draft?.content)
  return (
    <ClientMessages domains={['cases.paper', 'cases.duty', 'cases.failed', 'cases.term']}>
      <DocumentScreen
        // What is saved anew begins anew.
        key={found.value.state}
        found={found.value}
        draft={draft && content.success ? { content: content.data, revision: draft.revision } : undefined}
      />
    </ClientMessages>
  )
}

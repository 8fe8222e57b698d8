import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { DecisionPapersScreen } from '@/components/secondary-aid/decisions/decision-papers-screen'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { keptLetterEditsSchema } from '@/lib/enquiries/letter.schema'
import { begunForm } from '@/lib/secondary-aid/begun-form.schema'
import { decisionCaseSchema } from '@/lib/secondary-aid/decision-form.schema'
import { findSignedDecision } from '@/lib/secondary-aid/decision-papers.queries'
import { getLastChange } from '@/lib/secondary-aid/last-change.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondaryAid.decisions.papers'))('title') }
}

export default async function DecisionPapersPage({ params }: PageProps<'/decisions/[applicationId]/papers'>) {
  const viewer = await requireViewer('application:read')
  const address = decisionCaseSchema.safeParse(await params)
  if (!address.success) notFound()
  const found = await findSignedDecision(viewer, address.data)
  if (!found.ok) notFound()
  const { applicationId } = address.data
  const [draft, lastChange] = await Promise.all([
    findDraft(viewer, { key: `decision-letter:${applicationId}` }),
    getLastChange(applicationId),
  ])
  return (
    <ClientMessages domains={['secondaryAid.decisions', 'secondaryAid.changedSince', 'letters']}>
      <DecisionPapersScreen
        signed={found.value.signed}
        draft={begunForm(draft, keptLetterEditsSchema)}
        lastChange={lastChange}
        mayDecide={viewer.ability.can('decide', 'SecondaryAidApplication')}
      />
    </ClientMessages>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { CorrectRuleForm } from '@/components/rules/correct-rule-form'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { todayInKyiv } from '@/lib/core/plain-date'
import { ruleDraftKey } from '@/lib/rules/rule-draft-key'
import { EMPTY_ROW } from '@/lib/rules/rule-form.rules'
import { type RuleForm, ruleDraftSchema } from '@/lib/rules/rule-form.schema'
import { mayCorrectRules, newHolidayCode } from '@/lib/rules/rules.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('addHoliday') }
}

/** A draft may have been begun when the code was still free. */
const withCode = (form: RuleForm, code: string): RuleForm => ({
  ...form,
  version: { ...form.version, row: { ...form.version.row, code } },
})

export default async function NewHolidayPage() {
  const viewer = await requireViewer('rule:manage')
  if (!(await mayCorrectRules(viewer))) notFound()
  const draftKey = ruleDraftKey('holidays', 'new')
  const [t, draft, code] = await Promise.all([
    getTranslations('rules'),
    findDraft(viewer, { key: draftKey }),
    newHolidayCode(),
  ])
  const content = ruleDraftSchema.safeParse(draft?.content)
  const row = { ...EMPTY_ROW, code, confidence: 'law', falls: { ...EMPTY_ROW.falls, kind: 'date' } }
  return (
    <PageShell>
      <AdminNav current="rules" />
      <h1>{t('addHoliday')}</h1>
      <p className="mt-1 mb-4 max-w-prose text-ink-2">{t('addHolidayLead')}</p>
      <ClientMessages domains={['rules', 'eligibility', 'deadlines', 'card']}>
        <CorrectRuleForm
          begin={{ version: { kind: 'holidays', row }, reason: '' }}
          {...(draft && content.success
            ? { draft: { content: withCode(content.data, code), revision: draft.revision } }
            : {})}
          draftKey={draftKey}
          choices={{ papers: [], formulas: [], usageLimits: [] }}
          seenRevision={0}
          knownDays={[]}
          on={todayInKyiv(new Date())}
          backTo="/admin/rules"
        />
      </ClientMessages>
    </PageShell>
  )
}

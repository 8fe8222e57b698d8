import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { CorrectRuleForm } from '@/components/rules/correct-rule-form'
import { requireViewer } from '@/lib/core/auth'
import { findDraft } from '@/lib/core/drafts'
import { todayInKyiv } from '@/lib/core/plain-date'
import { ADDED_KINDS } from '@/lib/rules/law-kinds'
import { ruleDraftKey } from '@/lib/rules/rule-draft-key'
import { EMPTY_ROW } from '@/lib/rules/rule-form.rules'
import { type RuleForm, ruleDraftSchema } from '@/lib/rules/rule-form.schema'
import { mayCorrectRules, newRuleCode } from '@/lib/rules/rules.queries'

const addedSchema = z.enum(ADDED_KINDS)
const titleOf = (kind: z.output<typeof addedSchema>) =>
  kind === 'holidays' ? 'addHoliday' : (`addGroundOf.${kind}` as const)

export async function generateMetadata({ params }: PageProps<'/admin/rules/[kind]/new'>): Promise<Metadata> {
  const kind = addedSchema.safeParse((await params).kind)
  const t = await getTranslations('rules')
  return { title: t(kind.success ? titleOf(kind.data) : 'title') }
}

/** A draft may have been begun when the code was still free. */
const withCode = (form: RuleForm, code: string): RuleForm => ({
  ...form,
  version: { ...form.version, row: { ...form.version.row, code } },
})

/** A rule the product works with whatever rows there are: a holiday, a ground of a decision. */
export default async function NewRulePage({ params }: PageProps<'/admin/rules/[kind]/new'>) {
  const viewer = await requireViewer('rule:manage')
  const kind = addedSchema.safeParse((await params).kind).data
  if (!kind || !(await mayCorrectRules(viewer))) notFound()
  const draftKey = ruleDraftKey(kind, 'new')
  const [t, draft, code] = await Promise.all([
    getTranslations('rules'),
    findDraft(viewer, { key: draftKey }),
    newRuleCode(kind),
  ])
  const content = ruleDraftSchema.safeParse(draft?.content)
  const row = { ...EMPTY_ROW, code, confidence: 'law', falls: { ...EMPTY_ROW.falls, kind: 'date' } }
  return (
    <PageShell>
      <AdminNav current="rules" />
      <h1>{t(titleOf(kind))}</h1>
      <p className="mt-1 mb-4 max-w-prose text-ink-2">
        {t(kind === 'holidays' ? 'addHolidayLead' : 'addGroundLead')}
      </p>
      <ClientMessages domains={['rules', 'eligibility', 'deadlines']}>
        <CorrectRuleForm
          begin={{ version: { kind, row }, reason: '' }}
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

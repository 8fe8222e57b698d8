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
import { showRow } from '@/lib/rules/rule-form.rules'
import { ruleDraftSchema } from '@/lib/rules/rule-form.schema'
import { ruleAddressSchema } from '@/lib/rules/rule-list.schema'
import { ruleTitle } from '@/lib/rules/rule-words'
import { findRule, readRuleChoices } from '@/lib/rules/rules.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules.form'))('title') }
}

export default async function CorrectRulePage({
  params,
  searchParams,
}: PageProps<'/admin/rules/[kind]/[code]/correct'>) {
  const viewer = await requireViewer('rule:manage')
  const address = ruleAddressSchema.safeParse(await params)
  const rule = address.success ? await findRule(viewer, address.data) : undefined
  if (!rule?.mayChange) notFound()
  const { kind, code } = rule
  const asked = await searchParams
  const draftKey = ruleDraftKey(kind, code)
  const [t, choices, draft] = await Promise.all([
    getTranslations('rules.form'),
    readRuleChoices(viewer),
    findDraft(viewer, { key: draftKey }),
  ])
  const chosen =
    rule.versions.find(({ version }) => (version.row.from ?? 'always') === asked.version) ?? rule.shown
  const content = ruleDraftSchema.safeParse(draft?.content)
  const row = showRow(chosen.version)
  return (
    <PageShell>
      <AdminNav current="rules" />
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-prose text-ink-2">{ruleTitle(chosen.version, viewer.locale)}</p>
      <ClientMessages domains={['rules', 'eligibility', 'deadlines']}>
        <CorrectRuleForm
          // A new version begins on a day of its own, and is open at its end.
          begin={{ version: { kind, row: { ...row, from: '', to: '' } }, reason: '' }}
          {...(draft && content.success
            ? { draft: { content: content.data, revision: draft.revision } }
            : {})}
          draftKey={draftKey}
          choices={choices}
          seenRevision={rule.seenRevision}
          knownDays={rule.versions.flatMap(({ version }) => version.row.from ?? [])}
          on={todayInKyiv(new Date())}
          backTo={`/admin/rules/${kind}/${code}`}
        />
      </ClientMessages>
    </PageShell>
  )
}

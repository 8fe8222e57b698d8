import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { ConfirmRule } from '@/components/rules/confirm-rule'
import { StateChip } from '@/components/rules/rule-list'
import { RuleReading } from '@/components/rules/rule-reading'
import { RuleSource, RuleUse } from '@/components/rules/rule-source'
import { RuleRecords, RuleVersions } from '@/components/rules/rule-versions'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Sheet } from '@/components/ui/sheet'
import { requireViewer } from '@/lib/core/auth'
import { ruleDraftKey } from '@/lib/rules/rule-draft-key'
import { ruleAddressSchema } from '@/lib/rules/rule-list.schema'
import { ruleAct, ruleTitle, sourcesOf } from '@/lib/rules/rule-words'
import { findRule, readRuleChoices } from '@/lib/rules/rules.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title') }
}

export default async function RulePage({ params, searchParams }: PageProps<'/admin/rules/[kind]/[code]'>) {
  const viewer = await requireViewer('rule:manage')
  const address = ruleAddressSchema.safeParse(await params)
  const rule = address.success ? await findRule(viewer, address.data) : undefined
  if (!rule) notFound()
  const asked = await searchParams
  const recorded = z.coerce.number().int().safeParse(asked.recorded).data
  const [t, choices] = await Promise.all([getTranslations('rules'), readRuleChoices(viewer)])
  const wanted =
    rule.versions.find(({ version }) => (version.row.from ?? 'always') === asked.version) ??
    rule.versions.find(({ revision }) => revision !== null && revision === recorded)
  const chosen = wanted ?? rule.shown
  const { version } = chosen
  const from = version.row.from ?? 'always'
  const named = (list: { code: string; name: string }[]) => (code: string) =>
    list.find((each) => each.code === code)?.name ?? code
  return (
    <PageShell>
      <AdminNav current="rules" />
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 max-w-prose">
          <p className="text-ink-2 text-sm">{t(`kind.${rule.kind}`)}</p>
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {ruleTitle(version, viewer.locale)}
            <StateChip state={chosen.state} />
            {chosen.isUnconfirmed && <NotConfirmed />}
          </h1>
        </div>
        {rule.mayChange && (
          <ButtonLink
            href={`/admin/rules/${rule.kind}/${rule.code}/correct?version=${from}`}
            variant="primary"
          >
            {t('page.correct')}
          </ButtonLink>
        )}
      </div>
      {recorded !== undefined && rule.records.some(({ revision }) => revision === recorded) && (
        <div className="mb-4">
          <Banner tone="ok" role="status">
            {t(chosen.state === 'upcoming' ? 'page.recordedUpcoming' : 'page.recorded')}
          </Banner>
        </div>
      )}
      {!rule.mayChange && (
        <div className="mb-4">
          <Banner tone="neutral">{t('readOnly')}</Banner>
        </div>
      )}
      <ClientMessages domains={['rules.confirm', 'rules.confidence', 'rules.faults', 'rules.takeBack']}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid gap-4">
            <Sheet title={t('page.says')} id="says">
              <RuleReading
                version={version}
                names={{
                  paper: named(choices.papers),
                  formula: named(choices.formulas),
                  limit: named(choices.usageLimits),
                }}
              />
            </Sheet>
            <RuleSource chosen={chosen} act={ruleAct(version, viewer.locale)} sources={sourcesOf(version)} />
            <RuleUse rule={rule} />
          </div>
          <div className="grid gap-4">
            <RuleVersions rule={rule} chosen={from} />
            {rule.mayChange && chosen.isUnconfirmed && (
              <ConfirmRule
                key={from}
                kind={rule.kind}
                code={rule.code}
                from={version.row.from}
                seenRevision={rule.seenRevision}
                draftKey={ruleDraftKey(rule.kind, `${rule.code}:${from}`, 'rule-confirmation')}
              />
            )}
            <RuleRecords records={rule.records} />
          </div>
        </div>
      </ClientMessages>
    </PageShell>
  )
}

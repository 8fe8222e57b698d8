import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Facts } from '@/components/ui/facts'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { Sheet } from '@/components/ui/sheet'
import type { Rule, RuleVersion } from '@/lib/rules/rules.queries'

/** By which act a version stands, where it was seen, and who may lean on it. */
export function RuleSource({
  chosen,
  act,
  sources,
}: {
  chosen: RuleVersion
  act: string
  sources: readonly string[]
}) {
  const t = useTranslations('rules.page')
  const tc = useTranslations('rules.confidence')
  const { row } = chosen.version
  const note = 'note' in row && typeof row.note === 'string' ? row.note : undefined
  return (
    <Sheet title={t('source')} id="source">
      <Facts
        facts={[
          ...(sources.includes(act) ? [] : [{ term: t('actName'), value: act }]),
          {
            term: t('seen'),
            value: (
              <ul className="grid gap-1">
                {sources.map((source) => (
                  <li key={source} className="wrap-anywhere">
                    {source.startsWith('https://') && !source.includes(' ') ? (
                      <a href={source}>{source}</a>
                    ) : (
                      source
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('confidence'),
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {tc(row.confidence)}
                {chosen.isUnconfirmed && <NotConfirmed />}
              </span>
            ),
          },
          ...(note ? [{ term: t('note'), value: note }] : []),
        ]}
      />
    </Sheet>
  )
}

/** Screens the rule works on and the tests that name it, for an auditor. */
export function RuleUse({ rule: { screens, tests } }: { rule: Rule }) {
  const t = useTranslations('rules.page')
  return (
    <Sheet title={t('use')} id="use">
      <p className="font-semibold text-sm">{t('screens')}</p>
      <ul className="mb-3 grid gap-0.5 text-sm">
        {screens.map((screen) => (
          <li key={screen} className="wrap-anywhere">
            <code>{screen}</code>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('tests', { count: tests.length })}>
        <ul className="grid gap-0.5 text-sm">
          {tests.map((test) => (
            <li key={test} className="wrap-anywhere">
              {test}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Sheet>
  )
}

import { useTranslations } from 'next-intl'
import type { Requirement } from '@/lib/eligibility/requirement.rules'

type RequirementReadingProps = { tree: Requirement; nameOf: (code: string) => string }

/** Papers as a list: what all is asked for, and what is one of several. */
export function RequirementReading({ tree, nameOf }: RequirementReadingProps) {
  const t = useTranslations('rules.papers')
  if (tree.kind === 'perIncomeSource') return <>{t('perIncomeSource')}</>
  if (tree.kind === 'doc' || tree.kind === 'optional') {
    const notes = [tree.kind === 'optional' && t('need.optional'), tree.when && t(`when.${tree.when}`)]
    const shown = notes.filter(Boolean)
    return (
      <>
        {nameOf(tree.doc)}
        {shown.length > 0 && <span className="text-ink-2"> ({shown.join(', ')})</span>}
      </>
    )
  }
  const [only] = tree.of
  if (only && tree.of.length === 1) return <RequirementReading tree={only} nameOf={nameOf} />
  return (
    <>
      <span className="font-medium text-ink-2 text-sm">{t(tree.kind)}</span>
      <ul className="mt-1 ml-5 grid list-disc gap-1">
        {tree.of.map((each) => (
          <li key={JSON.stringify(each)}>
            <RequirementReading tree={each} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </>
  )
}

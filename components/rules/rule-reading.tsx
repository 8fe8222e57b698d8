import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTermLength } from '@/components/deadlines/use-term-length'
import { Facts } from '@/components/ui/facts'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { isConfirmed } from '@/lib/core/confidence'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Requirement } from '@/lib/eligibility/requirement.rules'
import { POPULATION_GROUPS } from '@/lib/eligibility/rule-book'
import {
  branchName,
  displayTopicName,
  findLegalTopic,
  isLegalBranchCode,
} from '@/lib/enquiries/legal-topics.rules'
import type { LawVersion } from '@/lib/rules/law-kinds'
import { CATEGORY_FLAGS } from '@/lib/rules/rule-form.rules'
import { type Ground, groundLine } from '@/lib/secondary-aid/ground.rules'
import { RequirementReading } from './requirement-reading'

type Fact = { term: string; value: ReactNode }
type Names = {
  paper: (code: string) => string
  formula: (code: string) => string
  limit: (code: string) => string
}

/** For rules that name no other. */
const BY_CODE: Names = { paper: String, formula: String, limit: String }

/** What one version says, in plain words. */
export function RuleReading({ version, names = BY_CODE }: { version: LawVersion; names?: Names }) {
  const facts = useRuleFacts(version, names)
  return <Facts facts={facts} />
}

function useRuleFacts({ kind, row }: LawVersion, names: Names): Fact[] {
  const t = useTranslations('rules.fact')
  const tv = useTranslations('rules.value')
  const te = useTranslations('eligibility')
  const td = useTranslations('deadlines')
  const lengthWords = useTermLength()
  const format = useFormatter()
  const locale = useLocale()

  const said = (term: string, value: ReactNode): Fact[] =>
    value === undefined || value === null || value === '' ? [] : [{ term, value }]
  const both = (term: string, text: { uk: string; en: string } | undefined) => said(term, text?.[locale])
  const printed = (ground: Pick<Ground, 'uk' | 'legalBasis'>) =>
    said(t('printed'), <span lang="uk">{groundLine(ground)}</span>)
  const many = (values: readonly string[]) => new Intl.ListFormat(locale).format(values)
  const papers = (term: string, tree: Requirement) =>
    said(term, <RequirementReading tree={tree} nameOf={names.paper} />)
  const topic = (code: string) => {
    const found = findLegalTopic(code)
    return found ? displayTopicName(found, locale) : isLegalBranchCode(code) ? branchName(code, locale) : code
  }

  switch (kind) {
    case 'categories': {
      const { scope, age } = row
      const flags = CATEGORY_FLAGS.filter((flag) => row[flag])
      return [
        ...said(
          t('services'),
          <span className="flex flex-wrap items-center gap-2">
            {many(row.services.map((service) => te(`services.${service}`)))}
            {!isConfirmed(row.servicesConfidence) && <NotConfirmed />}
          </span>,
        ),
        ...both(t('matters'), scope?.matters),
        ...said(t('scopeMode'), scope && tv(`scopeMode.${scope.mode}`)),
        ...said(t('topics'), scope && many(scope.topics.map(topic))),
        ...said(t('age'), age && tv('ageSpan', { from: age.from ?? 0, below: age.below ?? 0 })),
        ...said(t('formula'), row.formula && names.formula(row.formula)),
        ...said(t('usageLimit'), row.usageLimit && names.limit(row.usageLimit)),
        ...said(t('intake'), tv(`intake.${row.intake}`)),
        ...said(t('applicants'), many((row.applicants ?? []).map((each) => tv(`applicant.${each}`)))),
        ...said(t('flags'), many(flags.map((flag) => tv(`flag.${flag}`)))),
        ...said(t('enabled'), tv(row.enabledByDefault ? 'enabled' : 'disabled')),
        ...said(t('chapter'), row.chapter),
        ...papers(t('papers'), row.requirements),
      ]
    }
    case 'documents':
      return [
        ...both(t('name'), row),
        ...both(t('issuer'), row.issuer),
        ...both(t('hint'), row.hint),
        ...said(t('accepts'), many(row.accepts.map((form) => tv(`form.${form}`)))),
        ...said(
          t('validity'),
          row.validity.kind === 'months'
            ? tv('validity.months', { months: row.validity.months })
            : row.validity.kind === 'untilEvent'
              ? row.validity.event[locale]
              : tv(`validity.${row.validity.kind}`),
        ),
      ]
    case 'subsistenceMinimums':
      return POPULATION_GROUPS.flatMap((group) => {
        const kopiykas = row.amounts[group]
        const sum = kopiykas === null ? tv('noSum') : tv('sum', { sum: format.number(kopiykas / 100) })
        return said(tv(`group.${group}`), sum)
      })
    case 'formulas':
      return [
        ...said(t('compared'), tv(`test.${row.test}`)),
        ...said(t('threshold'), tv('minimums', { count: row.multiple })),
        ...said(t('group'), row.test === 'benefit' ? tv(`group.${row.group}`) : tv('groupOfPerson')),
      ]
    case 'incomePeriods':
      return said(t('months'), tv('monthsBefore', { months: row.months }))
    case 'incomeKinds':
      return [
        ...said(t('counts'), tv(`counts.${row.counts}`)),
        ...said(t('isWork'), tv(row.isWork ? 'yes' : 'no')),
        ...said(t('matching'), many(row.matching.map(names.paper))),
      ]
    case 'usageLimits':
      return [
        ...said(t('grantsPerBudgetYear'), row.grantsPerBudgetYear),
        ...said(t('openMandates'), row.openMandates),
      ]
    case 'commonPapers':
      return [
        ...said(t('ownAge'), tv('fromAge', { age: row.ownApplication.fromAge })),
        ...papers(t('application'), row.application),
        ...papers(t('identity'), row.identity),
        ...papers(t('insteadOfApplication'), row.insteadOfApplication),
        ...papers(t('representativeIdentity'), row.representativeIdentity),
        ...papers(t('representativeAuthority'), row.representativeAuthority),
        ...said(t('welcome'), many(row.welcome.map(names.paper))),
      ]
    case 'deadlines': {
      const { length } = row
      return [
        ...said(t('length'), lengthWords(length)),
        ...said(t('starts'), td(`starts.${row.starts}`)),
        ...said(t('lastDayOff'), tv(`lastDayOff.${row.lastDayOff}`)),
        ...both(t('extension'), row.extension),
        ...said(t('alarms'), row.alarms?.join(', ')),
      ]
    }
    case 'holidays':
      return said(
        t('falls'),
        'month' in row.falls
          ? format.dateTime(new Date(Date.UTC(2024, row.falls.month - 1, row.falls.day)), {
              day: 'numeric',
              month: 'long',
              timeZone: 'UTC',
            })
          : tv('afterEaster', { days: row.falls.daysAfterEaster }),
      )
    case 'holidaySuspensions':
      return said(t('says'), tv('suspension'))
    case 'refusalGrounds':
      return [
        ...printed(row),
        ...both(t('evidence'), row.evidence),
        ...said(t('offers'), many(row.offers.map((offer) => tv(`offer.${offer}`)))),
        ...said(t('effect'), row.onlyWarns && tv('onlyWarns')),
        ...both(t('note'), row.hint),
      ]
    case 'terminationGrounds':
      return [
        ...printed(row),
        ...said(t('effect'), row.isNormalEnd && tv('normalEnd')),
        ...said(t('warningDays'), row.warningDays),
        ...both(t('note'), row.hint),
      ]
    case 'replacementGrounds':
      return [...printed(row), ...both(t('note'), row.hint)]
  }
}

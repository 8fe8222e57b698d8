import type { Requirement } from '@/lib/eligibility/requirement.rules'
import { showHryvnias } from '@/lib/secondary-aid/hryvnias.rules'
import type { LawVersion } from './law-kinds'

type Both = { uk: string; en: string }
const NONE: Both = { uk: '', en: '' }
const noPapers = (): Requirement => ({ kind: 'allOf', of: [] })
const NO_CODES: string[] = []

/**
 * A rule as its form holds it: every field of every table, texts as they are typed. A table uses those it has; names
 * are those of the row, so that an error stands beside its field.
 */
export const EMPTY_ROW = {
  code: '',
  from: '',
  to: '',
  legalBasis: NONE,
  /** One under another. */
  sources: '',
  source: '',
  confidence: '',
  /** Nobody but an auditor reads it. */
  note: '',
  title: NONE,
  chapter: '',
  services: NO_CODES,
  servicesConfidence: '',
  scope: { mode: '', topics: NO_CODES, matters: NONE },
  intake: '',
  formula: '',
  usageLimit: '',
  requirements: noPapers(),
  enabledByDefault: false,
  isVerified: false,
  age: { from: '', below: '' },
  applicants: NO_CODES,
  subGroups: NO_CODES,
  flags: NO_CODES,
  uk: '',
  en: '',
  plain: NONE,
  accepts: NO_CODES,
  issuer: NONE,
  validity: { kind: '', months: '', event: NONE },
  hint: NONE,
  amounts: { general: '', child06: '', child618: '', ableBodied: '', lostAbility: '' },
  test: '',
  multiple: '',
  group: '',
  months: '',
  name: NONE,
  counts: '',
  isWork: false,
  matching: NO_CODES,
  grantsPerBudgetYear: '',
  openMandates: '',
  application: noPapers(),
  applicationFields: NO_CODES,
  identity: noPapers(),
  insteadOfApplication: noPapers(),
  representativeIdentity: noPapers(),
  representativeAuthority: noPapers(),
  welcome: NO_CODES,
  ownApplication: { fromAge: '', legalBasis: NONE, sources: '', confidence: '', note: '' },
  starts: '',
  length: { count: '', duration: '' },
  lastDayOff: '',
  extension: NONE,
  /** Numbers of days: «7, 9». */
  alarms: '',
  falls: { kind: '', month: '', day: '', daysAfterEaster: '' },
  evidence: NONE,
  offers: NO_CODES,
  onlyWarns: false,
  isNormalEnd: false,
  warningDays: '',
}
export type RuleFormRow = typeof EMPTY_ROW

/** What a category may be besides its papers; each is a tick in the form. */
export const CATEGORY_FLAGS = [
  'waivesIdentity',
  'isTimeBound',
  'needsOtherCategory',
  'isPassedOn',
  'isConfidential',
  'offersStaffGenderChoice',
] as const

const lines = (texts: readonly string[]) => texts.join('\n')
const digits = (number: number | undefined | null) =>
  number === undefined || number === null ? '' : String(number)

/** The row as the form begins with it. */
export function showRow({ kind, row }: LawVersion): RuleFormRow {
  const { code, from, to } = row
  const base = { ...EMPTY_ROW, code, from: from ?? '', to: to ?? '', confidence: row.confidence }
  switch (kind) {
    case 'categories': {
      const { title, services, servicesConfidence, intake, requirements, enabledByDefault, isVerified } = row
      return {
        ...withProvenance(base, row),
        ...{ title, services, servicesConfidence, intake, requirements, enabledByDefault, isVerified },
        chapter: row.chapter ?? '',
        scope: row.scope ?? EMPTY_ROW.scope,
        formula: row.formula ?? '',
        usageLimit: row.usageLimit ?? '',
        age: { from: digits(row.age?.from), below: digits(row.age?.below) },
        applicants: row.applicants ?? [],
        subGroups: row.subGroups ?? [],
        flags: CATEGORY_FLAGS.filter((flag) => row[flag]),
      }
    }
    case 'documents': {
      const { uk, en, plain, accepts, issuer, source, validity } = row
      return {
        ...base,
        ...{ uk, en, plain, accepts, issuer, source },
        validity: {
          kind: validity.kind,
          months: validity.kind === 'months' ? digits(validity.months) : '',
          event: validity.kind === 'untilEvent' ? validity.event : NONE,
        },
        hint: row.hint ?? NONE,
      }
    }
    case 'subsistenceMinimums': {
      const shown = (kopiykas: number | null) => (kopiykas === null ? '' : showHryvnias(kopiykas))
      const { general, child06, child618, ableBodied, lostAbility } = row.amounts
      return {
        ...withProvenance(base, row),
        amounts: {
          general: shown(general),
          child06: shown(child06),
          child618: shown(child618),
          ableBodied: shown(ableBodied),
          lostAbility: shown(lostAbility),
        },
      }
    }
    case 'formulas':
      return {
        ...withProvenance(base, row),
        test: row.test,
        multiple: digits(row.multiple),
        group: row.test === 'benefit' ? row.group : '',
      }
    case 'incomePeriods':
      return { ...withProvenance(base, row), months: digits(row.months) }
    case 'incomeKinds': {
      const { name, counts, isWork, matching } = row
      return { ...withProvenance(base, row), name, counts, isWork, matching }
    }
    case 'usageLimits':
      return {
        ...withProvenance(base, row),
        grantsPerBudgetYear: digits(row.grantsPerBudgetYear),
        openMandates: digits(row.openMandates),
      }
    case 'commonPapers': {
      const { application, applicationFields, identity, insteadOfApplication, welcome } = row
      const { representativeIdentity, representativeAuthority, ownApplication } = row
      const { legalBasis, sources, confidence, note = '' } = ownApplication
      return {
        ...withProvenance(base, row),
        ...{ application, applicationFields, identity, insteadOfApplication, welcome },
        ...{ representativeIdentity, representativeAuthority },
        ownApplication: {
          ...{ legalBasis, confidence, note },
          fromAge: digits(ownApplication.fromAge),
          sources: lines(sources),
        },
      }
    }
    case 'deadlines': {
      const { uk, en, starts, length, lastDayOff, legalBasis, source } = row
      return {
        ...base,
        ...{ uk, en, starts, lastDayOff, legalBasis, source },
        length: { count: length.count, duration: 'duration' in length ? digits(length.duration) : '' },
        extension: row.extension ?? NONE,
        alarms: (row.alarms ?? []).join(', '),
      }
    }
    case 'holidays': {
      const { uk, en, source, falls } = row
      return {
        ...{ ...base, uk, en, source },
        falls:
          'month' in falls
            ? { kind: 'date', month: digits(falls.month), day: digits(falls.day), daysAfterEaster: '' }
            : { kind: 'easter', month: '', day: '', daysAfterEaster: digits(falls.daysAfterEaster) },
      }
    }
    case 'holidaySuspensions':
      return { ...base, source: row.source }
    case 'refusalGrounds': {
      const { evidence, offers, onlyWarns = false } = row
      return { ...groundFields(base, row), evidence, offers, onlyWarns }
    }
    case 'terminationGrounds': {
      const { isNormalEnd = false, warningDays } = row
      return { ...groundFields(base, row), isNormalEnd, warningDays: digits(warningDays) }
    }
    case 'replacementGrounds':
      return groundFields(base, row)
  }
}

type GroundTexts = Both & { legalBasis: Both; source: string; hint?: Both | undefined }
const groundFields = (base: RuleFormRow, { uk, en, legalBasis, source, hint = NONE }: GroundTexts) => ({
  ...base,
  ...{ uk, en, legalBasis, source, hint },
})

type Sourced = { legalBasis: Both; sources: string[]; note?: string | undefined }
const withProvenance = (base: RuleFormRow, { legalBasis, sources, note = '' }: Sourced): RuleFormRow => ({
  ...base,
  ...{ legalBasis, note },
  sources: lines(sources),
})

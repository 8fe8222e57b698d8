import { readHryvnias } from '@/lib/secondary-aid/hryvnias.rules'
import { CATEGORY_FLAGS, type RuleFormRow } from './rule-form.rules'

type Both = { uk: string; en: string }

/** A whole number as typed; what is none stays as it was typed, and the schema says what is wrong. */
const number = (typed: string) => {
  const text = typed.trim()
  if (text === '') return undefined
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}
const sum = (typed: string) => {
  const read = readHryvnias(typed)
  return read === undefined ? typed : read
}
const texts = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const maybe = (typed: string) => typed.trim() || undefined
const maybeBoth = (typed: Both) => (typed.uk.trim() || typed.en.trim() ? typed : undefined)
const maybeList = (codes: readonly string[]) => (codes.length > 0 ? codes : undefined)
/** A tick that is not there is no field at all: the rows that were never ticked have none. */
const ticked = (isTicked: boolean) => isTicked || undefined

/**
 * The row a form comes to, before the schema judges it: empty fields are no fields, sums are kopiykas, lines are lists.
 *
 * @param kind the table; another one than there is gives no row
 */
export function readRow(kind: string, form: RuleFormRow): unknown {
  const { code, confidence, legalBasis, source, uk, en } = form
  const dated = { code, from: form.from || null, to: form.to || null, confidence }
  const ruled = { ...dated, legalBasis, sources: texts(form.sources), note: maybe(form.note) }
  switch (kind) {
    case 'categories':
      return { ...ruled, ...categoryFields(form) }
    case 'documents': {
      const { plain, accepts, issuer } = form
      const validity = validityOf(form.validity)
      return { ...dated, ...{ uk, en, plain, accepts, issuer, validity, source }, hint: maybeBoth(form.hint) }
    }
    case 'subsistenceMinimums': {
      const amounts = Object.entries(form.amounts).map(([group, typed]) => [group, sum(typed)])
      return { ...ruled, amounts: Object.fromEntries(amounts) }
    }
    case 'formulas': {
      const group = form.test === 'benefit' ? { group: form.group } : {}
      return { ...ruled, test: form.test, multiple: number(form.multiple), ...group }
    }
    case 'incomePeriods':
      return { ...ruled, months: number(form.months) }
    case 'incomeKinds': {
      const { name, counts, isWork, matching } = form
      return { ...ruled, name, counts, isWork, matching }
    }
    case 'usageLimits':
      return {
        ...ruled,
        grantsPerBudgetYear: number(form.grantsPerBudgetYear),
        openMandates: number(form.openMandates),
      }
    case 'commonPapers':
      return { ...ruled, ...commonFields(form) }
    case 'deadlines':
      return { ...dated, uk, en, legalBasis, source, ...deadlineFields(form) }
    case 'holidays':
      return { ...dated, uk, en, source, falls: fallsOf(form.falls) }
    case 'holidaySuspensions':
      return { ...dated, source }
    case 'refusalGrounds': {
      const { evidence, offers, onlyWarns } = form
      return { ...groundFields(form), ...dated, evidence, offers, onlyWarns: ticked(onlyWarns) }
    }
    case 'terminationGrounds': {
      const { isNormalEnd, warningDays } = form
      return {
        ...{ ...groundFields(form), ...dated },
        isNormalEnd: ticked(isNormalEnd),
        warningDays: number(warningDays),
      }
    }
    case 'replacementGrounds':
      return { ...groundFields(form), ...dated }
    default:
      return undefined
  }
}

const groundFields = ({ uk, en, legalBasis, source, hint }: RuleFormRow) => ({
  ...{ uk, en, legalBasis, source },
  hint: maybeBoth(hint),
})

function categoryFields(form: RuleFormRow) {
  const { title, services, servicesConfidence, intake, requirements, enabledByDefault, isVerified } = form
  const age = { from: number(form.age.from), below: number(form.age.below) }
  return {
    ...{ title, services, servicesConfidence, intake, requirements, enabledByDefault, isVerified },
    chapter: form.chapter.trim() || null,
    scope: form.scope.mode ? form.scope : null,
    formula: form.formula || null,
    usageLimit: form.usageLimit || null,
    age: age.from === undefined && age.below === undefined ? undefined : age,
    applicants: maybeList(form.applicants),
    subGroups: maybeList(form.subGroups),
    ...Object.fromEntries(CATEGORY_FLAGS.map((flag) => [flag, ticked(form.flags.includes(flag))])),
  }
}

function commonFields(form: RuleFormRow) {
  const { application, applicationFields, identity, insteadOfApplication, welcome } = form
  const { representativeIdentity, representativeAuthority, ownApplication } = form
  const { fromAge, sources, note, ...provenance } = ownApplication
  return {
    ...{ application, applicationFields, identity, insteadOfApplication, welcome },
    ...{ representativeIdentity, representativeAuthority },
    ownApplication: {
      ...provenance,
      sources: texts(sources),
      note: maybe(note),
      fromAge: number(fromAge),
    },
  }
}

function deadlineFields({ starts, length, lastDayOff, extension, alarms }: RuleFormRow) {
  const isCounted = length.count !== 'budgetYear' && length.count !== 'set'
  const days = alarms.split(/[\s,;]+/).filter(Boolean)
  return {
    ...{ starts, lastDayOff },
    length: isCounted ? { count: length.count, duration: number(length.duration) } : { count: length.count },
    extension: maybeBoth(extension),
    alarms: days.length > 0 ? days.map(number) : undefined,
  }
}

function validityOf({ kind, months, event }: RuleFormRow['validity']) {
  if (kind === 'months') return { kind, months: number(months) }
  return kind === 'untilEvent' ? { kind, event } : { kind }
}

function fallsOf({ kind, month, day, daysAfterEaster }: RuleFormRow['falls']) {
  return kind === 'easter'
    ? { daysAfterEaster: number(daysAfterEaster) }
    : { month: number(month), day: number(day) }
}

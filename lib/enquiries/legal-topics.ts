import { civilTopics, inheritanceTopics } from './legal-topics/civil'
import { familyTopics } from './legal-topics/family'
import { consumerTopics, housingTopics, landTopics } from './legal-topics/home'
import { adminOffenceTopics, criminalTopics, enforcementTopics, otherTopics } from './legal-topics/offences'
import type { NeutralName, TopicRow } from './legal-topics/topic-row'
import { idpTopics, migrationTopics, militaryTopics } from './legal-topics/war'
import { labourTopics, pensionTopics, socialSecurityTopics } from './legal-topics/work'

/**
 * The classifier of legal topics: 16 branches as in forms.md F2, each with its topics.
 *
 * Codes are stable: those of `issue_topics` in the eligibility rules (DOMESTIC_VIOLENCE, IDP_STATUS, …) keep theirs.
 */
export const legalBranches = {
  FAMILY: { uk: 'Сімейне право', en: 'Family', topics: familyTopics },
  HOUSING: { uk: 'Житло', en: 'Housing', topics: housingTopics },
  SOCIAL_SECURITY: { uk: 'Соціальний захист', en: 'Social security', topics: socialSecurityTopics },
  PENSIONS: { uk: 'Пенсії', en: 'Pensions', topics: pensionTopics },
  LABOUR: { uk: 'Праця', en: 'Labour', topics: labourTopics },
  INHERITANCE: { uk: 'Спадщина', en: 'Inheritance', topics: inheritanceTopics },
  LAND: { uk: 'Земля', en: 'Land', topics: landTopics },
  CIVIL: { uk: 'Цивільне право', en: 'Civil law', topics: civilTopics },
  MILITARY: {
    uk: 'Військова служба і ветерани',
    en: 'Military service and veterans',
    topics: militaryTopics,
  },
  IDP: { uk: 'ВПО та окуповані території', en: 'Displacement and occupied territory', topics: idpTopics },
  ENFORCEMENT: { uk: 'Виконання рішень', en: 'Enforcement', topics: enforcementTopics },
  CONSUMER: { uk: 'Права споживачів', en: 'Consumer rights', topics: consumerTopics },
  MIGRATION: { uk: 'Міграція і документи', en: 'Migration and identity papers', topics: migrationTopics },
  ADMIN_OFFENCE: {
    uk: 'Адміністративні правопорушення',
    en: 'Administrative offences',
    topics: adminOffenceTopics,
  },
  CRIMINAL: { uk: 'Кримінальне право', en: 'Criminal law', topics: criminalTopics },
  OTHER: { uk: 'Інше', en: 'Other', topics: otherTopics },
} as const satisfies Record<string, { uk: string; en: string; topics: readonly TopicRow[] }>

export type LegalBranchCode = keyof typeof legalBranches
export type LegalTopicCode = (typeof legalBranches)[LegalBranchCode]['topics'][number]['code']

export type LegalTopic = {
  readonly code: LegalTopicCode
  readonly branch: LegalBranchCode
  readonly uk: string
  readonly en: string
  readonly say: readonly string[]
  readonly sayEn: readonly string[]
  readonly neutral?: NeutralName
}

/** What lists, queues and anything seen by others show instead of a sensitive topic. */
export const neutralNames: Record<NeutralName, { uk: string; en: string }> = {
  PROTECTION: { uk: 'Особливий захист', en: 'Special protection' },
  PERSONAL: { uk: 'Особисте питання', en: 'Personal matter' },
}

export const legalBranchCodes = Object.keys(legalBranches).filter(
  (code): code is LegalBranchCode => code in legalBranches,
)

export const legalTopics: readonly LegalTopic[] = legalBranchCodes.flatMap((branch) =>
  legalBranches[branch].topics.map((row: TopicRow & { code: LegalTopicCode }) => ({
    ...row,
    branch,
    say: split(row.say),
    sayEn: split(row.sayEn ?? ''),
  })),
)

/** Matters that often come together, to ask about once the first is known («Часто поруч: …»). */
export const oftenTogether: Partial<Record<LegalTopicCode, readonly LegalTopicCode[]>> = {
  ALIMONY: ['DIVORCE', 'ALIMONY_DEBT', 'CHILD_RESIDENCE', 'PATERNITY', 'CHILD_BENEFIT'],
  ALIMONY_CHANGE: ['ALIMONY_DEBT', 'ALIMONY'],
  ALIMONY_DEBT: ['ENFORCEMENT_CREDITOR', 'ALIMONY_CHANGE', 'CHILD_BENEFIT'],
  DIVORCE: ['ALIMONY', 'MARITAL_PROPERTY', 'CHILD_RESIDENCE', 'DOMESTIC_VIOLENCE'],
  MARITAL_PROPERTY: ['DIVORCE', 'USE_OF_HOME', 'LOANS_COLLECTORS'],
  CHILD_RESIDENCE: ['ALIMONY', 'CHILD_CONTACT', 'DIVORCE', 'DOMESTIC_VIOLENCE'],
  CHILD_CONTACT: ['ALIMONY', 'CHILD_RESIDENCE'],
  CHILD_TRAVEL: ['CHILD_CONTACT', 'PARENTAL_RIGHTS'],
  DOMESTIC_VIOLENCE: ['DIVORCE', 'ALIMONY', 'USE_OF_HOME', 'CHILD_RESIDENCE', 'CRIMINAL_VICTIM'],
  PARENTAL_RIGHTS: ['ALIMONY', 'GUARDIANSHIP', 'CHILD_TRAVEL'],
  GUARDIANSHIP: ['CHILD_BENEFIT', 'PENSION_SURVIVOR', 'HOUSING_QUEUE'],
  EVICTION: ['USE_OF_HOME', 'RENT', 'HOUSING_QUEUE', 'HOMELESSNESS'],
  UTILITIES: ['SUBSIDY', 'PRIVILEGES', 'COURT_ORDER_CIVIL', 'ACCOUNT_ARREST'],
  RENT: ['EVICTION', 'IDP_HOUSING', 'SUBSIDY'],
  LOANS_COLLECTORS: [
    'COURT_ORDER_CIVIL',
    'EXECUTIVE_INSCRIPTION',
    'ACCOUNT_ARREST',
    'FRAUD',
    'BANKRUPTCY_PERSON',
  ],
  COURT_ORDER_CIVIL: ['ACCOUNT_ARREST', 'LOANS_COLLECTORS', 'UTILITIES'],
  INHERITANCE_ACCEPT: ['INHERITANCE_TERM', 'INHERITANCE_KINSHIP', 'LAND_INHERITANCE', 'INHERITANCE_DEBTS'],
  INHERITANCE_TERM: ['INHERITANCE_COURT', 'INHERITANCE_KINSHIP'],
  DISMISSAL: ['WAGES', 'UNEMPLOYMENT', 'EMPLOYMENT_RECORD', 'WORKPLACE_DISCRIMINATION'],
  WAGES: ['DISMISSAL', 'UNDECLARED_WORK', 'LOW_INCOME_BENEFIT'],
  UNEMPLOYMENT: ['DISMISSAL', 'SUBSIDY', 'LOW_INCOME_BENEFIT'],
  DISABILITY_STATUS: ['PENSION_DISABILITY', 'DISABILITY_BENEFIT', 'MILITARY_MEDICAL'],
  CHILD_BENEFIT: ['ALIMONY', 'LOW_INCOME_BENEFIT', 'SUBSIDY'],
  PENSION_AGE: ['PENSION_SENIORITY', 'PENSION_RECALCULATION', 'SUBSIDY'],
  IDP_STATUS: ['IDP_PAYMENTS', 'IDP_HOUSING', 'IDP_DOCUMENTS', 'WAR_DAMAGE'],
  IDP_PAYMENTS: ['IDP_STATUS', 'IDP_HOUSING', 'SUBSIDY', 'PENSION_OCCUPIED'],
  WAR_DAMAGE: ['PROPERTY_RIGHT', 'IDP_STATUS', 'INHERITANCE_ACCEPT'],
  MOBILISATION: ['DEFERMENT', 'MILITARY_MEDICAL', 'MILITARY_FINE'],
  VETERAN_STATUS: ['VETERAN_BENEFITS', 'MILITARY_PAY', 'PENSION_MILITARY'],
  FALLEN_FAMILY: ['PENSION_SURVIVOR', 'INHERITANCE_ACCEPT', 'MILITARY_PAY', 'GUARDIANSHIP'],
  CAPTIVE_MISSING: ['MILITARY_PAY', 'MISSING_PERSON', 'CHILD_BENEFIT'],
  ACCOUNT_ARREST: ['ENFORCEMENT_DEBTOR', 'DEDUCTIONS', 'COURT_ORDER_CIVIL'],
  ENFORCEMENT_DEBTOR: ['ACCOUNT_ARREST', 'COURT_ORDER_CIVIL', 'EXECUTIVE_INSCRIPTION'],
  PASSPORT: ['RESIDENCE_REGISTRATION', 'LEGAL_FACTS_ID', 'CIVIL_STATUS'],
  LEGAL_FACTS_ID: ['IDP_DOCUMENTS', 'CIVIL_STATUS', 'PASSPORT'],
  CRIMINAL_VICTIM: ['DAMAGE', 'FRAUD', 'POLICE_ABUSE'],
  HOMELESSNESS: ['PASSPORT', 'RESIDENCE_REGISTRATION', 'LOW_INCOME_BENEFIT'],
}

function split(phrases: string): readonly string[] {
  return phrases ? phrases.split('; ') : []
}

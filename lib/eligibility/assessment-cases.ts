import { type PlainDate, plainDate } from '@/lib/core/plain-date'
import type { DisabilityGroup, EligibilityFacts, ShownPaper } from './assessment-facts'
import type { Outcome } from './criterion.rules'
import { monthsBefore } from './income.rules'
import type { PaperForm, RuleBook, Service } from './rule-book'
import { withCorrection } from './rule-book.rules'
import { startingRuleBook } from './starting-rule-book'

/** A paper of a case: its code, fresh and in the original, or what is told of it. */
type GivenPaper =
  | string
  | { readonly doc: string; readonly issuedOn?: string; readonly validTo?: string; readonly form?: PaperForm }

type Given = {
  readonly on?: string
  /** `null`: not told. Without it an adult of 41. */
  readonly born?: string | null
  readonly pensioner?: boolean | null
  readonly disability?: DisabilityGroup
  readonly topics?: readonly string[]
  readonly wanted?: readonly Service[]
  /** Kopiykas in each of the six months. */
  readonly incomes?: Readonly<Record<string, number>>
  /** Kopiykas in the last month on top. */
  readonly plus?: number
  readonly benefit?: number
  /** Besides the application and the passport. */
  readonly papers?: readonly GivenPaper[]
  /** Instead of the application and the passport. */
  readonly base?: readonly GivenPaper[]
  readonly representative?: string
  readonly decidedOn?: string
  readonly incomeGroup?: 'ableBodied' | 'lostAbility'
  /** By an administrator, from this day: the category is switched off by default. */
  readonly switchedOnFrom?: string
}

/** A person, papers and a day, with the outcome a lawyer reads off the rules. `missing`: any one paper of each list. */
export type LabelledCase = {
  readonly name: string
  readonly category: string
  readonly given: Given
  readonly outcome: Outcome
  readonly missing?: readonly (readonly string[])[]
}

const DAY = '2026-11-20'
/** Two minimums of 2026: 3328 and 2595 hryvnias. */
const ABLE_2026 = 665_600
const LOST_2026 = 519_000

const IDENTITY = [
  'PASSPORT_UA',
  'E_PASSPORT_DIIA',
  'PASSPORT_ABROAD',
  'TEMP_ID_UA',
  'RESIDENCE_PERMIT',
  'FOREIGN_PASSPORT',
  'REFUGEE_ID',
  'SUBSIDIARY_ID',
  'ASYLUM_CERT',
  'TEMP_PROTECTION_CERT',
  'BIRTH_CERT',
]
const AUTHORITY = ['POWER_OF_ATTORNEY', 'GUARDIANSHIP_DECISION', 'BIRTH_CERT', 'FOSTER_CARER_CONTRACT']
const INCOME = [
  'INCOME_EMPLOYER',
  'INCOME_OK5_OK7',
  'INCOME_PENSION',
  'INCOME_TAX_DECL',
  'INCOME_TAX_REGISTER',
  'INCOME_UNEMPLOYMENT',
  'INCOME_SOCIAL_AID',
]

const at = (
  category: string,
  name: string,
  outcome: Outcome,
  given: Given,
  missing?: string[][],
): LabelledCase => ({
  name,
  category,
  given,
  outcome,
  missing,
})

/** Labelled by the row of the table, the group and twice its minimum in hryvnias, as the budget acts give it. */
const thresholds: readonly (readonly [row: string, on: string, able: number, lost: number])[] = [
  ['2018-07-01', '2018-07-01', 3682, 2870],
  ['2019-01-01', '2019-06-30', 3842, 2994],
  ['2019-07-01', '2019-07-01', 4014, 3128],
  ['2019-12-01', '2019-12-31', 4204, 3276],
  ['2020-01-01', '2020-01-01', 4204, 3276],
  ['2020-07-01', '2020-07-01', 4394, 3424],
  ['2020-12-01', '2020-12-01', 4540, 3538],
  ['2021-01-01', '2021-06-30', 4540, 3538],
  ['2021-07-01', '2021-07-01', 4758, 3708],
  ['2021-12-01', '2021-12-01', 4962, 3868],
  ['2022-01-01', '2022-06-30', 4962, 3868],
  ['2022-07-01', '2022-07-15', 5200, 4054],
  ['2022-12-01', '2022-12-01', 5368, 4186],
  ['2023-01-01', '2023-05-01', 5368, 4186],
  ['2024-01-01', '2024-06-01', 6056, 4722],
  ['2025-01-01', '2025-12-31', 6056, 4722],
  ['2026-01-01', '2026-01-02', 6656, 5190],
]

const thresholdCases = thresholds.flatMap(([row, on, able, lost]): LabelledCase[] => {
  const wage = (hryvnias: number) => ({ incomes: { WAGE: hryvnias * 100 }, papers: ['INCOME_EMPLOYER'], on })
  const pension = (hryvnias: number) => ({
    incomes: { PENSION: hryvnias * 100 },
    papers: ['INCOME_PENSION'],
    pensioner: true,
    on,
  })
  return [
    at('LOW_INCOME', `subsistence minimum ${row}: a worker at ${able} hryvnias`, 'ENTITLED', wage(able)),
    at('LOW_INCOME', `subsistence minimum ${row}: a worker one kopiyka above ${able}`, 'NOT_ENTITLED', {
      ...wage(able),
      plus: 1,
    }),
    at(
      'LOW_INCOME',
      `subsistence minimum ${row}: a pensioner at ${lost} hryvnias`,
      'ENTITLED',
      pension(lost),
    ),
    at('LOW_INCOME', `subsistence minimum ${row}: a pensioner one kopiyka above ${lost}`, 'NOT_ENTITLED', {
      ...pension(lost),
      plus: 1,
    }),
  ]
})

const wage = { incomes: { WAGE: 500_000 } }
const lowIncomeCases: readonly LabelledCase[] = [
  at('LOW_INCOME', 'wages with the employer’s certificate', 'ENTITLED', {
    ...wage,
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'wages with OK-5', 'ENTITLED', { ...wage, papers: ['INCOME_OK5_OK7'] }),
  at('LOW_INCOME', 'wages with the tax register extract', 'ENTITLED', {
    ...wage,
    papers: ['INCOME_TAX_REGISTER'],
  }),
  at(
    'LOW_INCOME',
    'wages proved by a pension certificate prove nothing',
    'DOCUMENTS_MISSING',
    { ...wage, papers: ['INCOME_PENSION'] },
    [['INCOME_EMPLOYER', 'INCOME_OK5_OK7', 'INCOME_TAX_REGISTER']],
  ),
  at('LOW_INCOME', 'no papers of income', 'DOCUMENTS_MISSING', wage, [
    ['INCOME_EMPLOYER', 'INCOME_OK5_OK7', 'INCOME_TAX_REGISTER'],
  ]),
  at('LOW_INCOME', 'a pension with its certificate', 'ENTITLED', {
    incomes: { PENSION: 400_000 },
    pensioner: true,
    papers: ['INCOME_PENSION'],
  }),
  at('LOW_INCOME', 'unemployment aid with its certificate', 'ENTITLED', {
    incomes: { UNEMPLOYMENT: 300_000 },
    papers: ['INCOME_UNEMPLOYMENT'],
  }),
  at('LOW_INCOME', 'social aid with its certificate', 'ENTITLED', {
    incomes: { STATE_SOCIAL_AID: 300_000 },
    papers: ['INCOME_SOCIAL_AID'],
  }),
  at('LOW_INCOME', 'a business with its tax return', 'ENTITLED', {
    incomes: { BUSINESS: 300_000 },
    papers: ['INCOME_TAX_DECL'],
  }),
  at('LOW_INCOME', 'rent of land with the tax register extract', 'ENTITLED', {
    incomes: { LAND_RENT: 300_000 },
    papers: ['INCOME_TAX_REGISTER'],
  }),
  at('LOW_INCOME', 'rent of a flat with the tax return', 'ENTITLED', {
    incomes: { OTHER_RENT: 300_000 },
    papers: ['INCOME_TAX_DECL'],
  }),
  at('LOW_INCOME', 'a scholarship with the college’s certificate', 'ENTITLED', {
    incomes: { SCHOLARSHIP: 200_000 },
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'child support, by the person’s own statement and a register extract', 'ENTITLED', {
    incomes: { ALIMONY: 200_000 },
    papers: ['INCOME_SELF_DECL', 'INCOME_TAX_REGISTER'],
  }),
  at('LOW_INCOME', 'other income with the tax return', 'ENTITLED', {
    incomes: { OTHER: 200_000 },
    papers: ['INCOME_TAX_DECL'],
  }),
  at(
    'LOW_INCOME',
    'wages and a pension, only the wages proved',
    'DOCUMENTS_MISSING',
    { incomes: { WAGE: 200_000, PENSION: 200_000 }, papers: ['INCOME_EMPLOYER'] },
    [['INCOME_PENSION']],
  ),
  at('LOW_INCOME', 'wages and a pension, both proved', 'ENTITLED', {
    incomes: { WAGE: 200_000, PENSION: 200_000 },
    papers: ['INCOME_EMPLOYER', 'INCOME_PENSION'],
  }),
  at('LOW_INCOME', 'two sources within the limit only apart', 'NOT_ENTITLED', {
    incomes: { WAGE: 400_000, LAND_RENT: 400_000 },
    papers: ['INCOME_TAX_REGISTER'],
  }),
  at('LOW_INCOME', 'charity once is not counted', 'ENTITLED', {
    incomes: { WAGE: ABLE_2026, ONE_OFF_CHARITY: 900_000 },
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'a housing subsidy is not counted', 'ENTITLED', {
    incomes: { WAGE: ABLE_2026, SUBSIDY: 200_000 },
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'child support paid is taken off', 'ENTITLED', {
    incomes: { WAGE: ABLE_2026 + 100_000, ALIMONY_PAID: 100_000 },
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'child support paid is not enough taken off', 'NOT_ENTITLED', {
    incomes: { WAGE: ABLE_2026 + 100_000, ALIMONY_PAID: 99_999 },
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'nothing told of income', 'UNKNOWN', { papers: ['INCOME_EMPLOYER'] }),
  at('LOW_INCOME', 'nothing told of income, and no papers of it', 'UNKNOWN', {}, [INCOME]),
  at('LOW_INCOME', 'no income, stated and proved by the register', 'ENTITLED', {
    papers: ['INCOME_SELF_DECL', 'INCOME_TAX_REGISTER'],
  }),
  at(
    'LOW_INCOME',
    'no income, stated but not proved',
    'DOCUMENTS_MISSING',
    { papers: ['INCOME_SELF_DECL'] },
    [INCOME],
  ),
  at('LOW_INCOME', 'no income, stated in a copy: not a statement', 'UNKNOWN', {
    papers: [{ doc: 'INCOME_SELF_DECL', form: 'COPY' }, 'INCOME_TAX_REGISTER'],
  }),
  at('LOW_INCOME', 'the day before turning 18', 'NOT_ENTITLED', {
    ...wage,
    born: '2008-11-21',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'on the day of turning 18', 'ENTITLED', {
    ...wage,
    born: '2008-11-20',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'birth date not told', 'UNKNOWN', { ...wage, born: null, papers: ['INCOME_EMPLOYER'] }),
  at('LOW_INCOME', 'a person with a disability at the stricter limit', 'ENTITLED', {
    incomes: { WAGE: LOST_2026 },
    disability: 'III',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'a person with a disability above the stricter limit', 'NOT_ENTITLED', {
    incomes: { WAGE: LOST_2026 },
    plus: 1,
    disability: 'III',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'a disability proof does not lower the limit of who claims none', 'ENTITLED', {
    incomes: { WAGE: ABLE_2026 },
    papers: ['INCOME_EMPLOYER', 'DISABILITY_PROOF', 'PENSIONER_ID'],
  }),
  at('LOW_INCOME', 'a working pensioner between the two limits: the stricter one', 'NOT_ENTITLED', {
    incomes: { WAGE: 600_000 },
    pensioner: true,
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'a working pensioner between the two limits, a worker chose', 'ENTITLED', {
    incomes: { WAGE: 600_000 },
    pensioner: true,
    incomeGroup: 'ableBodied',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'between the two limits, pensioner or not was not told', 'UNKNOWN', {
    incomes: { WAGE: 600_000 },
    pensioner: null,
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'below both limits, pensioner or not was not told', 'ENTITLED', {
    incomes: { WAGE: LOST_2026 },
    pensioner: null,
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'above both limits, pensioner or not was not told', 'NOT_ENTITLED', {
    incomes: { WAGE: ABLE_2026 },
    plus: 1,
    pensioner: null,
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'a certificate on the last day of its month', 'ENTITLED', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', issuedOn: '2026-10-20' }],
  }),
  at('LOW_INCOME', 'a certificate a day older than a month', 'DOCUMENTS_MISSING', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', issuedOn: '2026-10-19' }],
  }),
  at('LOW_INCOME', 'an older certificate with a later day printed on it', 'ENTITLED', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', issuedOn: '2026-09-01', validTo: '2026-11-20' }],
  }),
  at('LOW_INCOME', 'a certificate brought after the application', 'ENTITLED', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', issuedOn: '2026-11-25' }],
  }),
  at('LOW_INCOME', 'a fresh certificate beside an expired one', 'ENTITLED', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', issuedOn: '2026-05-01' }, 'INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'an employer’s certificate as an e-document is not accepted', 'DOCUMENTS_MISSING', {
    ...wage,
    papers: [{ doc: 'INCOME_EMPLOYER', form: 'E_DOCUMENT' }],
  }),
  at('LOW_INCOME', 'OK-7 as an e-document', 'ENTITLED', {
    ...wage,
    papers: [{ doc: 'INCOME_OK5_OK7', form: 'E_DOCUMENT' }],
  }),
  at('LOW_INCOME', 'the day before own income became the rule', 'NOT_ENTITLED', {
    ...wage,
    on: '2017-01-04',
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'any topic will do', 'ENTITLED', {
    ...wage,
    topics: ['LAND'],
    papers: ['INCOME_EMPLOYER'],
  }),
  at('LOW_INCOME', 'too much income, though papers lack', 'NOT_ENTITLED', { incomes: { WAGE: 900_000 } }),
]

const benefit = { benefit: 300_000, disability: 'II' } as const
const disabilityCases: readonly LabelledCase[] = [
  at('DISABILITY', 'proof of disability and of the benefit', 'ENTITLED', {
    ...benefit,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'pensioner’s ID instead of the proof', 'ENTITLED', {
    ...benefit,
    papers: ['PENSIONER_ID', 'DISABILITY_BENEFIT'],
  }),
  at(
    'DISABILITY',
    'no proof of disability',
    'DOCUMENTS_MISSING',
    { ...benefit, papers: ['DISABILITY_BENEFIT'] },
    [['DISABILITY_PROOF', 'PENSIONER_ID']],
  ),
  at(
    'DISABILITY',
    'no certificate of the benefit',
    'DOCUMENTS_MISSING',
    { ...benefit, papers: ['DISABILITY_PROOF'] },
    [['DISABILITY_BENEFIT']],
  ),
  at('DISABILITY', 'benefit at the limit of the able-bodied', 'ENTITLED', {
    ...benefit,
    benefit: ABLE_2026,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'benefit a kopiyka above it', 'NOT_ENTITLED', {
    ...benefit,
    benefit: ABLE_2026 + 1,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', '2 August 2023: the minimum of those who lost ability still', 'NOT_ENTITLED', {
    ...benefit,
    on: '2023-08-02',
    benefit: 500_000,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', '2 August 2023: at that older limit', 'ENTITLED', {
    ...benefit,
    on: '2023-08-02',
    benefit: 418_600,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', '3 August 2023: the minimum of the able-bodied', 'ENTITLED', {
    ...benefit,
    on: '2023-08-03',
    benefit: 500_000,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', '3 August 2023: a kopiyka above the newer limit', 'NOT_ENTITLED', {
    ...benefit,
    on: '2023-08-03',
    benefit: 536_801,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'other income is not compared', 'ENTITLED', {
    ...benefit,
    incomes: { WAGE: 9_000_000 },
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'benefit not told', 'UNKNOWN', {
    disability: 'I',
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'a person who says there is none', 'NOT_ENTITLED', {
    benefit: 100_000,
    disability: 'NONE',
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'group not told, papers prove it', 'ENTITLED', {
    benefit: 100_000,
    papers: ['DISABILITY_PROOF', 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'a proof whose term ended yesterday', 'DOCUMENTS_MISSING', {
    ...benefit,
    papers: [{ doc: 'DISABILITY_PROOF', validTo: '2026-11-19' }, 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'a proof whose term ends today', 'ENTITLED', {
    ...benefit,
    papers: [{ doc: 'DISABILITY_PROOF', validTo: '2026-11-20' }, 'DISABILITY_BENEFIT'],
  }),
  at('DISABILITY', 'a certificate of the benefit older than a month', 'DOCUMENTS_MISSING', {
    ...benefit,
    papers: ['DISABILITY_PROOF', { doc: 'DISABILITY_BENEFIT', issuedOn: '2026-10-19' }],
  }),
]

const parent = { representative: 'PARENT', born: '2020-05-01', base: ['APPLICATION_BVPD'] }
const childCases: readonly LabelledCase[] = [
  at('CHILD', 'a mother with her passport and the birth certificate', 'ENTITLED', {
    ...parent,
    papers: ['BIRTH_CERT', 'REPRESENTATIVE_ID'],
  }),
  at('CHILD', 'a guardian', 'ENTITLED', {
    ...parent,
    representative: 'GUARDIAN',
    papers: ['BIRTH_CERT', 'REPRESENTATIVE_ID', 'GUARDIANSHIP_DECISION'],
  }),
  at('CHILD', 'a foster carer', 'ENTITLED', {
    ...parent,
    representative: 'FOSTER_CARER',
    papers: ['BIRTH_CERT', 'REPRESENTATIVE_ID', 'FOSTER_CARER_CONTRACT'],
  }),
  at('CHILD', 'a mother without her passport', 'DOCUMENTS_MISSING', { ...parent, papers: ['BIRTH_CERT'] }, [
    ['REPRESENTATIVE_ID'],
  ]),
  at(
    'CHILD',
    'no birth certificate',
    'DOCUMENTS_MISSING',
    {
      ...parent,
      base: ['APPLICATION_BVPD', 'PASSPORT_ABROAD'],
      papers: ['REPRESENTATIVE_ID', 'GUARDIANSHIP_DECISION'],
    },
    [['BIRTH_CERT']],
  ),
  at('CHILD', 'the decision on status is not needed', 'ENTITLED', {
    ...parent,
    papers: ['BIRTH_CERT', 'REPRESENTATIVE_ID', 'CHILD_STATUS'],
  }),
  at(
    'CHILD',
    'the day before turning 14, alone',
    'DOCUMENTS_MISSING',
    { born: '2012-11-21', papers: ['BIRTH_CERT'] },
    [['REPRESENTATIVE_ID']],
  ),
  at('CHILD', 'on the day of turning 14, alone', 'ENTITLED', { born: '2012-11-20', papers: ['BIRTH_CERT'] }),
  at('CHILD', '15 and alone on 2 August 2023', 'DOCUMENTS_MISSING', {
    born: '2008-01-01',
    on: '2023-08-02',
    papers: ['BIRTH_CERT'],
  }),
  at('CHILD', '15 and alone on 3 August 2023', 'ENTITLED', {
    born: '2008-01-01',
    on: '2023-08-03',
    papers: ['BIRTH_CERT'],
  }),
  at('CHILD', 'the day before turning 18', 'ENTITLED', { born: '2008-11-21', papers: ['BIRTH_CERT'] }),
  at('CHILD', 'on the day of turning 18', 'NOT_ENTITLED', { born: '2008-11-20', papers: ['BIRTH_CERT'] }),
  at('CHILD', 'born on 29 February, 18 only on 1 March', 'ENTITLED', {
    born: '2008-02-29',
    on: '2026-02-28',
    papers: ['BIRTH_CERT'],
  }),
  at('CHILD', 'born on 29 February, on that 1 March', 'NOT_ENTITLED', {
    born: '2008-02-29',
    on: '2026-03-01',
    papers: ['BIRTH_CERT'],
  }),
  at('CHILD', 'birth date not told', 'UNKNOWN', { born: null, papers: ['BIRTH_CERT'] }),
  at('CHILD', 'the birth certificate in Diia', 'ENTITLED', {
    ...parent,
    papers: [{ doc: 'BIRTH_CERT', form: 'E_DOCUMENT' }, 'REPRESENTATIVE_ID'],
  }),
  at('CHILD', 'before local centres opened', 'NOT_ENTITLED', {
    born: '2005-01-01',
    on: '2015-06-30',
    papers: ['BIRTH_CERT'],
  }),
  at('CARE_LEAVER_18_23', 'a bill is switched off', 'NOT_ENTITLED', {
    born: '2006-01-01',
    papers: ['CHILD_STATUS'],
  }),
]

const commonCases: readonly LabelledCase[] = [
  ...IDENTITY.map((doc) =>
    at('IDP', `identity by ${doc}`, 'ENTITLED', { base: ['APPLICATION_BVPD', doc], papers: ['IDP_CERT'] }),
  ),
  at('IDP', 'no identity paper', 'DOCUMENTS_MISSING', { base: ['APPLICATION_BVPD'], papers: ['IDP_CERT'] }, [
    IDENTITY,
  ]),
  at('IDP', 'no application', 'DOCUMENTS_MISSING', { base: ['PASSPORT_UA'], papers: ['IDP_CERT'] }, [
    ['APPLICATION_BVPD'],
  ]),
  at('IDP', 'a copied application', 'DOCUMENTS_MISSING', {
    base: [{ doc: 'APPLICATION_BVPD', form: 'COPY' }, 'PASSPORT_UA'],
    papers: ['IDP_CERT'],
  }),
  at('IDP', 'a passport that expired yesterday', 'DOCUMENTS_MISSING', {
    base: ['APPLICATION_BVPD', { doc: 'PASSPORT_ABROAD', validTo: '2026-11-19' }],
    papers: ['IDP_CERT'],
  }),
  at('IDP', 'a passport that expires today', 'ENTITLED', {
    base: ['APPLICATION_BVPD', { doc: 'PASSPORT_ABROAD', validTo: '2026-11-20' }],
    papers: ['IDP_CERT'],
  }),
  at('IDP', 'a passport as an e-document of no Diia kind', 'DOCUMENTS_MISSING', {
    base: ['APPLICATION_BVPD', { doc: 'PASSPORT_UA', form: 'E_DOCUMENT' }],
    papers: ['IDP_CERT'],
  }),
  at('IDP', 'a copy of the Diia passport', 'DOCUMENTS_MISSING', {
    base: ['APPLICATION_BVPD', { doc: 'E_PASSPORT_DIIA', form: 'COPY' }],
    papers: ['IDP_CERT'],
  }),
  at('IDP', 'taxpayer number and consent are welcome, not asked', 'ENTITLED', {
    papers: ['IDP_CERT', 'TAX_ID', 'CONSENT_PD'],
  }),
  at(
    'IDP',
    'taxpayer number and consent replace nothing',
    'DOCUMENTS_MISSING',
    { papers: ['TAX_ID', 'CONSENT_PD'] },
    [['IDP_CERT']],
  ),
  ...AUTHORITY.map((doc) =>
    at('IDP', `a representative with ${doc}`, 'ENTITLED', {
      representative: 'POWER_OF_ATTORNEY',
      papers: ['IDP_CERT', 'REPRESENTATIVE_ID', doc],
    }),
  ),
  at(
    'IDP',
    'a representative without authority',
    'DOCUMENTS_MISSING',
    { representative: 'POWER_OF_ATTORNEY', papers: ['IDP_CERT', 'REPRESENTATIVE_ID'] },
    [AUTHORITY],
  ),
  at(
    'IDP',
    'a representative without any paper',
    'DOCUMENTS_MISSING',
    { representative: 'POWER_OF_ATTORNEY', papers: ['IDP_CERT'] },
    [['REPRESENTATIVE_ID'], AUTHORITY],
  ),
  at(
    'IDP',
    'a power of attorney that ran out',
    'DOCUMENTS_MISSING',
    {
      representative: 'POWER_OF_ATTORNEY',
      papers: ['IDP_CERT', 'REPRESENTATIVE_ID', { doc: 'POWER_OF_ATTORNEY', validTo: '2026-11-19' }],
    },
    [AUTHORITY],
  ),
  at('IDP', 'a displaced child of ten alone', 'DOCUMENTS_MISSING', {
    born: '2016-01-01',
    papers: ['IDP_CERT'],
  }),
]

/** Categories told by their papers: `good` each alone enough; a topic that fits, and one that does not. */
const byPapers: readonly {
  readonly category: string
  readonly first: string
  readonly papers: readonly string[]
  readonly fits?: string
  readonly outside?: string
}[] = [
  { category: 'IDP', first: '2017-01-05', papers: ['IDP_CERT'] },
  {
    category: 'IDP_APPLICANT',
    first: '2017-01-05',
    papers: ['IDP_APPLICATION', 'IDP_REFUSAL'],
    fits: 'IDP_STATUS',
    outside: 'IDP_PAYMENTS',
  },
  {
    category: 'ASYLUM',
    first: '2015-07-01',
    papers: ['ASYLUM_CERT', 'REFUGEE_ID', 'SUBSIDIARY_ID', 'TEMP_PROTECTION_CERT', 'ASYLUM_REFUSAL'],
    fits: 'ASYLUM_STATUS',
    outside: 'LABOUR',
  },
  {
    category: 'VETERAN',
    first: '2017-01-05',
    papers: ['VETERAN_UBD', 'VETERAN_WAR_DISABLED', 'VETERAN_WAR_PARTICIPANT', 'FALLEN_FAMILY_ID'],
  },
  {
    category: 'VETERAN_STATUS_APPLICANT',
    first: '2017-01-05',
    papers: ['VETERAN_STATUS_APPLICATION'],
    fits: 'VETERAN_STATUS',
    outside: 'VETERAN_BENEFITS',
  },
  { category: 'SPECIAL_MERIT', first: '2015-07-01', papers: ['SPECIAL_MERIT_ID'] },
  { category: 'NAZI_VICTIM', first: '2015-07-01', papers: ['NAZI_VICTIM_ID'] },
  {
    category: 'CAPACITY_CASE',
    first: '2015-07-01',
    papers: ['COURT_RULING_CAPACITY', 'COURT_ORDER_APPOINTMENT'],
    fits: 'LEGAL_CAPACITY',
    outside: 'FAMILY',
  },
  {
    category: 'PSYCHIATRIC_CASE',
    first: '2015-07-01',
    papers: ['COURT_RULING_PSYCH', 'COURT_ORDER_APPOINTMENT'],
    fits: 'PSYCHIATRIC_CARE',
    outside: 'HOUSING',
  },
  {
    category: 'REHABILITATED',
    first: '2015-07-01',
    papers: ['REHABILITATED_ID'],
    fits: 'REHABILITATION',
    outside: 'LAND',
  },
  {
    category: 'DV_GBV_VICTIM',
    first: '2018-01-07',
    papers: ['DV_POLICE_REPORT', 'DV_EDRDR', 'DV_URGENT_ORDER', 'DV_RESTRAINING_ORDER', 'DV_SERVICE_LETTER'],
    fits: 'FAMILY',
  },
  {
    category: 'WHISTLEBLOWER',
    first: '2020-01-01',
    papers: ['WHISTLEBLOWER_PROOF'],
    fits: 'WHISTLEBLOWING',
    outside: 'LABOUR',
  },
  { category: 'LIBERTY_DEPRIVED', first: '2022-11-19', papers: ['LIBERTY_DEPRIVED_DECISION'] },
  {
    category: 'WAR_SEXUAL_VIOLENCE_TORTURE',
    first: '2022-05-20',
    papers: ['VICTIM_STATUS', 'DV_EDRDR'],
    fits: 'CRIMINAL_VICTIM',
    outside: 'FAMILY',
  },
  {
    category: 'TRAFFICKING_VICTIM',
    first: '2023-08-03',
    papers: ['TRAFFICKING_STATUS', 'VICTIM_STATUS'],
    fits: 'TRAFFICKING',
  },
  {
    category: 'UNDOCUMENTED',
    first: '2023-08-03',
    papers: ['UNDOCUMENTED_PROOF'],
    fits: 'LEGAL_FACTS_ID',
    outside: 'INHERITANCE',
  },
  { category: 'ADMIN_DETENTION', first: '2013-01-01', papers: ['DETENTION_NOTICE'] },
  { category: 'ADMIN_ARREST', first: '2013-01-01', papers: ['COURT_ORDER_APPOINTMENT'] },
  { category: 'CRIM_DETAINED', first: '2013-01-01', papers: ['DETENTION_NOTICE', 'COURT_ORDER_APPOINTMENT'] },
  { category: 'CRIM_APPOINTED_DEFENCE', first: '2013-01-01', papers: ['COURT_ORDER_APPOINTMENT'] },
  { category: 'CONVICTED', first: '2016-01-01', papers: ['COURT_ORDER_APPOINTMENT'] },
]

const paperCases = byPapers.flatMap(({ category, first, papers, fits, outside }): LabelledCase[] => {
  const topics = fits ? [fits] : []
  return [
    ...papers.map((doc) => at(category, `shows ${doc}`, 'ENTITLED', { topics, papers: [doc] })),
    at(category, 'shows nothing', 'DOCUMENTS_MISSING', { topics }, [[...papers]]),
    at(category, `on ${first}, its first day`, 'ENTITLED', {
      on: first,
      topics: category === 'VETERAN' ? ['LAND'] : topics,
      papers: papers.slice(0, 1),
    }),
    ...(outside
      ? [
          at(category, `comes about ${outside}`, 'MATTER_OUT_OF_SCOPE', {
            topics: [outside],
            papers: papers.slice(0, 1),
          }),
        ]
      : []),
  ]
})

const beforeFirstDay: readonly (readonly [category: string, day: string, paper: string])[] = [
  ['IDP', '2017-01-04', 'IDP_CERT'],
  ['IDP_APPLICANT', '2017-01-04', 'IDP_APPLICATION'],
  ['ASYLUM', '2015-06-30', 'ASYLUM_CERT'],
  ['VETERAN', '2015-06-30', 'VETERAN_UBD'],
  ['VETERAN_STATUS_APPLICANT', '2017-01-04', 'VETERAN_STATUS_APPLICATION'],
  ['SPECIAL_MERIT', '2015-06-30', 'SPECIAL_MERIT_ID'],
  ['NAZI_VICTIM', '2015-06-30', 'NAZI_VICTIM_ID'],
  ['CAPACITY_CASE', '2015-06-30', 'COURT_RULING_CAPACITY'],
  ['PSYCHIATRIC_CASE', '2015-06-30', 'COURT_RULING_PSYCH'],
  ['REHABILITATED', '2015-06-30', 'REHABILITATED_ID'],
  ['DV_GBV_VICTIM', '2018-01-06', 'DV_EDRDR'],
  ['WHISTLEBLOWER', '2019-12-31', 'WHISTLEBLOWER_PROOF'],
  ['LIBERTY_DEPRIVED', '2022-11-18', 'LIBERTY_DEPRIVED_DECISION'],
  ['WAR_SEXUAL_VIOLENCE_TORTURE', '2022-05-19', 'VICTIM_STATUS'],
  ['TRAFFICKING_VICTIM', '2023-08-02', 'TRAFFICKING_STATUS'],
  ['UNDOCUMENTED', '2023-08-02', 'UNDOCUMENTED_PROOF'],
  ['ADMIN_DETENTION', '2012-12-31', 'DETENTION_NOTICE'],
  ['ADMIN_ARREST', '2012-12-31', 'COURT_ORDER_APPOINTMENT'],
  ['CRIM_DETAINED', '2012-12-31', 'DETENTION_NOTICE'],
  ['CRIM_APPOINTED_DEFENCE', '2012-12-31', 'COURT_ORDER_APPOINTMENT'],
  ['CONVICTED', '2015-12-31', 'COURT_ORDER_APPOINTMENT'],
]
const beforeCases = beforeFirstDay.map(([category, on, paper]) =>
  at(category, `on ${on}, the day before it began`, 'NOT_ENTITLED', { on, papers: [paper] }),
)

const switchedOff: readonly (readonly [category: string, paper: string, topic: string])[] = [
  ['FOREIGNER_DETAINED_FOR_REMOVAL', 'DETENTION_NOTICE', 'REMOVAL'],
  ['STATELESSNESS_APPLICANT', 'STATELESS_APPLICATION', 'STATELESSNESS'],
  ['FRONTLINE_TOT_RESIDENT', 'PASSPORT_UA', 'IDP'],
]

const scopeAndOtherCases: readonly LabelledCase[] = [
  ...switchedOff.map(([category, paper, topic]) =>
    at(category, 'is switched off', 'NOT_ENTITLED', { topics: [topic], papers: [paper] }),
  ),
  at('VETERAN', 'before 2017 about social protection', 'ENTITLED', {
    on: '2017-01-04',
    topics: ['PENSION_MILITARY'],
    papers: ['VETERAN_UBD'],
  }),
  at('VETERAN', 'before 2017 about land', 'MATTER_OUT_OF_SCOPE', {
    on: '2017-01-04',
    topics: ['LAND'],
    papers: ['VETERAN_UBD'],
  }),
  at('IDP_APPLICANT', 'no topic told', 'UNKNOWN', { papers: ['IDP_APPLICATION'] }),
  at('IDP_APPLICANT', 'only the branch told', 'UNKNOWN', { topics: ['IDP'], papers: ['IDP_APPLICATION'] }),
  at('IDP_APPLICANT', 'one topic fits, another does not', 'ENTITLED', {
    topics: ['LAND', 'IDP_STATUS'],
    papers: ['IDP_APPLICATION'],
  }),
  at('IDP_APPLICANT', 'out of scope, though papers lack', 'MATTER_OUT_OF_SCOPE', { topics: ['LAND'] }),
  at('IDP_APPLICANT', 'wants defence, which it does not give', 'MATTER_OUT_OF_SCOPE', {
    topics: ['IDP_STATUS'],
    wanted: ['DEFENCE'],
    papers: ['IDP_APPLICATION'],
  }),
  at('IDP_APPLICANT', 'wants defence and papers: one of them it gives', 'ENTITLED', {
    topics: ['IDP_STATUS'],
    wanted: ['DEFENCE', 'PROCEDURAL_DOCS'],
    papers: ['IDP_APPLICATION'],
  }),
  at('IDP_APPLICANT', 'a copied refusal', 'ENTITLED', {
    topics: ['IDP_STATUS'],
    papers: [{ doc: 'IDP_REFUSAL', form: 'COPY' }],
  }),
  at('IDP_APPLICANT', 'a refusal whose term of appeal is over', 'DOCUMENTS_MISSING', {
    topics: ['IDP_STATUS'],
    papers: [{ doc: 'IDP_REFUSAL', validTo: '2026-11-19' }],
  }),
  at('IDP', 'the certificate in Diia', 'ENTITLED', { papers: [{ doc: 'IDP_CERT', form: 'E_DOCUMENT' }] }),
  at('IDP', 'the certificate cancelled yesterday', 'DOCUMENTS_MISSING', {
    papers: [{ doc: 'IDP_CERT', validTo: '2026-11-19' }],
  }),
  at('ASYLUM', 'no topic told', 'UNKNOWN', { papers: ['ASYLUM_CERT'] }),
  at('ASYLUM', 'status decided today', 'ENTITLED', {
    topics: ['ASYLUM_STATUS'],
    decidedOn: DAY,
    papers: ['ASYLUM_CERT'],
  }),
  at('ASYLUM', 'status decided yesterday', 'UNKNOWN', {
    topics: ['ASYLUM_STATUS'],
    decidedOn: '2026-11-19',
    papers: ['ASYLUM_CERT'],
  }),
  at('CAPACITY_CASE', 'the case ended yesterday', 'UNKNOWN', {
    topics: ['LEGAL_CAPACITY'],
    decidedOn: '2026-11-19',
    papers: ['COURT_RULING_CAPACITY'],
  }),
  at('CAPACITY_CASE', 'the court asks: no application needed', 'ENTITLED', {
    base: [],
    topics: ['LEGAL_CAPACITY'],
    papers: ['COURT_ORDER_APPOINTMENT'],
  }),
  at(
    'CAPACITY_CASE',
    'the person asks without an application',
    'DOCUMENTS_MISSING',
    { base: ['PASSPORT_UA'], topics: ['LEGAL_CAPACITY'], papers: ['COURT_RULING_CAPACITY'] },
    [['APPLICATION_BVPD', 'COURT_ORDER_APPOINTMENT', 'DETENTION_NOTICE']],
  ),
  at('PSYCHIATRIC_CASE', 'the court asks: no identity paper needed', 'ENTITLED', {
    base: [],
    topics: ['PSYCHIATRIC_CARE'],
    papers: ['COURT_ORDER_APPOINTMENT'],
  }),
  at('DV_GBV_VICTIM', 'about land: the worker is asked, nothing is refused', 'ENTITLED', {
    topics: ['LAND'],
    papers: ['DV_POLICE_REPORT'],
  }),
  at('DV_GBV_VICTIM', 'no topic told', 'ENTITLED', { papers: ['DV_POLICE_REPORT'] }),
  at('DV_GBV_VICTIM', 'an order of ten days that ran out still proves', 'ENTITLED', {
    papers: [{ doc: 'DV_URGENT_ORDER', issuedOn: '2026-10-01', validTo: '2026-10-11' }],
  }),
  at('DV_GBV_VICTIM', 'an emergency order as an e-document is not accepted', 'DOCUMENTS_MISSING', {
    papers: [{ doc: 'DV_URGENT_ORDER', form: 'E_DOCUMENT' }],
  }),
  at('DV_GBV_VICTIM', 'wants defence only', 'MATTER_OUT_OF_SCOPE', {
    wanted: ['DEFENCE'],
    papers: ['DV_EDRDR'],
  }),
  at('TRAFFICKING_VICTIM', 'about work: the worker is asked, nothing is refused', 'ENTITLED', {
    topics: ['WAGES'],
    papers: ['TRAFFICKING_STATUS'],
  }),
  at('WAR_SEXUAL_VIOLENCE_TORTURE', 'by the narrower name of the matter', 'ENTITLED', {
    topics: ['SEXUAL_VIOLENCE'],
    papers: ['VICTIM_STATUS'],
  }),
  at('WAR_SEXUAL_VIOLENCE_TORTURE', 'only the branch told', 'UNKNOWN', {
    topics: ['CRIMINAL'],
    papers: ['VICTIM_STATUS'],
  }),
  at('LIBERTY_DEPRIVED', 'a wife applies during captivity', 'ENTITLED', {
    representative: 'FAMILY_MEMBER',
    papers: ['LIBERTY_DEPRIVED_DECISION', 'FAMILY_TIE', 'REPRESENTATIVE_ID'],
  }),
  at(
    'LIBERTY_DEPRIVED',
    'a wife without the marriage certificate',
    'DOCUMENTS_MISSING',
    { representative: 'FAMILY_MEMBER', papers: ['LIBERTY_DEPRIVED_DECISION', 'REPRESENTATIVE_ID'] },
    [['FAMILY_TIE']],
  ),
  at('LIBERTY_DEPRIVED', 'released, needs no proof of family', 'ENTITLED', {
    papers: ['LIBERTY_DEPRIVED_DECISION'],
  }),
  at('UNDOCUMENTED', 'no identity paper is asked', 'ENTITLED', {
    base: ['APPLICATION_BVPD'],
    topics: ['LEGAL_FACTS_ID'],
    papers: ['UNDOCUMENTED_PROOF'],
  }),
  at(
    'UNDOCUMENTED',
    'the application is asked all the same',
    'DOCUMENTS_MISSING',
    { base: [], topics: ['LEGAL_FACTS_ID'], papers: ['UNDOCUMENTED_PROOF'] },
    [['APPLICATION_BVPD']],
  ),
  at('ADMIN_DETENTION', 'the notice comes without an application', 'ENTITLED', {
    base: [],
    papers: ['DETENTION_NOTICE'],
  }),
  at('ADMIN_DETENTION', 'no notice: nothing else is asked', 'DOCUMENTS_MISSING', { base: [] }, [
    ['DETENTION_NOTICE'],
  ]),
  at('ADMIN_DETENTION', 'the notice comes by telephone', 'ENTITLED', {
    base: [],
    papers: [{ doc: 'DETENTION_NOTICE', form: 'PHONE' }],
  }),
  at('ADMIN_DETENTION', 'wants representation, which it does not give', 'MATTER_OUT_OF_SCOPE', {
    wanted: ['REPRESENTATION'],
    papers: ['DETENTION_NOTICE'],
  }),
  at('CRIM_DETAINED', 'a detained child of 13, with nobody beside', 'ENTITLED', {
    born: '2013-01-01',
    base: [],
    papers: ['DETENTION_NOTICE'],
  }),
  at('PSYCHIATRIC_CASE', 'a child of 10 whom the court gives a lawyer', 'ENTITLED', {
    born: '2016-01-01',
    base: [],
    topics: ['PSYCHIATRIC_CARE'],
    papers: ['COURT_ORDER_APPOINTMENT'],
  }),
  at(
    'PSYCHIATRIC_CASE',
    'a child of 10 who asks alone',
    'DOCUMENTS_MISSING',
    { born: '2016-01-01', topics: ['PSYCHIATRIC_CARE'], papers: ['COURT_RULING_PSYCH'] },
    [['REPRESENTATIVE_ID'], AUTHORITY],
  ),
  at('COURT_APPOINTED_CIVIL', 'the ruling alone', 'ENTITLED', {
    base: [],
    papers: ['COURT_ORDER_APPOINTMENT'],
  }),
  at('COURT_APPOINTED_CIVIL', 'no ruling', 'DOCUMENTS_MISSING', {}, [['COURT_ORDER_APPOINTMENT']]),
  at('COURT_APPOINTED_CIVIL', 'the case ended yesterday', 'UNKNOWN', {
    decidedOn: '2026-11-19',
    papers: ['COURT_ORDER_APPOINTMENT'],
  }),
  at('FOREIGNER_TREATY', 'fits another category too', 'ENTITLED', {
    papers: ['FOREIGN_PASSPORT', 'RESIDENCE_PERMIT', 'VETERAN_UBD'],
  }),
  at('FOREIGNER_TREATY', 'fits no other category: the treaty must be read', 'UNKNOWN', {
    papers: ['FOREIGN_PASSPORT', 'RESIDENCE_PERMIT'],
  }),
  at('FOREIGNER_TREATY', 'with an asylum certificate, and another category', 'ENTITLED', {
    papers: ['FOREIGN_PASSPORT', 'ASYLUM_CERT', 'DV_EDRDR'],
  }),
  at('FOREIGNER_TREATY', 'no permit', 'DOCUMENTS_MISSING', { papers: ['FOREIGN_PASSPORT', 'VETERAN_UBD'] }, [
    ['RESIDENCE_PERMIT', 'ASYLUM_CERT'],
  ]),
]

const leaver = { papers: ['CHILD_STATUS'], switchedOnFrom: '2026-11-20' }
const switchedOnCases: readonly LabelledCase[] = [
  at('CARE_LEAVER_18_23', 'switched on, the day before turning 18', 'NOT_ENTITLED', {
    ...leaver,
    born: '2008-11-21',
  }),
  at('CARE_LEAVER_18_23', 'switched on, on the day of turning 18', 'ENTITLED', {
    ...leaver,
    born: '2008-11-20',
  }),
  at('CARE_LEAVER_18_23', 'switched on, the day before turning 23', 'ENTITLED', {
    ...leaver,
    born: '2003-11-21',
  }),
  at('CARE_LEAVER_18_23', 'switched on, on the day of turning 23', 'NOT_ENTITLED', {
    ...leaver,
    born: '2003-11-20',
  }),
  at(
    'CARE_LEAVER_18_23',
    'switched on, no decision on the status',
    'DOCUMENTS_MISSING',
    { born: '2006-01-01', switchedOnFrom: '2026-11-20' },
    [['CHILD_STATUS']],
  ),
  at('CARE_LEAVER_18_23', 'to be switched on tomorrow', 'NOT_ENTITLED', {
    ...leaver,
    born: '2006-01-01',
    switchedOnFrom: '2026-11-21',
  }),
  at('FOREIGNER_DETAINED_FOR_REMOVAL', 'switched on, by the notice', 'ENTITLED', {
    base: [],
    topics: ['REMOVAL'],
    papers: ['DETENTION_NOTICE'],
    switchedOnFrom: DAY,
  }),
  at('FOREIGNER_DETAINED_FOR_REMOVAL', 'switched on, by the ruling', 'ENTITLED', {
    base: [],
    topics: ['REMOVAL'],
    papers: ['COURT_ORDER_APPOINTMENT'],
    switchedOnFrom: DAY,
  }),
  at('FOREIGNER_DETAINED_FOR_REMOVAL', 'switched on, about work', 'MATTER_OUT_OF_SCOPE', {
    topics: ['LABOUR'],
    papers: ['DETENTION_NOTICE'],
    switchedOnFrom: DAY,
  }),
  at('STATELESSNESS_APPLICANT', 'switched on, with the receipt', 'ENTITLED', {
    topics: ['STATELESSNESS'],
    papers: ['STATELESS_APPLICATION'],
    switchedOnFrom: DAY,
  }),
  at(
    'STATELESSNESS_APPLICANT',
    'switched on, without it',
    'DOCUMENTS_MISSING',
    { topics: ['STATELESSNESS'], switchedOnFrom: DAY },
    [['STATELESS_APPLICATION']],
  ),
  at('STATELESSNESS_APPLICANT', 'switched on, about a passport', 'MATTER_OUT_OF_SCOPE', {
    topics: ['PASSPORT'],
    papers: ['STATELESS_APPLICATION'],
    switchedOnFrom: DAY,
  }),
  at('FRONTLINE_TOT_RESIDENT', 'switched on: for what matters is still unknown', 'UNKNOWN', {
    topics: ['IDP'],
    switchedOnFrom: DAY,
  }),
]

export const assessmentCases: readonly LabelledCase[] = [
  ...thresholdCases,
  ...lowIncomeCases,
  ...disabilityCases,
  ...childCases,
  ...commonCases,
  ...paperCases,
  ...beforeCases,
  ...scopeAndOtherCases,
  ...switchedOnCases,
]

/** The whole facts of a case; what a case does not name is that of an adult of 41, no pensioner. */
export function factsOfCase({ category, given }: LabelledCase): EligibilityFacts {
  const testDate = plainDate(given.on ?? DAY)
  const months = monthsBefore(testDate, 6)
  const born = given.born === undefined ? '1985-03-12' : given.born
  return {
    testDate,
    person: {
      birthDate: born === null ? null : plainDate(born),
      pensioner: given.pensioner === undefined ? false : given.pensioner,
      disabilityGroup: given.disability ?? null,
    },
    claimedCategories: [category],
    issueTopics: given.topics ?? [],
    servicesWanted: given.wanted ?? [],
    incomes: Object.entries(given.incomes ?? {}).flatMap(([code, amount], source) =>
      months.map((month, place) => ({
        code,
        month,
        amountKopiykas: amount + (source === 0 && place === 5 ? (given.plus ?? 0) : 0),
      })),
    ),
    disabilityBenefitKopiykas: given.benefit ?? null,
    documents: [...(given.base ?? ['APPLICATION_BVPD', 'PASSPORT_UA']), ...(given.papers ?? [])].map(
      (paper) => shownPaper(paper, testDate),
    ),
    representative: given.representative ? { basis: given.representative } : null,
    grantsThisBudgetYear: null,
    openMandates: null,
    incomeGroup: given.incomeGroup ?? null,
    statusDecisions: given.decidedOn ? [{ category, decidedOn: plainDate(given.decidedOn) }] : [],
  }
}

/** The starting book, with the category switched on where the case says so. */
export function bookOfCase({ category, given }: LabelledCase): RuleBook {
  if (!given.switchedOnFrom) return startingRuleBook
  const [row] = startingRuleBook.categories.filter(({ code }) => code === category)
  if (!row) throw new Error(`No category ${category}`)
  const from = plainDate(given.switchedOnFrom)
  const switchedOn = { ...row, from, enabledByDefault: true, revision: 1, recordedOn: plainDate(DAY) }
  return withCorrection(startingRuleBook, { kind: 'categories', row: switchedOn })
}

/** Some papers exist as e-documents only; others are laid on the table. */
const ELECTRONIC = ['E_PASSPORT_DIIA', 'DETENTION_NOTICE']

export function shownPaper(given: GivenPaper, testDate: PlainDate): ShownPaper {
  const paper = typeof given === 'string' ? { doc: given } : given
  const { doc, issuedOn, validTo, form = ELECTRONIC.includes(doc) ? 'E_DOCUMENT' : 'ORIGINAL' } = paper
  return {
    doc,
    issuedOn: issuedOn ? plainDate(issuedOn) : testDate,
    validTo: validTo ? plainDate(validTo) : null,
    form,
  }
}

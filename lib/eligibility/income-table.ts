import { plainDate } from '@/lib/core/plain-date'
import type {
  FormulaRow,
  IncomeKindRow,
  IncomePeriodRow,
  SubsistenceMinimumRow,
  UsageLimitRow,
  Wording,
} from './rule-book'

const STUDENYANSKA = 'https://studenyanska-gromada.gov.ua/news/1607005749/'
const CHERKASY = 'https://provce.ck.ua/yak-cherkaschanam-otrymaty-bezkoshtovnu-pravovu-dopomohu'
const ZAPORIZHZHIA = 'https://p-i-k.zp.ua/vstanovleno-novyj-prozhytkovyj-minimum/'
const UTEKA = 'https://uteka.ua/ua/tables/55994-0'
const SLOVIANSK = 'https://sbmiskrada.gov.ua/news/1623069356/'

const POINT_1: Wording = { uk: 'Закон № 3460-VI, ст. 14(1), п. 1', en: 'Law 3460-VI, art. 14(1), p. 1' }

/** Hryvnias of the budget acts, in the order of `POPULATION_GROUPS`. */
type Hryvnias = readonly [
  general: number,
  child06: number | null,
  child618: number | null,
  ableBodied: number,
  lostAbility: number,
]

const kopiykas = (hryvnias: number | null) => (hryvnias === null ? null : hryvnias * 100)

function minimum(from: string, to: string, sums: Hryvnias, ...sources: string[]): SubsistenceMinimumRow {
  const [general, child06, child618, ableBodied, lostAbility] = sums
  const year = from.slice(0, 4)
  return {
    code: 'SUBSISTENCE_MINIMUM',
    from: plainDate(from),
    to: plainDate(to),
    amounts: {
      general: kopiykas(general),
      child06: kopiykas(child06),
      child618: kopiykas(child618),
      ableBodied: kopiykas(ableBodied),
      lostAbility: kopiykas(lostAbility),
    },
    legalBasis: {
      uk: `Закон про Державний бюджет на ${year} рік, ст. 7`,
      en: `State Budget Act for ${year}, art. 7`,
    },
    sources,
    confidence: 'publicPage',
  }
}

/** The subsistence minimum a month. Sums of 2102 and 1600 in the same acts are for other ends and never used here. */
export const subsistenceMinimums: readonly SubsistenceMinimumRow[] = [
  minimum(
    '2018-07-01',
    '2018-11-30',
    [1777, null, null, 1841, 1435],
    `${CHERKASY} (halved)`,
    'https://ua24ua.net/v-ukraine-progitochniy-minimum-povisilsya-do-1853-grn/',
  ),
  minimum('2019-01-01', '2019-06-30', [1853, 1626, 2027, 1921, 1497], ZAPORIZHZHIA),
  minimum('2019-07-01', '2019-11-30', [1936, 1699, 2118, 2007, 1564], ZAPORIZHZHIA),
  minimum('2019-12-01', '2019-12-31', [2027, 1779, 2218, 2102, 1638], ZAPORIZHZHIA),
  minimum('2020-01-01', '2020-06-30', [2027, 1779, 2218, 2102, 1638], UTEKA),
  minimum('2020-07-01', '2020-11-30', [2118, 1859, 2318, 2197, 1712], UTEKA),
  minimum('2020-12-01', '2020-12-31', [2189, 1921, 2395, 2270, 1769], UTEKA),
  minimum('2021-01-01', '2021-06-30', [2189, 1921, 2395, 2270, 1769], SLOVIANSK),
  minimum('2021-07-01', '2021-11-30', [2294, 2013, 2510, 2379, 1854], SLOVIANSK),
  minimum('2021-12-01', '2021-12-31', [2393, 2100, 2618, 2481, 1934], SLOVIANSK),
  minimum(
    '2022-01-01',
    '2022-06-30',
    [2393, 2100, 2618, 2481, 1934],
    'https://inshe.tv/economics/2022-01-02/651436',
  ),
  minimum(
    '2022-07-01',
    '2022-11-30',
    [2508, 2201, 2744, 2600, 2027],
    'https://yurisvest.com/ru/cases/zmineno-prozhytkovyi-minimum',
  ),
  minimum(
    '2022-12-01',
    '2022-12-31',
    [2589, 2272, 2833, 2684, 2093],
    'https://hi.dn.ua/novosti/novosti-ukrainy/v-ukrajini-z-1-grudnya-zbilshitsya-prozhitkovij-minimum',
  ),
  minimum('2023-01-01', '2023-12-31', [2589, 2272, 2833, 2684, 2093], 'https://pon.zp.ua/news/id_1805.html'),
  minimum(
    '2024-01-01',
    '2024-12-31',
    [2920, 2563, 3196, 3028, 2361],
    'https://planeta-inform.com.ua/ua/prozhitochnyy-minimum',
  ),
  minimum(
    '2025-01-01',
    '2025-12-31',
    [2920, 2563, 3196, 3028, 2361],
    'https://napensii.ua/news/341253-minimalna-zarplata-ta-prozhitkovij-minimum-yaki-sumi-vstanovleno-na-2025-rik/amp',
  ),
  minimum('2026-01-01', '2026-12-31', [3209, 2817, 3512, 3328, 2595], 'https://for-ua.com/article/1253378'),
]

const benefit = {
  code: 'DISABILITY_2PM_ABLE',
  test: 'benefit',
  multiple: 2,
  legalBasis: POINT_1,
  sources: ['https://napensii.ua/uk/articles/226823-komu-dopomozhe-bezkoshtovnyj-advokat/amp'],
  confidence: 'law',
} as const

/** Until 2017 the total income of the family was tested; that rule is history and is not kept as a formula. */
export const formulas: readonly FormulaRow[] = [
  {
    code: 'LOW_INCOME_2PM',
    from: plainDate('2017-01-05'),
    to: null,
    test: 'averageIncome',
    multiple: 2,
    legalBasis: POINT_1,
    sources: [
      'https://protocol.ua/amp/ru/pro_bezoplatnu_pravovu_dopomogu_vid_02_06_2011_3460_vi_stattya_14/',
    ],
    confidence: 'law',
  },
  {
    ...benefit,
    from: null,
    to: plainDate('2023-08-02'),
    group: 'lostAbility',
    confidence: 'publicPage',
  },
  { ...benefit, from: plainDate('2023-08-03'), to: null, group: 'ableBodied' },
]

/** Older pages say six months; the methodology the wording of 2023 asks for was not found (gaps.md G4). */
export const incomePeriods: readonly IncomePeriodRow[] = [
  {
    code: 'INCOME_PERIOD',
    from: null,
    to: null,
    months: 6,
    legalBasis: POINT_1,
    sources: [CHERKASY, STUDENYANSKA],
    confidence: 'publicPage',
    note: 'The six full calendar months before the month of the application; gross sums (inferred).',
  },
]

const REGISTER_OR_RETURN = ['INCOME_TAX_REGISTER', 'INCOME_TAX_DECL']

type KindTerms = Pick<IncomeKindRow, 'name' | 'counts' | 'matching' | 'confidence'> & { isWork?: boolean }
const kind = (code: string, { isWork = false, ...terms }: KindTerms): IncomeKindRow => ({
  code,
  from: null,
  to: null,
  isWork,
  legalBasis: POINT_1,
  sources: [STUDENYANSKA],
  ...terms,
})

/** Which papers match a source is our reading of the papers' names; no source lists the pairs. */
export const incomeKinds: readonly IncomeKindRow[] = [
  kind('WAGE', {
    name: { uk: 'заробітна плата', en: 'wages' },
    counts: 'ADDED',
    isWork: true,
    matching: ['INCOME_EMPLOYER', 'INCOME_OK5_OK7', 'INCOME_TAX_REGISTER'],
    confidence: 'publicPage',
  }),
  kind('PENSION', {
    name: { uk: 'пенсія', en: 'pension' },
    counts: 'ADDED',
    matching: ['INCOME_PENSION'],
    confidence: 'publicPage',
  }),
  kind('UNEMPLOYMENT', {
    name: { uk: 'допомога по безробіттю', en: 'unemployment aid' },
    counts: 'ADDED',
    matching: ['INCOME_UNEMPLOYMENT'],
    confidence: 'publicPage',
  }),
  kind('STATE_SOCIAL_AID', {
    name: { uk: 'державна соціальна допомога', en: 'state social aid' },
    counts: 'ADDED',
    matching: ['INCOME_SOCIAL_AID'],
    confidence: 'publicPage',
  }),
  kind('BUSINESS', {
    name: { uk: 'дохід від підприємницької діяльності', en: 'business income' },
    counts: 'ADDED',
    isWork: true,
    matching: REGISTER_OR_RETURN,
    confidence: 'publicPage',
  }),
  kind('LAND_RENT', {
    name: { uk: 'дохід від здачі землі в оренду', en: 'rent of land' },
    counts: 'ADDED',
    matching: REGISTER_OR_RETURN,
    confidence: 'publicPage',
  }),
  kind('OTHER_RENT', {
    name: { uk: 'оренда іншого майна', en: 'rent of other property' },
    counts: 'ADDED',
    matching: REGISTER_OR_RETURN,
    confidence: 'inferred',
  }),
  kind('ALIMONY', {
    name: { uk: 'отримані аліменти', en: 'child support received' },
    counts: 'ADDED',
    matching: [...REGISTER_OR_RETURN, 'INCOME_SELF_DECL'],
    confidence: 'inferred',
  }),
  kind('SCHOLARSHIP', {
    name: { uk: 'стипендія', en: 'scholarship' },
    counts: 'ADDED',
    matching: ['INCOME_EMPLOYER', 'INCOME_TAX_REGISTER'],
    confidence: 'inferred',
  }),
  kind('OTHER', {
    name: { uk: 'інші доходи', en: 'other income' },
    counts: 'ADDED',
    matching: [...REGISTER_OR_RETURN, 'INCOME_SELF_DECL'],
    confidence: 'inferred',
  }),
  kind('ONE_OFF_CHARITY', {
    name: { uk: 'одноразова благодійна або гуманітарна допомога', en: 'one-off charity or humanitarian aid' },
    counts: 'NOT_COUNTED',
    matching: [],
    confidence: 'inferred',
  }),
  kind('SUBSIDY', {
    name: { uk: 'житлова субсидія', en: 'housing subsidy' },
    counts: 'NOT_COUNTED',
    matching: [],
    confidence: 'inferred',
  }),
  kind('ALIMONY_PAID', {
    name: { uk: 'сплачені аліменти', en: 'child support paid' },
    counts: 'SUBTRACTED',
    matching: [],
    confidence: 'inferred',
  }),
]

const sixPerYear = {
  code: 'SIX_PER_YEAR',
  grantsPerBudgetYear: 6,
  openMandates: 6,
  legalBasis: { uk: 'Закон № 3460-VI, ст. 14(3)', en: 'Law 3460-VI, art. 14(3)' },
  sources: ['https://bt.mk.court.gov.ua/sud1405/pres-centr/news/551460'],
} as const

/** Added by Law 2475-VIII; whether the wording of 2023 kept it was not seen (gaps.md C7): a warning, never a stop. */
export const usageLimits: readonly UsageLimitRow[] = [
  { ...sixPerYear, from: plainDate('2018-07-03'), to: plainDate('2023-08-02'), confidence: 'courtPage' },
  { ...sixPerYear, from: plainDate('2023-08-03'), to: null, confidence: 'unverified' },
]

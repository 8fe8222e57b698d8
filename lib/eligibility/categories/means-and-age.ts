import { allOf, anyOf, doc, optional, perIncomeSource } from '../requirement.rules'
import type { CategoryRow } from '../rule-book'
import {
  ALL,
  AMENDED_2017,
  AMENDED_2023,
  article14,
  BEFORE_2023,
  CENTRES_OPENED,
  NAPENSII,
  ON_APPLICATION,
  PROTOCOL_14,
  seen,
} from './category-terms'

const lowIncome = {
  ...ON_APPLICATION,
  code: 'LOW_INCOME',
  title: {
    uk: 'Повнолітні особи, середньомісячний дохід яких не перевищує двох розмірів прожиткового мінімуму',
    en: 'Adults whose average monthly income is at most two subsistence minimums',
  },
  chapter: '3.4.2.1',
  legalBasis: article14('1'),
  services: ALL,
  servicesConfidence: 'law',
  formula: 'LOW_INCOME_2PM',
  usageLimit: 'SIX_PER_YEAR',
  age: { from: 18 },
  requirements: allOf(
    anyOf(
      'INCOME_EMPLOYER',
      'INCOME_OK5_OK7',
      'INCOME_PENSION',
      'INCOME_TAX_DECL',
      'INCOME_TAX_REGISTER',
      'INCOME_UNEMPLOYMENT',
      'INCOME_SOCIAL_AID',
    ),
    perIncomeSource,
    optional('INCOME_SELF_DECL', 'noIncomeDeclared'),
  ),
  from: AMENDED_2017,
  note: 'Until 2017-01-05 the test was total family income below one subsistence minimum. "Adults" and a methodology of the Ministry came with the wording of 2023.',
  ...seen(
    'law',
    PROTOCOL_14,
    'https://solobkovecka-gromada.gov.ua/news/1718282830/',
    'https://provce.ck.ua/yak-cherkaschanam-otrymaty-bezkoshtovnu-pravovu-dopomohu',
  ),
} as const satisfies CategoryRow

const disability = {
  ...ON_APPLICATION,
  code: 'DISABILITY',
  title: {
    uk: 'Особи з інвалідністю, які отримують пенсію або державну соціальну допомогу не більше двох прожиткових мінімумів для працездатних осіб',
    en: 'Persons with a disability whose pension or state social aid is at most two subsistence minimums for able-bodied persons',
  },
  chapter: '3.4.2.2',
  legalBasis: article14('1'),
  services: ALL,
  servicesConfidence: 'law',
  formula: 'DISABILITY_2PM_ABLE',
  usageLimit: 'SIX_PER_YEAR',
  requirements: allOf(anyOf('DISABILITY_PROOF', 'PENSIONER_ID'), 'DISABILITY_BENEFIT'),
  from: AMENDED_2023,
  note: 'Only the pension or benefit is compared, not other income.',
  ...seen(
    'law',
    PROTOCOL_14,
    NAPENSII,
    'https://ternopol-inform.com/news-suspilstvo-events/126870-bezoplatna-pravova-dopomoga-stane-dostupn-shoyu.html',
  ),
} as const satisfies CategoryRow

const child = {
  ...ON_APPLICATION,
  code: 'CHILD',
  title: {
    uk: 'Діти, у тому числі сироти, позбавлені батьківського піклування, у складних життєвих обставинах, постраждалі внаслідок воєнних дій чи збройного конфлікту',
    en: 'All children (orphans, without parental care, in difficult circumstances, war-affected are sub-groups)',
  },
  chapter: '3.4.2.5',
  legalBasis: article14('2'),
  services: ALL,
  age: { below: 18 },
  applicants: ['LEGAL_REPRESENTATIVE', 'FOSTER_CARER', 'CHILD_14_PLUS_OWN_MATTERS'],
  subGroups: ['ORPHAN', 'NO_PARENTAL_CARE', 'DIFFICULT_CIRCUMSTANCES', 'WAR_AFFECTED', 'NONE'],
  requirements: allOf('BIRTH_CERT', optional('CHILD_STATUS')),
  from: AMENDED_2023,
  note: 'From 14 the child may apply in person in matters the child may bring to court alone. Pages give 1 or 3 August 2023.',
  ...seen(
    'publicPage',
    'https://kremenets.te.gov.ua/news/z-1-serpnia-dity-iakym-vypovnylos-14-rokiv-zmozhut-samostiino-zvertatysia-za-bezoplatnoiu-iurydychnoiu-dopomohoiu',
    'https://nus.org.ua/news/pidlitky-zmozhut-otrymaty-bezplatnu-yurydychnu-dopomogu-kudy-zvertatysya',
    'https://podilsk-rda.odessa.gov.ua/novini/pravo-d-tej-na-bezoplatnu-pravovu-dopomogu/',
  ),
} as const satisfies CategoryRow

/** Low income, disability, childhood: what is told by figures and dates. */
export const meansAndAgeCategories: readonly CategoryRow[] = [
  lowIncome,
  {
    ...disability,
    title: {
      uk: 'Особи з інвалідністю, які отримують пенсію або державну соціальну допомогу не більше двох прожиткових мінімумів для осіб, які втратили працездатність',
      en: 'Persons with a disability whose pension or state social aid is at most two subsistence minimums for persons who lost the ability to work',
    },
    from: CENTRES_OPENED,
    to: BEFORE_2023,
    note: 'The benchmark group changed by Law 3022-IX (gaps.md C5); the older wording was seen on pages only.',
    confidence: 'publicPage',
  },
  disability,
  {
    ...child,
    applicants: ['LEGAL_REPRESENTATIVE', 'FOSTER_CARER'],
    from: CENTRES_OPENED,
    to: BEFORE_2023,
    note: 'The group was narrower at first (orphans, without care, street children, victims of violence); since when it was all children was not seen.',
    confidence: 'inferred',
  },
  child,
  {
    ...ON_APPLICATION,
    code: 'CARE_LEAVER_18_23',
    title: {
      uk: 'Особи з числа дітей-сиріт та дітей, позбавлених батьківського піклування, віком від 18 до 23 років',
      en: 'Care leavers aged 18–23',
    },
    chapter: null,
    legalBasis: {
      uk: 'законопроєкт № 14098 про зміни до ст. 14(1) Закону № 3460-VI',
      en: 'bill 14098 on art. 14(1) of Law 3460-VI',
    },
    services: ALL,
    servicesConfidence: 'courtPage',
    age: { from: 18, below: 23 },
    requirements: allOf(doc('CHILD_STATUS')),
    from: null,
    enabledByDefault: false,
    note: 'A BILL: on 2025-12-02 still at committee. Switched off until an administrator sets its first day.',
    ...seen(
      'courtPage',
      'https://mv.pl.court.gov.ua/sud1619/pres-centr/novyny/1891091',
      'https://sud.ua/uk/news/laws/347587-rade-rekomenduyut-rasshirit-perechen-lits-imeyuschikh-pravo-na-besplatnuyu-vtorichnuyu-pravovuyu-pomosch',
    ),
  },
]

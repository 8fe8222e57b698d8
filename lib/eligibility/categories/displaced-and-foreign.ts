import { plainDate } from '@/lib/core/plain-date'
import { allOf, anyOf, doc } from '../requirement.rules'
import type { CategoryRow } from '../rule-book'
import {
  ALL,
  AMENDED_2017,
  AMENDED_2023,
  CENTRES_OPENED,
  NAPENSII,
  ON_APPLICATION,
  RECALLED,
  REP_DOCS,
  seen,
  unseen,
} from './category-terms'

/** Displacement, protection in Ukraine, missing papers, foreign citizenship. */
export const displacedAndForeignCategories: readonly CategoryRow[] = [
  {
    ...ON_APPLICATION,
    code: 'IDP',
    title: { uk: 'Внутрішньо переміщені особи', en: 'Internally displaced persons' },
    chapter: '3.4.2.3',
    services: ALL,
    usageLimit: 'SIX_PER_YEAR',
    requirements: allOf('IDP_CERT'),
    from: AMENDED_2017,
    note: 'Apply at the place of actual residence.',
    ...seen(
      'courtPage',
      'https://novgadm.cg.gov.ua/index.php?id=427952&tp=page',
      'https://sh.cn.court.gov.ua/sud2524/pres-centr/news/319750',
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'IDP_APPLICANT',
    title: {
      uk: 'Громадяни України, які подали заяву про взяття на облік як внутрішньо переміщені',
      en: 'Persons who applied for IDP registration (incl. appeal against refusal)',
    },
    chapter: '3.4.2.4',
    services: REP_DOCS,
    servicesConfidence: 'publicPage',
    scope: {
      mode: 'block',
      topics: ['IDP_STATUS'],
      matters: {
        uk: 'отримання довідки ВПО, зокрема оскарження відмови',
        en: 'obtaining the IDP certificate, refusal of it included',
      },
    },
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf('IDP_APPLICATION', 'IDP_REFUSAL'),
    from: AMENDED_2017,
    note: 'Refusal cases were named expressly by the amendments of 2023.',
    ...seen(
      'publicPage',
      'http://kotelva.adm-pl.gov.ua/page/kategoriyi-osib-yaki-mayut-pravo-na-bezoplatnu-vtorinnu-pravovu-dopomogu-shcho-nadaietsya-viddi',
      NAPENSII,
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'ASYLUM',
    title: {
      uk: 'Особи, на яких поширюється Закон «Про біженців та осіб, які потребують додаткового або тимчасового захисту»',
      en: 'Persons under the refugee and complementary or temporary protection act',
    },
    chapter: '3.4.2.6',
    services: ALL,
    scope: {
      mode: 'block',
      topics: ['ASYLUM_STATUS'],
      matters: {
        uk: 'отримання захисту в Україні, поки немає рішення, та оскарження рішення про статус',
        en: 'obtaining protection until the decision on it, and appeal of a decision about status',
      },
    },
    isTimeBound: true,
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf(
      'ASYLUM_CERT',
      'REFUGEE_ID',
      'SUBSIDIARY_ID',
      'TEMP_PROTECTION_CERT',
      'ASYLUM_REFUSAL',
    ),
    from: CENTRES_OPENED,
    ...seen(
      'publicPage',
      'https://www.adm-baryshivka.gov.ua/index.php/zvernennya-gromadyan/2016-09-13-11-22-13/2016-09-13-11-25-10',
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'STATELESSNESS_APPLICANT',
    title: {
      uk: 'Особи, які звернулися за визнанням особою без громадянства',
      en: 'Applicants for recognition as stateless',
    },
    chapter: null,
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['STATELESSNESS'],
      matters: { uk: 'процедура визнання та її оскарження', en: 'the recognition procedure and its appeal' },
    },
    requirements: anyOf('STATELESS_APPLICATION'),
    from: plainDate('2020-07-18'),
    enabledByDefault: false,
    ...unseen(RECALLED),
  },
  {
    ...ON_APPLICATION,
    code: 'UNDOCUMENTED',
    title: {
      uk: 'Особи, які не мають документів, що посвідчують особу та підтверджують громадянство України',
      en: 'Persons without documents proving identity and citizenship',
    },
    chapter: null,
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['LEGAL_FACTS_ID'],
      matters: {
        uk: 'встановлення в суді фактів, потрібних для цих документів',
        en: 'establishing in court the facts needed to issue those documents',
      },
    },
    waivesIdentity: true,
    requirements: anyOf('UNDOCUMENTED_PROOF'),
    from: AMENDED_2023,
    ...seen(
      'publicPage',
      'https://femida.ua/news/hto-maye-pravo-na-bezoplatnu-vtorynnu-pravnychu-dopomogu-tilky-z-konkretnyh-pravnychyh-pytan/',
      NAPENSII,
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'FRONTLINE_TOT_RESIDENT',
    title: {
      uk: 'Жителі тимчасово окупованих територій або населених пунктів у зоні бойових дій',
      en: 'Residents of occupied or frontline territory',
    },
    chapter: null,
    services: REP_DOCS,
    scope: { mode: 'unclear', topics: [], matters: { uk: 'невідомо', en: 'unknown' } },
    requirements: anyOf('PASSPORT_UA'),
    from: null,
    enabledByDefault: false,
    note: 'The page mentions people from "hot spots" only.',
    ...unseen(NAPENSII),
  },
  {
    ...ON_APPLICATION,
    code: 'FOREIGNER_TREATY',
    title: {
      uk: 'Громадяни держав, з якими Україна має міжнародний договір про правову допомогу',
      en: 'Foreign citizens of a state with a legal-aid treaty',
    },
    chapter: '3.4.2.15',
    legalBasis: {
      uk: 'міжнародні договори (додаток 9 посібника)',
      en: 'international treaties (annex 9 of the handbook)',
    },
    services: ALL,
    scope: {
      mode: 'caseOnly',
      topics: [],
      matters: { uk: 'так, як каже договір', en: 'as the treaty says' },
    },
    needsOtherCategory: true,
    requirements: allOf(doc('FOREIGN_PASSPORT'), anyOf('RESIDENCE_PERMIT', 'ASYLUM_CERT')),
    from: null,
    note: 'The person must also fit a category of art. 14(1) unless the treaty says otherwise.',
    sources: ['guide table of contents, 3.4.2.15 and Annex 9'],
    confidence: 'guide',
    isVerified: false,
  },
]

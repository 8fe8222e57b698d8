import { plainDate } from '@/lib/core/plain-date'
import { anyOf } from '../requirement.rules'
import type { CategoryRow } from '../rule-book'
import { ALL, article14, DEF_DOCS, ON_APPLICATION, RECALLED, unseen } from './category-terms'

/** The system for detainees begins (court page pr.cn.court.gov.ua). */
const DEFENCE_BEGAN = plainDate('2013-01-01')
const MYKOLAIV = 'https://mukolaivjst.ucoz.ua/news/2015-07-21'
const PRYLUKY = 'https://pr.cn.court.gov.ua/sud2517/20/30'

const ON_NOTICE = {
  ...ON_APPLICATION,
  chapter: null,
  services: DEF_DOCS,
  intake: 'AUTHORITY_NOTICE',
  isPassedOn: true,
  legalBasis: article14('3–8'),
  from: DEFENCE_BEGAN,
} as const satisfies Partial<CategoryRow>

/** Points 3–8: aid that begins with a notice of an authority; the front office only passes it on. */
export const defenceCategories: readonly CategoryRow[] = [
  {
    ...ON_NOTICE,
    code: 'ADMIN_DETENTION',
    title: {
      uk: 'Особи, до яких застосовано адміністративне затримання',
      en: 'Persons under administrative detention',
    },
    requirements: anyOf('DETENTION_NOTICE'),
    ...unseen(MYKOLAIV, PRYLUKY),
  },
  {
    ...ON_NOTICE,
    code: 'ADMIN_ARREST',
    title: {
      uk: 'Особи, до яких застосовано адміністративний арешт',
      en: 'Persons under administrative arrest',
    },
    requirements: anyOf('COURT_ORDER_APPOINTMENT'),
    ...unseen(MYKOLAIV),
  },
  {
    ...ON_NOTICE,
    code: 'CRIM_DETAINED',
    title: {
      uk: 'Особи, які за кримінальним процесуальним законом вважаються затриманими або яких тримають під вартою',
      en: 'Persons detained in criminal proceedings or held in custody',
    },
    requirements: anyOf('DETENTION_NOTICE', 'COURT_ORDER_APPOINTMENT'),
    ...unseen(PRYLUKY),
  },
  {
    ...ON_NOTICE,
    code: 'CRIM_APPOINTED_DEFENCE',
    title: {
      uk: 'Особи, у кримінальних провадженнях щодо яких захисника залучають за призначенням або для окремої процесуальної дії',
      en: 'Persons for whom defence counsel must be appointed, or for one procedural act',
    },
    requirements: anyOf('COURT_ORDER_APPOINTMENT'),
    ...unseen(
      'https://legalaid.gov.ua/tsentry/regionalnyj-tsentr-z-nadannya-bezoplatnoyi-vtorynnoyi-pravovoyi-dopomogy-u-donetskij-ta-zaporizkij-oblastyah/',
    ),
  },
  {
    ...ON_NOTICE,
    code: 'CONVICTED',
    title: {
      uk: 'Особи, засуджені до позбавлення волі, обмеження волі, тримання в дисциплінарному батальйоні',
      en: 'Convicts serving imprisonment, restriction of liberty or in a disciplinary battalion',
    },
    services: ALL,
    intake: 'AUTHORITY_NOTICE_OR_WRITTEN',
    requirements: anyOf('COURT_ORDER_APPOINTMENT'),
    from: plainDate('2016-01-01'),
    ...unseen('inferred from the block of points 3–8 of art. 19(1)'),
  },
  {
    ...ON_APPLICATION,
    code: 'FOREIGNER_DETAINED_FOR_REMOVAL',
    title: {
      uk: 'Іноземці та особи без громадянства, затримані для ідентифікації та примусового видворення',
      en: 'Foreigners and stateless persons detained for identification or removal',
    },
    chapter: '3.4.2.15',
    services: ALL,
    scope: {
      mode: 'block',
      topics: ['REMOVAL'],
      matters: { uk: 'видворення і затримання для нього', en: 'removal and detention for it' },
    },
    intake: 'AUTHORITY_NOTICE_OR_WRITTEN',
    requirements: anyOf('DETENTION_NOTICE', 'COURT_ORDER_APPOINTMENT'),
    from: plainDate('2016-01-01'),
    enabledByDefault: false,
    ...unseen(RECALLED),
  },
  {
    ...ON_APPLICATION,
    code: 'COURT_APPOINTED_CIVIL',
    title: {
      uk: 'Особа, якій БВПД призначив суд ухвалою у цивільній чи адміністративній справі',
      en: 'Person for whom a civil or administrative court ordered secondary aid',
    },
    chapter: '5.3.10',
    legalBasis: { uk: 'ухвала суду', en: 'court ruling' },
    services: ['REPRESENTATION', 'PROCEDURAL_DOCS'],
    scope: { mode: 'caseOnly', topics: [], matters: { uk: 'лише ця справа', en: 'that case only' } },
    intake: 'COURT_RULING',
    isTimeBound: true,
    requirements: anyOf('COURT_ORDER_APPOINTMENT'),
    from: null,
    sources: ['guide table of contents, 5.3.10'],
    confidence: 'guide',
    isVerified: false,
  },
]

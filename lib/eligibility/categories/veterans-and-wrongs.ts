import { plainDate } from '@/lib/core/plain-date'
import { allOf, anyOf, doc } from '../requirement.rules'
import type { CategoryRow } from '../rule-book'
import {
  ALL,
  AMENDED_2017,
  AMENDED_2023,
  CENTRES_OPENED,
  ON_APPLICATION,
  REP_DOCS,
  seen,
  unseen,
} from './category-terms'

const BARYSHIVKA =
  'https://www.adm-baryshivka.gov.ua/index.php/zvernennya-gromadyan/2016-09-13-11-22-13/2016-09-13-11-25-10'
const SHCHORS = 'https://sh.cn.court.gov.ua/sud2524/pres-centr/news/319750'
const LUBNY = 'https://ln.pl.court.gov.ua/sud1616/gromadyanam/14/2'

const veteran = {
  ...ON_APPLICATION,
  code: 'VETERAN',
  title: {
    uk: 'Ветерани війни та особи, на яких поширюється Закон «Про статус ветеранів війни, гарантії їх соціального захисту»',
    en: 'War veterans and others covered by the veterans act (incl. families of fallen defenders)',
  },
  chapter: '3.4.2.7',
  services: ALL,
  usageLimit: 'SIX_PER_YEAR',
  subGroups: ['COMBATANT', 'WAR_DISABLED', 'WAR_PARTICIPANT', 'FALLEN_FAMILY'],
  requirements: anyOf('VETERAN_UBD', 'VETERAN_WAR_DISABLED', 'VETERAN_WAR_PARTICIPANT', 'FALLEN_FAMILY_ID'),
  from: AMENDED_2017,
  ...seen('courtPage', BARYSHIVKA, SHCHORS),
} as const satisfies CategoryRow

/** Service and merit, past persecution, violence, captivity, crime, and people a court looks after. */
export const veteransAndWrongsCategories: readonly CategoryRow[] = [
  {
    ...veteran,
    scope: {
      mode: 'block',
      topics: ['SOCIAL_SECURITY', 'PENSIONS', 'VETERAN_BENEFITS', 'VETERAN_STATUS', 'FALLEN_FAMILY'],
      matters: { uk: 'соціальний захист ветеранів', en: 'social protection of veterans' },
    },
    from: CENTRES_OPENED,
    to: plainDate('2017-01-04'),
    note: 'Until 2017-01-05 only for matters of their social protection (gaps.md C6); which topics these are is our reading.',
    confidence: 'inferred',
  },
  veteran,
  {
    ...ON_APPLICATION,
    code: 'VETERAN_STATUS_APPLICANT',
    title: {
      uk: 'Особи під юрисдикцією України, які звернулися за статусом за Законом про статус ветеранів війни',
      en: 'Applicants for a status under the veterans act',
    },
    chapter: '3.4.2.8',
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['VETERAN_STATUS'],
      matters: {
        uk: 'отримання цього статусу',
        en: 'obtaining that status',
      },
    },
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf('VETERAN_STATUS_APPLICATION'),
    from: AMENDED_2017,
    ...seen('courtPage', SHCHORS),
  },
  {
    ...ON_APPLICATION,
    code: 'SPECIAL_MERIT',
    title: {
      uk: 'Особи, які мають особливі заслуги та особливі трудові заслуги перед Батьківщиною',
      en: 'Persons with special (labour) merits before the Motherland',
    },
    chapter: '3.4.2.9',
    services: ALL,
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf('SPECIAL_MERIT_ID'),
    from: CENTRES_OPENED,
    ...seen('guide', 'guide table of contents, 3.4.2.9'),
  },
  {
    ...ON_APPLICATION,
    code: 'NAZI_VICTIM',
    title: {
      uk: 'Особи, які належать до жертв нацистських переслідувань',
      en: 'Victims of Nazi persecution',
    },
    chapter: '3.4.2.10',
    services: ALL,
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf('NAZI_VICTIM_ID'),
    from: CENTRES_OPENED,
    ...seen('guide', 'guide table of contents, 3.4.2.10'),
  },
  {
    ...ON_APPLICATION,
    code: 'CAPACITY_CASE',
    title: {
      uk: 'Особи, щодо яких суд розглядає справу про обмеження дієздатності, визнання недієздатною або поновлення дієздатності',
      en: 'Persons in a court case on restricting, removing or restoring legal capacity',
    },
    chapter: '3.4.2.11',
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['LEGAL_CAPACITY'],
      matters: { uk: 'ця справа про дієздатність', en: 'that case on legal capacity' },
    },
    isTimeBound: true,
    intake: 'APPLICATION_OR_COURT',
    requirements: anyOf('COURT_RULING_CAPACITY', 'COURT_ORDER_APPOINTMENT'),
    from: CENTRES_OPENED,
    ...seen('publicPage', 'https://sd.ua/news/10010', 'guide table of contents, 3.4.2.11'),
  },
  {
    ...ON_APPLICATION,
    code: 'PSYCHIATRIC_CASE',
    title: {
      uk: 'Особи, щодо яких суд розглядає справу про примусову психіатричну допомогу',
      en: 'Persons in a court case on compulsory psychiatric care',
    },
    chapter: '3.4.2.12',
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['PSYCHIATRIC_CARE'],
      matters: { uk: 'ця справа про психіатричну допомогу', en: 'that case on psychiatric care' },
    },
    isTimeBound: true,
    intake: 'APPLICATION_OR_COURT',
    requirements: anyOf('COURT_RULING_PSYCH', 'COURT_ORDER_APPOINTMENT'),
    from: CENTRES_OPENED,
    ...seen('courtPage', 'guide table of contents, 3.4.2.12', LUBNY),
  },
  {
    ...ON_APPLICATION,
    code: 'REHABILITATED',
    title: {
      uk: 'Особи, реабілітовані відповідно до законодавства України',
      en: 'Rehabilitated persons (victims of repression)',
    },
    chapter: '3.4.2.13',
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['REHABILITATION'],
      matters: { uk: 'реабілітація', en: 'rehabilitation' },
    },
    usageLimit: 'SIX_PER_YEAR',
    requirements: anyOf('REHABILITATED_ID'),
    from: CENTRES_OPENED,
    ...seen('courtPage', 'guide table of contents, 3.4.2.13', LUBNY),
  },
  {
    ...ON_APPLICATION,
    code: 'DV_GBV_VICTIM',
    title: {
      uk: 'Особи, які постраждали від домашнього насильства або насильства за ознакою статі',
      en: 'Survivors of domestic or gender-based violence',
    },
    chapter: '3.4.2.14',
    services: REP_DOCS,
    scope: {
      mode: 'prompt',
      topics: ['DOMESTIC_VIOLENCE', 'FAMILY'],
      matters: {
        uk: 'насильство та захист від нього',
        en: 'the violence and protection from it',
      },
    },
    requirements: anyOf(
      'DV_POLICE_REPORT',
      'DV_EDRDR',
      'DV_URGENT_ORDER',
      'DV_RESTRAINING_ORDER',
      'DV_SERVICE_LETTER',
    ),
    isConfidential: true,
    offersStaffGenderChoice: true,
    from: plainDate('2018-01-07'),
    ...seen(
      'guide',
      'guide 1.3.1 (choice of specialist by sex) and 3.4.2.14',
      'https://land.gov.ua/pro-bezoplatnu-pravovu-dopomogu/',
      'https://zakon.cc/law/document/read/3460-17 (amending law 2229-VIII listed)',
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'WHISTLEBLOWER',
    title: {
      uk: 'Викривачі у зв’язку з повідомленням про корупційне правопорушення',
      en: 'Whistleblowers reporting corruption',
    },
    chapter: null,
    services: REP_DOCS,
    scope: {
      mode: 'block',
      topics: ['WHISTLEBLOWING'],
      matters: {
        uk: 'захист прав, порушених через повідомлення',
        en: 'protection of rights violated because of the report',
      },
    },
    requirements: anyOf('WHISTLEBLOWER_PROOF'),
    from: plainDate('2020-01-01'),
    ...unseen(
      'https://zakon.cc/law/document/read/3460-17 (amending law 198-IX of 17.10.2019 listed; its content is recalled)',
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'LIBERTY_DEPRIVED',
    title: {
      uk: 'Особи, щодо яких установлено факт позбавлення особистої свободи внаслідок збройної агресії проти України',
      en: 'Persons whose deprivation of liberty due to the aggression is established (prisoners of war, civilian hostages)',
    },
    chapter: null,
    services: ALL,
    servicesConfidence: 'publicPage',
    applicants: ['SELF_AFTER_RELEASE', 'FAMILY_MEMBER_DURING_CAPTIVITY'],
    requirements: allOf(doc('LIBERTY_DEPRIVED_DECISION'), doc('FAMILY_TIE', 'familyMemberApplies')),
    from: plainDate('2022-11-19'),
    note: 'The source gives only "November 2022"; the day is recalled.',
    ...seen('publicPage', 'https://lb.ua/blog/dmytro_lubinets/707800_bezoplatna_pravnicha_dopomoga.html'),
  },
  {
    ...ON_APPLICATION,
    code: 'WAR_SEXUAL_VIOLENCE_TORTURE',
    title: {
      uk: 'Потерпілі від злочинів проти статевої свободи та недоторканості, катування або жорстокого поводження під час воєнних дій чи збройного конфлікту',
      en: 'Victims of sexual crimes, torture or cruel treatment during hostilities',
    },
    chapter: null,
    services: REP_DOCS,
    servicesConfidence: 'courtPage',
    scope: {
      mode: 'block',
      // The source names the first; the other two are narrower names of the same matter in the classifier.
      topics: ['CRIMINAL_VICTIM', 'SEXUAL_VIOLENCE', 'WAR_CRIMES'],
      matters: {
        uk: 'кримінальне провадження за цими фактами',
        en: 'the criminal proceedings opened on those facts',
      },
    },
    requirements: anyOf('VICTIM_STATUS', 'DV_EDRDR'),
    isConfidential: true,
    offersStaffGenderChoice: true,
    from: plainDate('2022-05-20'),
    ...seen(
      'courtPage',
      'https://na.kr.court.gov.ua/sud1114/pres-centr/news/1276960',
      'https://leopolis.news./page/64420/3/v-ukrani-onovyly-perelik-kategoriy-osib-yaki-mojut-otrymaty-bezoplatnu-vtorynnu-pravovu-dopomogu&print=true&print=true&print=true&print=true',
    ),
  },
  {
    ...ON_APPLICATION,
    code: 'TRAFFICKING_VICTIM',
    title: {
      uk: 'Особи, які постраждали від торгівлі людьми',
      en: 'Victims of trafficking in human beings',
    },
    chapter: null,
    services: REP_DOCS,
    scope: {
      mode: 'prompt',
      topics: ['TRAFFICKING', 'CRIMINAL_VICTIM'],
      matters: {
        uk: 'захист прав, порушених торгівлею людьми',
        en: 'protecting the rights violated by the trafficking',
      },
    },
    requirements: anyOf('TRAFFICKING_STATUS', 'VICTIM_STATUS'),
    isConfidential: true,
    from: AMENDED_2023,
    ...seen('courtPage', 'https://gd.if.court.gov.ua/sud0905/pres-centr/general/1410387'),
  },
]

import type { Confidence } from '@/lib/core/confidence'
import { type PlainDate, plainDate } from '@/lib/core/plain-date'

/**
 * A term set by law or by the office.
 *
 * `alarms` are numbers of days of the term (counted as the term is) on which the worker is warned.
 * `lastDayOff`: where the last day goes when it is a day off.
 * `from` and `to` bound the starting days the row is for, both included.
 */
export type Deadline = {
  readonly uk: string
  readonly en: string
  readonly starts: DeadlineStart
  readonly length:
    | { readonly count: 'calendar' | 'working' | 'months' | 'years'; readonly duration: number }
    | { readonly count: 'budgetYear' }
    | { readonly count: 'hours'; readonly duration: number }
    | { readonly count: 'set' }
  readonly lastDayOff: 'next' | 'before'
  readonly extension?: { readonly uk: string; readonly en: string }
  readonly legalBasis: { readonly uk: string; readonly en: string }
  readonly source: string
  readonly confidence: Confidence
  readonly alarms?: readonly number[]
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** What sets the term running. Its label is `deadlines.starts.*` in the messages. */
export const DEADLINE_STARTS = [
  'applicationWithProof',
  'applicationReceived',
  'decisionMade',
  'enquiryReceived',
  'visit',
  'enquiryRegistered',
  'transferSent',
  'grantDecided',
  'mandateIssued',
  'detentionNotified',
  'advocateAppointed',
  'appealReceived',
  'requestReceived',
  'quarterEnded',
  'dataChanged',
  'consentWithdrawn',
  'decisionLearnt',
  'clientNotified',
  'referralMade',
  'contactsChecked',
  'budgetYearBegan',
] as const
export type DeadlineStart = (typeof DEADLINE_STARTS)[number]

const AMENDED_2023 = plainDate('2023-08-03')
const OWN_RULE = { uk: 'внутрішній стандарт', en: 'internal standard' }
const PROTOCOL_19 = 'https://protocol.ua/ua/pro_bezoplatnu_pravovu_dopomogu_vid_02_06_2011_3460_vi_stattya_19'
const COURT_PAGE_10 = 'https://dg.dp.court.gov.ua/sud0408/8/114'
const APPEALS_PAGE = 'https://7aac.gov.ua/gromadyanam/informaciya-shhodo-zvernen/stroki-rozglyadu-zvernen/'
const RECALLED = 'recalled; not seen in a retrieved copy'
const PRODUCT = 'chosen by this product'

/** Law 3460-VI, `art`; the labels of the two languages differ only in the word for "article". */
const aidLaw = (art: string) => ({ uk: `Закон № 3460-VI, ст. ${art}`, en: `Law 3460-VI, art. ${art}` })
const appealsLaw = (art: string) => ({
  uk: `Закон «Про звернення громадян», ст. ${art}`,
  en: `Law on citizens’ appeals, art. ${art}`,
})
const dataLaw = (art: string) => ({
  uk: `Закон «Про захист персональних даних», ст. ${art}`,
  en: `Law on personal data, art. ${art}`,
})

const rows = {
  BVPD_DECISION: {
    uk: 'Рішення про надання або відмову в наданні БВПД',
    en: 'Decision on secondary aid',
    starts: 'applicationWithProof',
    length: { count: 'working', duration: 10 },
    lastDayOff: 'next',
    legalBasis: aidLaw('19(1)'),
    source: PROTOCOL_19,
    confidence: 'law',
    alarms: [7, 9],
    from: AMENDED_2023,
  },
  BVPD_DECISION_OLD: {
    uk: 'Рішення про надання або відмову в наданні БВПД (до серпня 2023 року)',
    en: 'Decision on secondary aid (before August 2023)',
    starts: 'applicationReceived',
    length: { count: 'calendar', duration: 10 },
    lastDayOff: 'next',
    legalBasis: aidLaw('19(1)'),
    source: RECALLED,
    confidence: 'inferred',
    to: plainDate('2023-08-02'),
  },
  COURT_ORDERED_DECISION: {
    uk: 'Рішення про БВПД за ухвалою суду',
    en: 'Decision on secondary aid ordered by a court',
    starts: 'applicationReceived',
    length: { count: 'working', duration: 1 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  BVPD_DECISION_COPY: {
    uk: 'Копія рішення заявникові',
    en: 'Copy of the decision sent to the applicant',
    starts: 'decisionMade',
    length: { count: 'working', duration: 1 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  BPPD_WRITTEN: {
    uk: 'Письмова відповідь на звернення про БППД',
    en: 'Written primary-aid answer',
    starts: 'enquiryReceived',
    length: { count: 'calendar', duration: 30 },
    lastDayOff: 'next',
    legalBasis: aidLaw('10'),
    source: COURT_PAGE_10,
    confidence: 'courtPage',
    alarms: [20, 27],
  },
  BPPD_INFO_ONLY: {
    uk: 'Відповідь, якщо просять лише правову інформацію',
    en: 'Answer when only legal information is asked',
    starts: 'enquiryReceived',
    length: { count: 'calendar', duration: 15 },
    lastDayOff: 'next',
    legalBasis: aidLaw('10'),
    source: COURT_PAGE_10,
    confidence: 'courtPage',
    alarms: [10, 13],
  },
  BPPD_FORWARD: {
    uk: 'Пересилання за належністю з повідомленням людини',
    en: 'Forwarding to the competent body, with notice to the person',
    starts: 'enquiryReceived',
    length: { count: 'calendar', duration: 5 },
    lastDayOff: 'next',
    legalBasis: aidLaw('10'),
    source: COURT_PAGE_10,
    confidence: 'courtPage',
  },
  BPPD_ORAL: {
    uk: 'Усна консультація',
    en: 'Oral consultation',
    starts: 'visit',
    length: { count: 'working', duration: 0 },
    // A mobile point may work on a Saturday: the answer is still due that day.
    lastDayOff: 'before',
    extension: {
      uk: 'якщо питання треба вивчити, призначають повторний візит або відповідають письмово',
      en: 'if study is needed, a repeat visit is booked or the answer is written',
    },
    legalBasis: { uk: 'Посібник, 1.3.1', en: 'Handbook, 1.3.1' },
    source: 'handbook 1.3.1',
    confidence: 'guide',
  },
  CENTRE_TRANSFER: {
    uk: 'Передача звернення до іншого центру',
    en: 'Transfer to another centre',
    starts: 'enquiryRegistered',
    length: { count: 'calendar', duration: 5 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: 'by analogy with BPPD_FORWARD',
    confidence: 'inferred',
  },
  TRANSFER_ACCEPT: {
    uk: 'Підтвердження від іншого центру, що звернення прийнято',
    en: 'Receiving centre confirms',
    starts: 'transferSent',
    length: { count: 'working', duration: 1 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  PROVIDER_ORDER: {
    uk: 'Доручення адвокатові або наказ працівникові',
    en: 'Order to the provider (civil, administrative)',
    starts: 'grantDecided',
    length: { count: 'working', duration: 3 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  PROVIDER_FIRST_CONTACT: {
    uk: 'Перша зустріч надавача з клієнтом',
    en: 'Provider’s first contact with the client',
    starts: 'mandateIssued',
    length: { count: 'working', duration: 5 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  DETENTION_ORDER: {
    uk: 'Призначення адвоката затриманій особі',
    en: 'Appointment for a detainee',
    starts: 'detentionNotified',
    length: { count: 'hours', duration: 1 },
    lastDayOff: 'next',
    legalBasis: { uk: 'Постанова КМУ від 28.12.2011 № 1363', en: 'Cabinet resolution 1363 of 28.12.2011' },
    source: RECALLED,
    confidence: 'inferred',
  },
  DETENTION_ARRIVAL: {
    uk: 'Прибуття адвоката до затриманої особи',
    en: 'Advocate’s arrival to a detainee',
    starts: 'advocateAppointed',
    length: { count: 'hours', duration: 1 },
    lastDayOff: 'next',
    extension: { uk: '6 годин у виняткових випадках', en: '6 hours in exceptional cases' },
    legalBasis: { uk: 'Постанова КМУ від 28.12.2011 № 1363', en: 'Cabinet resolution 1363 of 28.12.2011' },
    source: RECALLED,
    confidence: 'inferred',
  },
  APPEAL_SIMPLE: {
    uk: 'Звернення громадян, що не потребує додаткового вивчення',
    en: 'Citizen appeal needing no study',
    starts: 'appealReceived',
    length: { count: 'calendar', duration: 15 },
    lastDayOff: 'before',
    legalBasis: appealsLaw('20'),
    source: APPEALS_PAGE,
    confidence: 'publicPage',
  },
  APPEAL_GENERAL: {
    uk: 'Розгляд звернення громадян',
    en: 'Citizen appeal, general',
    starts: 'appealReceived',
    length: { count: 'months', duration: 1 },
    lastDayOff: 'before',
    extension: {
      uk: 'керівник установлює довший строк і повідомляє людину; разом не більше 45 днів',
      en: 'the head sets a longer term and tells the person; 45 calendar days in all',
    },
    legalBasis: appealsLaw('20'),
    source: 'http://dobropol-rayon-rada.blogspot.com/2017/06/blog-post_165.html',
    confidence: 'publicPage',
  },
  APPEAL_MAX: {
    uk: 'Граничний строк розгляду звернення громадян з продовженням',
    en: 'Citizen appeal, absolute maximum with extension',
    starts: 'appealReceived',
    length: { count: 'calendar', duration: 45 },
    lastDayOff: 'before',
    legalBasis: appealsLaw('20'),
    source: APPEALS_PAGE,
    confidence: 'publicPage',
  },
  APPEAL_SHORTEN: {
    uk: 'Скорочений строк на обґрунтовану письмову вимогу',
    en: 'Shorter term on a reasoned written request',
    starts: 'requestReceived',
    length: { count: 'set' },
    lastDayOff: 'before',
    legalBasis: appealsLaw('20'),
    source: APPEALS_PAGE,
    confidence: 'publicPage',
  },
  APPEAL_RETURN: {
    uk: 'Повернення неналежно оформленого звернення з роз’ясненням',
    en: 'Return of a defective appeal with explanations',
    starts: 'appealReceived',
    length: { count: 'calendar', duration: 10 },
    lastDayOff: 'before',
    legalBasis: appealsLaw('5'),
    source: 'https://ndar.loga.gov.ua/content/vimogi_do_zvernen',
    confidence: 'publicPage',
  },
  APPEAL_FORWARD: {
    uk: 'Пересилання звернення громадян за належністю',
    en: 'Forwarding a citizen appeal to the competent body',
    starts: 'appealReceived',
    length: { count: 'calendar', duration: 5 },
    lastDayOff: 'before',
    legalBasis: appealsLaw('7'),
    source: RECALLED,
    confidence: 'inferred',
  },
  COMPLAINT_TIME_BAR: {
    uk: 'Строк подання скарги',
    en: 'Time bar for a complaint',
    starts: 'decisionMade',
    length: { count: 'years', duration: 1 },
    lastDayOff: 'next',
    extension: {
      uk: 'і не пізніше місяця від дня, коли людина дізналася про рішення',
      en: 'and one month from learning of the decision',
    },
    legalBasis: appealsLaw('17'),
    source: RECALLED,
    confidence: 'inferred',
  },
  APPEALS_ANALYSIS: {
    uk: 'Узагальнення звернень за квартал',
    en: 'Quarterly analysis of appeals',
    starts: 'quarterEnded',
    length: { count: 'months', duration: 1 },
    lastDayOff: 'next',
    legalBasis: {
      uk: 'Посібник, 6.3; місяць — внутрішній стандарт',
      en: 'Handbook, 6.3; the month is an internal standard',
    },
    source: 'handbook 6.3',
    confidence: 'guide',
  },
  PD_ACCESS: {
    uk: 'Відповідь на запит про власні персональні дані',
    en: 'Answer to a data-subject request',
    starts: 'requestReceived',
    length: { count: 'calendar', duration: 30 },
    lastDayOff: 'next',
    legalBasis: dataLaw('8(2) п. 4'),
    source: 'https://www.biznestrend.com/zahist-personalnih-dannih',
    confidence: 'publicPage',
  },
  PD_CHANGE_NOTICE: {
    uk: 'Повідомлення про зміну або видалення персональних даних',
    en: 'Notice of change or deletion of personal data',
    starts: 'dataChanged',
    length: { count: 'working', duration: 10 },
    lastDayOff: 'next',
    legalBasis: dataLaw('21'),
    source: RECALLED,
    confidence: 'inferred',
  },
  PD_CONSENT_WITHDRAWAL: {
    uk: 'Відкликання згоди набирає чинності',
    en: 'Consent withdrawal takes effect',
    starts: 'consentWithdrawn',
    length: { count: 'calendar', duration: 0 },
    // Processing stops on the very day, working or not.
    lastDayOff: 'before',
    legalBasis: dataLaw('8(2)'),
    source: 'http://zpd.inf.ua/page16.html',
    confidence: 'publicPage',
  },
  REFUSAL_COURT: {
    uk: 'Оскарження відмови до суду',
    en: 'Court action against a refusal',
    starts: 'decisionLearnt',
    length: { count: 'months', duration: 6 },
    lastDayOff: 'next',
    extension: { uk: 'суд може поновити строк', en: 'the court may renew the term' },
    legalBasis: {
      uk: 'Кодекс адміністративного судочинства, ст. 122',
      en: 'Code of administrative procedure, art. 122',
    },
    source: RECALLED,
    confidence: 'inferred',
  },
  MISSING_DOCS: {
    uk: 'Донесення документів, яких бракує',
    en: 'Time for missing papers',
    starts: 'clientNotified',
    length: { count: 'calendar', duration: 14 },
    lastDayOff: 'next',
    extension: { uk: 'ще 14 днів на прохання', en: 'one more 14 days on request' },
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  PARTNER_FEEDBACK: {
    uk: 'Відповідь партнера на перенаправлення',
    en: 'Partner’s answer to a referral',
    starts: 'referralMade',
    length: { count: 'calendar', duration: 10 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  PARTNER_CONTACT_CHECK: {
    uk: 'Перевірка контактів партнера',
    en: 'Re-check of partner contacts',
    starts: 'contactsChecked',
    length: { count: 'calendar', duration: 90 },
    lastDayOff: 'next',
    legalBasis: OWN_RULE,
    source: PRODUCT,
    confidence: 'inferred',
  },
  USAGE_WINDOW: {
    uk: 'Не більше шести надань протягом бюджетного року',
    en: 'At most six grants per budget year',
    starts: 'budgetYearBegan',
    length: { count: 'budgetYear' },
    lastDayOff: 'before',
    legalBasis: aidLaw('14(3)'),
    source: 'https://bt.mk.court.gov.ua/sud1405/pres-centr/news/551460',
    confidence: 'courtPage',
  },
} as const satisfies Record<string, Deadline>

export type DeadlineId = keyof typeof rows

/** Terms that end on a day: not those counted in hours, nor those a head sets by hand. */
export type DayDeadlineId = {
  [Id in DeadlineId]: (typeof rows)[Id]['length']['count'] extends 'hours' | 'set' ? never : Id
}[DeadlineId]

/** The terms the product starts with; an administrator's correction is a later row with its own `from`. */
export const legalDeadlines: Readonly<Record<DeadlineId, Deadline>> = rows

export const deadlineIds = Object.keys(rows).filter((id): id is DeadlineId => id in rows)

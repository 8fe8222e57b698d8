import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'

/** Where an invented application stands by now, and how it came there. */
export type DemoStanding =
  | 'DRAFT'
  | 'AWAITING_PAPERS'
  | 'UNDER_REVIEW'
  | 'RETURNED'
  | 'GRANTED'
  | 'REFUSED'
  | 'WITHDRAWN'

export type DemoAid = Pick<
  ApplicationContentInput,
  'substance' | 'opposingParty' | 'court' | 'issueTopics'
> & { service?: 'REPRESENTATION' | 'PROCEDURAL_DOCS' }

/** What invented people ask a lawyer for. */
export const DEMO_AID: readonly DemoAid[] = [
  {
    issueTopics: ['ALIMONY_DEBT'],
    substance: 'Стягнути борг з аліментів за два роки: виконавець нічого не знайшов.',
    opposingParty: 'Батько дитини',
    court: 'Вербопільський районний суд',
  },
  {
    issueTopics: ['EVICTION'],
    substance: 'Захист від виселення з гуртожитку: прийшов позов, засідання призначено.',
    opposingParty: 'КП «Вербопільжитло»',
    court: 'Вербопільський районний суд',
  },
  {
    issueTopics: ['DIVORCE'],
    substance: 'Розірвати шлюб і визначити, з ким житиме дитина.',
    opposingParty: 'Чоловік',
    court: 'Зарічанський районний суд',
  },
  {
    issueTopics: ['PENSION_RECALCULATION'],
    substance: 'Оскаржити відмову зарахувати п’ять років стажу.',
    opposingParty: 'Пенсійний фонд',
    court: 'Окружний адміністративний суд',
    service: 'PROCEDURAL_DOCS',
  },
  {
    issueTopics: ['ALIMONY'],
    substance: 'Стягнути аліменти на двох дітей: домовитися не вийшло.',
    opposingParty: 'Батько дітей',
    court: 'Вербопільський районний суд',
    service: 'PROCEDURAL_DOCS',
  },
]

export type DemoApplication = {
  standing: DemoStanding
  category: 'LOW_INCOME' | 'IDP' | 'VETERAN'
  /** Of `DEMO_AID`. */
  aid: number
  /** Working days before the office is entered: the term is ten of them. */
  receivedBefore: number
  /** How many working days later it was decided or given back. */
  after?: number
  channel?: 'POST' | 'E_MAIL'
  /** Only a lead of words: why it was given back, refused or withdrawn. */
  why?: string
}

/**
 * The register of the first centre: terms past, today, near and far, and what has been decided in two months.
 *
 * Advocates and mandates are chosen after a grant: `GRANTED` is where they go on from.
 */
export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 0, receivedBefore: 40, after: 6 },
  { standing: 'GRANTED', category: 'IDP', aid: 1, receivedBefore: 38, after: 4 },
  {
    standing: 'REFUSED',
    category: 'LOW_INCOME',
    aid: 3,
    receivedBefore: 36,
    after: 8,
    why: 'Середньомісячний дохід за шість місяців вищий за два прожиткові мінімуми. Інших категорій немає.',
  },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 4, receivedBefore: 33, after: 5 },
  { standing: 'GRANTED', category: 'IDP', aid: 1, receivedBefore: 30, after: 3, channel: 'E_MAIL' },
  {
    standing: 'WITHDRAWN',
    category: 'LOW_INCOME',
    aid: 2,
    receivedBefore: 28,
    after: 4,
    why: 'Сторони домовилися, договір посвідчив нотаріус',
  },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 0, receivedBefore: 26, after: 7 },
  { standing: 'GRANTED', category: 'IDP', aid: 1, receivedBefore: 24, after: 2 },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 2, receivedBefore: 21, after: 6 },
  {
    standing: 'REFUSED',
    category: 'LOW_INCOME',
    aid: 4,
    receivedBefore: 19,
    after: 9,
    why: 'Заробітна плата перевищує два прожиткові мінімуми, пільгових категорій не підтверджено.',
  },
  { standing: 'AWAITING_PAPERS', category: 'LOW_INCOME', aid: 3, receivedBefore: 17 },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 4, receivedBefore: 15, after: 5 },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 2, receivedBefore: 14, after: 4 },
  { standing: 'GRANTED', category: 'IDP', aid: 1, receivedBefore: 14, after: 3 },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 0, receivedBefore: 13, after: 4 },
  { standing: 'GRANTED', category: 'IDP', aid: 3, receivedBefore: 13, after: 3 },
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 4, receivedBefore: 12, after: 3 },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 2, receivedBefore: 12 },
  { standing: 'UNDER_REVIEW', category: 'IDP', aid: 1, receivedBefore: 11, channel: 'POST' },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 0, receivedBefore: 10 },
  {
    standing: 'RETURNED',
    category: 'LOW_INCOME',
    aid: 4,
    receivedBefore: 9,
    after: 5,
    why: 'У заяві не вказано, де працює відповідач. Уточніть, будь ласка, і дайте на підпис ще раз.',
  },
  { standing: 'UNDER_REVIEW', category: 'IDP', aid: 1, receivedBefore: 8 },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 4, receivedBefore: 7 },
  { standing: 'AWAITING_PAPERS', category: 'IDP', aid: 1, receivedBefore: 6, channel: 'E_MAIL' },
  { standing: 'GRANTED', category: 'IDP', aid: 1, receivedBefore: 6, after: 4 },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 3, receivedBefore: 4 },
  { standing: 'AWAITING_PAPERS', category: 'LOW_INCOME', aid: 0, receivedBefore: 3 },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 2, receivedBefore: 1 },
  { standing: 'DRAFT', category: 'LOW_INCOME', aid: 0, receivedBefore: 1 },
  { standing: 'DRAFT', category: 'IDP', aid: 1, receivedBefore: 0 },
]

/** Fewer in the second centre. */
export const DEMO_APPLICATIONS_ELSEWHERE: readonly DemoApplication[] = [
  { standing: 'GRANTED', category: 'LOW_INCOME', aid: 2, receivedBefore: 20, after: 5 },
  { standing: 'UNDER_REVIEW', category: 'LOW_INCOME', aid: 0, receivedBefore: 9 },
  { standing: 'AWAITING_PAPERS', category: 'IDP', aid: 1, receivedBefore: 5 },
  { standing: 'DRAFT', category: 'LOW_INCOME', aid: 4, receivedBefore: 0 },
]

import { plainDate } from '@/lib/core/plain-date'
import type { Ground, InBothLanguages } from './ground.rules'

export type TerminationGround = Ground & {
  /** The aid ended because it was given, not because it was taken away. */
  readonly isNormalEnd?: true
  /** Days that must pass after a written warning before the head may decide. */
  readonly warningDays?: number
}

const RECALLED = 'recalled; of art. 23 only the newest point was seen'
const ARTICLE_23: InBothLanguages = {
  uk: 'Закон № 3460-VI, ст. 23, ч. 1',
  en: 'Law 3460-VI, art. 23(1)',
}
const recalled = { legalBasis: ARTICLE_23, source: RECALLED, confidence: 'inferred' } as const

const rows = {
  CRIM_PROCEEDINGS_STOPPED: {
    uk: 'Кримінальне провадження, у якому надають допомогу, зупинено',
    en: 'The criminal proceedings are stopped',
    legalBasis: {
      uk: 'Закон № 3460-VI, ст. 23, ч. 1, п. 10 (Закон № 3757-IX)',
      en: 'Law 3460-VI, art. 23(1), p. 10 (Law 3757-IX)',
    },
    source: 'https://rt.vl.court.gov.ua/sud0313/pres-centr/news/1646146',
    confidence: 'courtPage',
    from: plainDate('2024-06-28'),
    hint: {
      uk: 'Коли провадження відновлять, видають нове доручення',
      en: 'When the proceedings reopen, a new mandate is issued',
    },
  },
  CATEGORY_LOST: {
    uk: 'Обставин, через які особа належала до категорії, більше немає',
    en: 'The facts that put the person in the category are gone',
    ...recalled,
  },
  FALSE_DATA_FOUND: {
    uk: 'З’ясовано, що подані відомості або документи не відповідають дійсності',
    en: 'The data or papers given were found not to match the facts',
    hint: { uk: 'Вартість допомоги можуть стягнути', en: 'The cost of the aid may be claimed back' },
    ...recalled,
  },
  OTHER_DEFENDER: {
    uk: 'У цій справі особу захищає інший захисник',
    en: 'Another defender acts for the person in the case',
    ...recalled,
  },
  REMEDIES_EXHAUSTED: {
    uk: 'Усі національні засоби правового захисту у справі використано',
    en: 'All national remedies in the case are used up',
    ...recalled,
  },
  CLIENT_WAIVED: {
    uk: 'Письмова відмова особи від допомоги',
    en: 'Written waiver of the aid by the person',
    ...recalled,
  },
  COMPLETED: { uk: 'Допомогу надано повністю', en: 'The aid is completed', isNormalEnd: true, ...recalled },
  DEATH: {
    uk: 'Смерть особи або визнання її безвісно відсутньою',
    en: 'Death, or the person is declared missing',
    ...recalled,
  },
  NO_CONTACT: {
    uk: 'З особою немає зв’язку, або вона не бере участі у справі',
    en: 'The person is out of contact or takes no part in the case',
    legalBasis: { uk: 'внутрішній стандарт', en: 'internal standard' },
    source: 'not found in the law; chosen by this product',
    confidence: 'inferred',
    warningDays: 14,
  },
} as const satisfies Record<string, TerminationGround>

export const terminationGrounds: Record<keyof typeof rows, TerminationGround> = rows

import type { Ground, InBothLanguages } from './ground.rules'

/** What the centre offers somebody who is refused. Labels: `secondaryAid.offer.*`. */
export const OFFER_KINDS = [
  'PRIMARY_AID',
  'PARTNER_REFERRAL',
  'REAPPLY_LATER',
  'OTHER_CATEGORY_CHECK',
] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export type RefusalGround = Ground & {
  /** What has to be seen before the ground may be used. */
  readonly evidence: InBothLanguages
  readonly offers: readonly OfferKind[]
  /** The rule is so unsure that it warns whoever decides and does not bar the aid (gaps.md C7). */
  readonly onlyWarns?: true
}

const RECALLED = 'recalled; the wording of art. 20 in force was not seen'

const aidLaw = (point: number): InBothLanguages => ({
  uk: `Закон № 3460-VI, ст. 20, ч. 1, п. ${point}`,
  en: `Law 3460-VI, art. 20(1), p. ${point}`,
})

const rows = {
  NOT_IN_CATEGORY: {
    uk: 'Особа не належить до жодної з категорій, які мають право на допомогу',
    en: 'The person is in none of the entitled categories',
    evidence: {
      uk: 'Підсумок перевірки за кожною заявленою категорією',
      en: 'Result of the check of each category claimed',
    },
    legalBasis: aidLaw(1),
    source: RECALLED,
    confidence: 'inferred',
    offers: ['PRIMARY_AID', 'PARTNER_REFERRAL', 'REAPPLY_LATER'],
  },
  FALSE_DATA: {
    uk: 'Подані відомості або документи не відповідають дійсності',
    en: 'The data or papers given do not match the facts',
    evidence: {
      uk: 'Який документ, що саме не збігається і як це з’ясовано; без звинувачень',
      en: 'Which paper, what does not match and how it was found; no accusations',
    },
    legalBasis: aidLaw(2),
    source: RECALLED,
    confidence: 'inferred',
    offers: ['PRIMARY_AID'],
  },
  UNLAWFUL_DEMAND: {
    uk: 'Вимога про захист або відновлення прав є неправомірною',
    en: 'The demand to protect or restore rights is itself unlawful',
    evidence: { uk: 'Обґрунтований правовий висновок юриста', en: 'Reasoned legal note by a lawyer' },
    legalBasis: aidLaw(3),
    source: RECALLED,
    confidence: 'inferred',
    offers: ['PRIMARY_AID'],
  },
  SAME_MATTER_BEFORE: {
    uk: 'Допомогу з цього самого питання особі вже надавали',
    en: 'Aid in the same matter was given to the person before',
    evidence: { uk: 'Номер і дата попередньої справи', en: 'Number and date of the earlier case' },
    legalBasis: aidLaw(4),
    source: RECALLED,
    confidence: 'inferred',
    offers: ['PRIMARY_AID'],
  },
  REMEDIES_EXHAUSTED: {
    uk: 'Усі національні засоби правового захисту у справі вже використано',
    en: 'All national remedies in the case are used up',
    evidence: { uk: 'Остаточне судове рішення', en: 'The final ruling' },
    legalBasis: aidLaw(5),
    source: RECALLED,
    confidence: 'inferred',
    offers: ['PRIMARY_AID', 'PARTNER_REFERRAL'],
  },
  OUT_OF_SCOPE: {
    uk: 'Питання не належить до послуг, на які дає право ця категорія',
    en: 'The matter is outside the services of the category',
    evidence: {
      uk: 'Межі послуг категорії та суть питання',
      en: 'Scope of the category and the substance of the matter',
    },
    legalBasis: {
      uk: 'Закон № 3460-VI, ст. 14 (обсяг послуг категорії)',
      en: 'Law 3460-VI, art. 14 (scope of the category)',
    },
    source: 'follows from the scope clauses of art. 14; not a ground of its own in art. 20',
    confidence: 'inferred',
    hint: {
      uk: 'Окремої підстави в законі не видно: вона випливає з обсягу послуг категорії',
      en: 'No ground of its own is seen in the law: it follows from the scope of the category',
    },
    offers: ['PRIMARY_AID', 'OTHER_CATEGORY_CHECK'],
  },
  YEARLY_LIMIT: {
    uk: 'Допомогу вже надано шість разів за бюджетний рік або діють шість доручень',
    en: 'Aid was given six times in the budget year, or six mandates are open',
    evidence: {
      uk: 'Перелік рішень про надання за бюджетний рік',
      en: 'List of the grants of the budget year',
    },
    legalBasis: { uk: 'Закон № 3460-VI, ст. 14, ч. 3', en: 'Law 3460-VI, art. 14(3)' },
    source: 'https://bt.mk.court.gov.ua/sud1405/pres-centr/news/551460 (wording of 2018)',
    confidence: 'courtPage',
    hint: {
      uk: 'Невідомо, чи зберегла обмеження редакція 2023 року і кого воно стосується',
      en: 'Whether the wording of 2023 kept the limit, and for whom, is not known',
    },
    offers: ['PRIMARY_AID'],
    onlyWarns: true,
  },
} as const satisfies Record<string, RefusalGround>

export const refusalGrounds: Record<keyof typeof rows, RefusalGround> = rows

/** What people take for a ground and is none, with what is done instead. */
const others = {
  DOCS_MISSING: {
    uk: 'Подано не всі документи: пояснюємо, чого бракує, і чекаємо',
    en: 'Papers are missing: we explain which and wait',
    instead: 'ASK_FOR_PAPERS',
    confidence: 'inferred',
  },
  ANOTHER_REGION: {
    uk: 'Звернулися не до того центру: передаємо справу належному',
    en: 'Another centre is competent: the case is transferred to it',
    instead: 'TRANSFER',
    confidence: 'inferred',
  },
  RUDE: {
    uk: 'Конфлікт із працівником: на право він не впливає',
    en: 'Conflict with a worker: it does not touch the right',
    instead: 'DECIDE_ON_MERITS',
    confidence: 'inferred',
  },
} as const satisfies Record<
  string,
  InBothLanguages & {
    instead: 'ASK_FOR_PAPERS' | 'TRANSFER' | 'DECIDE_ON_MERITS'
    confidence: Ground['confidence']
  }
>

export const notRefusalGrounds = others

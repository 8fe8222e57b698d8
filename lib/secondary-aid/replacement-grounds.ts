import type { Ground } from './ground.rules'

const recalled = {
  legalBasis: { uk: 'Закон № 3460-VI, ст. 24', en: 'Law 3460-VI, art. 24' },
  source: 'recalled; the wording of art. 24 was not seen',
  confidence: 'inferred',
} as const

const rows = {
  ADVOCATE_ILL_OR_DEAD: { uk: 'Хвороба або смерть адвоката', en: 'The advocate is ill or dead', ...recalled },
  CONTRACT_ENDED: {
    uk: 'Договір припинено, адвоката виключено з Реєстру або його діяльність зупинено',
    en: 'The contract ended, or the advocate is off the Register or suspended',
    ...recalled,
  },
  CONFLICT_OF_INTEREST: { uk: 'Конфлікт інтересів', en: 'Conflict of interest', ...recalled },
  IMPROPER_PERFORMANCE: {
    uk: 'Неналежне виконання обов’язків за договором',
    en: 'Improper performance of the contract',
    ...recalled,
  },
  CLIENT_MOTIVATED_REQUEST: {
    uk: 'Мотивоване клопотання клієнта',
    en: 'Motivated request of the client',
    ...recalled,
  },
  STAFF_LAWYER_CHANGED: {
    uk: 'Справу передано іншому працівникові центру',
    en: 'The case passes to another staff lawyer',
    legalBasis: { uk: 'внутрішній стандарт', en: 'internal standard' },
    source:
      'https://berislav-mr.gov.ua/news/informuye-tsentr-z-nadannya-bezoplatnoyi/ (one such case in 2020)',
    confidence: 'publicPage',
  },
} as const satisfies Record<string, Ground>

export const replacementGrounds: Record<keyof typeof rows, Ground> = rows

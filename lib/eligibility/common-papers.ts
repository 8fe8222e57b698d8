import { plainDate } from '@/lib/core/plain-date'
import { anyOf, doc } from './requirement.rules'
import type { CommonPapersRow, Wording } from './rule-book'

const ARTICLE_18: Wording = { uk: 'Закон № 3460-VI, ст. 18', en: 'Law 3460-VI, art. 18' }

/** What every applicant brings, whatever the category (art. 18; the list of identity papers is recalled). */
const common = {
  code: 'COMMON_PAPERS',
  from: null,
  to: null,
  application: doc('APPLICATION_BVPD'),
  applicationFields: [
    'SURNAME',
    'GIVEN_NAME',
    'PATRONYMIC',
    'RESIDENCE',
    'POSTAL_ADDRESS',
    'CONTACT_NUMBERS',
    'SUBSTANCE_OF_ISSUE',
    'CLAIMED_CATEGORY',
  ],
  identity: anyOf(
    'PASSPORT_UA',
    'E_PASSPORT_DIIA',
    'PASSPORT_ABROAD',
    'TEMP_ID_UA',
    'RESIDENCE_PERMIT',
    'FOREIGN_PASSPORT',
    'REFUGEE_ID',
    'SUBSIDIARY_ID',
    'ASYLUM_CERT',
    'TEMP_PROTECTION_CERT',
    'BIRTH_CERT',
  ),
  insteadOfApplication: anyOf('COURT_ORDER_APPOINTMENT', 'DETENTION_NOTICE'),
  representativeIdentity: doc('REPRESENTATIVE_ID'),
  representativeAuthority: anyOf(
    'POWER_OF_ATTORNEY',
    'GUARDIANSHIP_DECISION',
    'BIRTH_CERT',
    'FOSTER_CARER_CONTRACT',
  ),
  welcome: ['TAX_ID', 'CONSENT_PD'],
  legalBasis: ARTICLE_18,
  sources: ['https://protocol.ua/ru/pro_bezoplatnu_pravovu_dopomogu_vid_02_06_2011_3460_vi_stattya_18'],
  confidence: 'inferred',
} as const satisfies Omit<CommonPapersRow, 'ownApplication'>

export const commonPapers: readonly CommonPapersRow[] = [
  {
    ...common,
    to: plainDate('2023-08-02'),
    ownApplication: {
      fromAge: 18,
      legalBasis: ARTICLE_18,
      sources: ['recalled; not seen in a retrieved copy'],
      confidence: 'inferred',
    },
  },
  {
    ...common,
    from: plainDate('2023-08-03'),
    ownApplication: {
      fromAge: 14,
      legalBasis: ARTICLE_18,
      sources: [
        'https://kremenets.te.gov.ua/news/z-1-serpnia-dity-iakym-vypovnylos-14-rokiv-zmozhut-samostiino-zvertatysia-za-bezoplatnoiu-iurydychnoiu-dopomohoiu',
      ],
      confidence: 'publicPage',
      note: 'Only in matters the child may bring to court alone at that age.',
    },
  },
]

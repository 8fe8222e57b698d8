import type { Confidence } from '@/lib/core/confidence'
import { plainDate } from '@/lib/core/plain-date'
import type { CategoryRow, Service, Wording } from '../rule-book'

export const ALL: readonly Service[] = ['DEFENCE', 'REPRESENTATION', 'PROCEDURAL_DOCS']
export const REP_DOCS: readonly Service[] = ['REPRESENTATION', 'PROCEDURAL_DOCS']
export const DEF_DOCS: readonly Service[] = ['DEFENCE', 'PROCEDURAL_DOCS']

/** Local centres begin to give aid in civil and administrative matters (court page ln.pl.court.gov.ua). */
export const CENTRES_OPENED = plainDate('2015-07-01')
/** Law 1798-VIII (court page sh.cn.court.gov.ua). */
export const AMENDED_2017 = plainDate('2017-01-05')
/** Law 3022-IX; pages disagree between 1 and 3 August (gaps.md C2). */
export const AMENDED_2023 = plainDate('2023-08-03')
export const BEFORE_2023 = plainDate('2023-08-02')

export const RECALLED = 'recalled; not seen in a retrieved copy'
export const PROTOCOL_14 =
  'https://protocol.ua/amp/ru/pro_bezoplatnu_pravovu_dopomogu_vid_02_06_2011_3460_vi_stattya_14/'
export const NAPENSII = 'https://napensii.ua/uk/articles/226823-komu-dopomozhe-bezkoshtovnyj-advokat/amp'

/** Law 3460-VI, art. 14(1): the point where it was seen, else the range its routing rule (art. 19) puts it in. */
export const article14 = (point: string): Wording => ({
  uk: `Закон № 3460-VI, ст. 14(1), п. ${point}`,
  en: `Law 3460-VI, art. 14(1), p. ${point}`,
})

export const seen = (confidence: Confidence, ...sources: string[]) => ({
  sources,
  confidence,
  isVerified: true,
})
export const unseen = (...sources: string[]) => ({
  sources,
  confidence: 'inferred' as const,
  isVerified: false,
})

/** What most categories have in common; a row says only where it differs. */
export const ON_APPLICATION = {
  to: null,
  scope: null,
  intake: 'APPLICATION',
  formula: null,
  usageLimit: null,
  enabledByDefault: true,
  legalBasis: article14('9–29'),
  servicesConfidence: 'inferred',
} as const satisfies Partial<CategoryRow>

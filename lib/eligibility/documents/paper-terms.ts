import type { Confidence } from '@/lib/core/confidence'
import type { PaperForm, PaperRow, PaperValidity, Wording } from '../rule-book'

/** What a document says of itself in the tables; its code is the key, and no source dates its first day. */
export type PaperTerms = Omit<PaperRow, 'code' | 'from' | 'to'>

export const ORIGINAL: readonly PaperForm[] = ['ORIGINAL']
export const PAPER: readonly PaperForm[] = ['ORIGINAL_SHOWN', 'COPY']
export const PAPER_OR_E: readonly PaperForm[] = ['ORIGINAL_SHOWN', 'COPY', 'E_DOCUMENT']
export const ISSUED: readonly PaperForm[] = ['ORIGINAL', 'COPY']
export const ISSUED_OR_E: readonly PaperForm[] = ['ORIGINAL', 'COPY', 'E_DOCUMENT']
export const COPY: readonly PaperForm[] = ['COPY']
export const COPY_OR_E: readonly PaperForm[] = ['COPY', 'E_DOCUMENT']

export const PRINTED: PaperValidity = { kind: 'printed' }
export const FOR_GOOD: PaperValidity = { kind: 'forGood' }
/** The product's own measure of a fresh certificate; no source gives one. */
export const ONE_MONTH: PaperValidity = { kind: 'months', months: 1 }
export const until = (uk: string, en: string): PaperValidity => ({ kind: 'untilEvent', event: { uk, en } })

export const RECALLED = { source: 'recalled; not seen in a retrieved copy', confidence: 'inferred' } as const
export const seenOn = (source: string, confidence: Confidence = 'publicPage') => ({ source, confidence })

export const MIGRATION_SERVICE: Wording = {
  uk: 'Державна міграційна служба',
  en: 'State Migration Service',
}
export const PENSION_FUND: Wording = { uk: 'Пенсійний фонд', en: 'Pension Fund' }
export const TAX_SERVICE: Wording = { uk: 'Податкова служба', en: 'Tax Service' }
export const SOCIAL_PROTECTION: Wording = { uk: 'Орган соціального захисту', en: 'Social-protection body' }
export const POLICE: Wording = { uk: 'Національна поліція', en: 'National Police' }
export const INVESTIGATOR: Wording = { uk: 'Слідчий або прокурор', en: 'Investigator or prosecutor' }
export const COURT: Wording = { uk: 'Суд', en: 'Court' }
export const APPLICANT: Wording = { uk: 'Заявник', en: 'The applicant' }
export const CIVIL_REGISTRY: Wording = {
  uk: 'Відділ державної реєстрації актів цивільного стану',
  en: 'Civil registry office',
}

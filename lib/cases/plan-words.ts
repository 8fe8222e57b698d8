import { createTranslator } from 'use-intl/core'
import en from '@/lib/core/i18n/messages/en/case-plan-paper.json'
import ru from '@/lib/core/i18n/messages/ru/case-plan-paper.json'
import uk from '@/lib/core/i18n/messages/uk/case-plan-paper.json'
import type { PlanLocale } from './case-plan.schema'
import type { PlanWords } from './case-plan-paper.rules'

const messages = { uk, en, ru } satisfies Record<PlanLocale, typeof uk>

/** The words of the paper in its own language; no message depends on rules of a language. */
export const planWordsOf = (locale: PlanLocale): PlanWords =>
  createTranslator({ locale: locale === 'en' ? 'en' : 'uk', messages: messages[locale] })

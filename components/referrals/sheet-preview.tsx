'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { PaperPreview } from '@/components/papers/paper-preview'
import { isPlainDate } from '@/lib/core/plain-date'
import { handoffPaper } from '@/lib/referrals/handoff-paper.rules'
import { handoffSheet, sheetContentOf } from '@/lib/referrals/handoff-sheet.rules'
import type { ReferralDraft } from '@/lib/referrals/referral.schema'
import type { DraftSheet } from '@/lib/referrals/referral-draft.queries'
import { sheetWordsOf } from '@/lib/referrals/sheet-words'

/** The sheet as it will be printed, while it is being written. */
export function SheetPreview({ sheet: { partner, context } }: { sheet: DraftSheet }) {
  const t = useTranslations('referrals.draft')
  const { control, getValues } = useFormContext<ReferralDraft>()
  // Shown anew at every change; the values themselves `getValues` has whole.
  useWatch({ control })
  const values = getValues()
  const { locale, form, bookedOn, bookedTime } = values
  const bookedFor = isPlainDate(bookedOn) ? { on: bookedOn, time: bookedTime || '09:00' } : null
  const sheet = handoffSheet(partner, sheetContentOf(values), { ...context, locale, bookedFor })
  if (!sheet) return null
  return (
    <section aria-label={t('preview')} className="min-w-0">
      <p className="mb-2 font-semibold text-ink-2 text-sm">{t('preview')}</p>
      <PaperPreview paper={handoffPaper(sheet, form, sheetWordsOf(locale))} />
    </section>
  )
}

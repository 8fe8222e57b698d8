'use client'

import { useTranslations } from 'next-intl'
import { SERVICES } from '@/lib/eligibility/rule-book'
import type { Candidate } from '@/lib/secondary-aid/checklist.rules'
import { useChecklistFrame } from './checklist-frame'
import { useCategoryName } from './use-category-name'

type CandidateButtonProps = { candidate: Candidate; isCurrent: boolean; isOff: boolean; onOpen: () => void }

/** A category in the list: what it is, what it lacks, which services it gives. */
export function CandidateButton({ candidate, isCurrent, isOff, onOpen }: CandidateButtonProps) {
  const t = useTranslations('secondaryAid.checklist')
  const nameOf = useCategoryName()
  const { checklist } = useChecklistFrame()
  const { code, outcome, missing, services } = candidate
  const isSure = checklist.categories[code]?.servicesConfirmed ?? false
  const needs = outcome === 'DOCUMENTS_MISSING' && missing > 0
  return (
    <button
      type="button"
      aria-current={isCurrent || undefined}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onOpen()}
      className={`focus-inset block w-full py-2 pr-3 pl-3.5 text-left text-row leading-5.5 hover:bg-sunken ${isCurrent ? 'chosen-row' : ''}`}
    >
      <span className="block font-semibold">{nameOf(code)}</span>
      <span className={`block text-sm ${needs ? 'font-medium text-warn' : 'text-ink-2'}`}>
        {needs ? t('lacks', { count: missing }) : t(`outcome.${outcome}`)}
      </span>
      <span className="block text-ink-2 text-sm">
        {services.length === SERVICES.length
          ? t('allServices')
          : services.map((service) => t(`service.${service}`)).join(', ')}
        {!isSure && t('servicesNotConfirmed')}
      </span>
    </button>
  )
}

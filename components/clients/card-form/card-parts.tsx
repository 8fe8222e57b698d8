'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { AddressFields } from './address-fields'
import { LanguageFields } from './language-fields'
import { PaperFields } from './paper-fields'
import { ProtectionFields } from './protection-fields'
import { RepresentativeRows } from './representative-rows'
import { SensitiveNote } from './sensitive-note'
import { StatisticsFields } from './statistics-fields'

const PARTS = ['address', 'papers', 'language', 'statistics', 'representative', 'protection'] as const
type Part = (typeof PARTS)[number]
/** Where health, social status and violence stand. */
const SENSITIVE_PARTS: ReadonlySet<Part> = new Set(['statistics', 'protection'])

type CardPartsProps = {
  showsSensitive: boolean
  /** The person let facts of health and violence be recorded; absent: the form itself asks. */
  mayHoldSensitive?: boolean
  /** Parts unfolded from the start: those that hold something. */
  open?: readonly string[]
}

/** Everything that may follow later, one press away, each part with a word on what it holds. */
export function CardParts({ showsSensitive, mayHoldSensitive, open = [] }: CardPartsProps) {
  const t = useTranslations('card.parts')
  return (
    <div className="grid divide-y divide-line">
      {PARTS.filter((part) => showsSensitive || part !== 'protection').map((part) => (
        <div key={part} className="py-1">
          <Disclosure summary={t(part)} aside={<Held part={part} />} isOpen={open.includes(part)}>
            <div className="pt-2">
              {showsSensitive && SENSITIVE_PARTS.has(part) && <SensitiveNote mayHold={mayHoldSensitive} />}
              <PartFields part={part} showsSensitive={showsSensitive} />
            </div>
          </Disclosure>
        </div>
      ))}
    </div>
  )
}

function PartFields({ part, showsSensitive }: { part: Part; showsSensitive: boolean }) {
  switch (part) {
    case 'address':
      return (
        <div className="grid gap-5">
          <AddressFields purpose="actualAddress" />
          <AddressFields purpose="registeredAddress" />
          <AddressFields purpose="postalAddress" />
        </div>
      )
    case 'papers':
      return <PaperFields />
    case 'language':
      return <LanguageFields />
    case 'statistics':
      return <StatisticsFields showsSensitive={showsSensitive} />
    case 'representative':
      return <RepresentativeRows />
    case 'protection':
      return <ProtectionFields />
  }
}

/** At the right of a folded part: that it holds something, or what it is for. */
function Held({ part }: { part: Part }) {
  const t = useTranslations('card.parts')
  const { watch } = useFormContext<CardForm>()
  const isFilled = filledParts(watch()).includes(part)
  return (
    <span className={`pr-2 text-sm max-sm:hidden ${isFilled ? 'font-medium text-ok' : 'text-ink-3'}`}>
      {t(isFilled ? 'filled' : `hints.${part}`)}
    </span>
  )
}

/** The parts of the form that hold more than their defaults. */
export function filledParts(form: CardForm): Part[] {
  const isWritten = (...values: (string | readonly unknown[])[]) => values.some((value) => value.length > 0)
  const hasAddress = [form.actualAddress, form.registeredAddress, form.postalAddress].some(
    ({ kind, placeShown, street, note }) => kind !== 'PLACE' || isWritten(placeShown, street, note),
  )
  const holds: Record<Part, boolean> = {
    address: hasAddress,
    papers:
      isWritten(form.taxId, form.noTaxIdReason, form.demographyNumber, form.formerSurnames) ||
      isWritten(form.latinName, form.citizenship, form.statusInUkraine) ||
      (form.identityLevel !== 'DOCUMENT' && form.documents.length > 0),
    language:
      form.preferredLanguage !== 'uk' ||
      isWritten(form.interpreter, form.email, form.messenger, form.accessibilityNeeds, form.handlingNote),
    statistics:
      isWritten(form.sourceOfKnowledge, form.employment, form.education, form.maritalStatus) ||
      isWritten(form.householdSize, form.dependants, form.socialStatuses, form.disabilityGroup),
    representative: form.representatives.length > 0,
    protection: form.protection.isOn,
  }
  return PARTS.filter((part) => holds[part])
}

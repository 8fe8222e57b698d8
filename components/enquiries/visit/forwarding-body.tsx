'use client'

import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { Combobox } from '@/components/forms/combobox'
import type { Option, OptionLoader } from '@/components/forms/use-options'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import type { findPartners } from '@/lib/partners/partner-search.queries'

/** As long as the field of an enquiry. */
const LONGEST = 300

/**
 * To which body a written enquiry is forwarded: chosen from the directory with its address, which becomes the addressee of
 * the letter, or typed when the directory has none. Another centre of legal aid is passed an enquiry by a transfer.
 */
export function ForwardingBody({ place }: { place: number }) {
  const t = useTranslations('visit.written')
  const { control } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}.forwardedTo` as const
  const { field, fieldState } = useController({ control, name })
  return (
    <Combobox
      label={t('forwardedTo')}
      hint={t('forwardedToHint')}
      name={name}
      accepts="free"
      startsAt={3}
      load={loadBodies}
      value={{ text: field.value ?? '' }}
      onChange={({ text, option }) => field.onChange(option ? option.value : text)}
      onBlur={field.onBlur}
      ref={field.ref}
      {...(fieldState.error?.message ? { error: fieldState.error.message } : {})}
    />
  )
}

const loadBodies: OptionLoader<Option> = async (typed, signal) => {
  const found = await postJson<Answer<typeof findPartners>>('/api/partners/search', { typed }, signal)
  if (!found.ok) return []
  return found.value.hits
    .filter(({ kind }) => kind !== 'OTHER_LEGAL_AID_CENTRE')
    .map(({ name, place }) => {
      const address = place ? [place.street.uk, place.settlement.uk].filter(Boolean).join(', ') : ''
      return {
        value: [name.uk, address].filter(Boolean).join(', ').slice(0, LONGEST),
        label: name.uk,
        ...(address ? { detail: address } : {}),
      }
    })
}

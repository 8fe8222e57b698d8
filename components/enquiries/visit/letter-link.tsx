'use client'

import { useParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { ButtonLink } from '@/components/ui/button-link'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'

/** To the letter of a written enquiry. It is made of what is saved; before that there is only a word about it. */
export function LetterLink({ place }: { place: number }) {
  const t = useTranslations('visit.written')
  const { visitId } = useParams<{ visitId: string }>()
  const { control } = useFormContext<VisitFormInput>()
  const enquiryId = useWatch({ control, name: `enquiries.${place}.id` })
  return (
    <p className="flex flex-wrap items-center gap-3 text-ink-2 text-sm">
      {enquiryId && (
        <ButtonLink size="small" icon="printer" href={`/visits/${visitId}/answer/${enquiryId}`}>
          {t('letter')}
        </ButtonLink>
      )}
      {enquiryId ? t('letterOfSaved') : t('letterAfterSaving')}
    </p>
  )
}

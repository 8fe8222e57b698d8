'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import type { Visit } from '@/lib/enquiries/visit.queries'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { LeaveVisit } from './leave-visit'

/** Of the visit as a whole: by which channel it came, and how to close one that brought nothing. */
export function VisitWay({ visit }: { visit: Visit }) {
  const t = useTranslations('visit.foot')
  const te = useTranslations('enquiries')
  const { register, formState } = useFormContext<VisitFormInput>()
  if (!visit.keepsWhole) return null
  return (
    <div className="flex flex-wrap items-end justify-between gap-3 pb-2">
      <SelectField
        label={t('channel')}
        options={CHANNELS.map((channel) => ({ value: channel, label: te(`channel.${channel}`) }))}
        {...register('channel')}
        error={formState.errors.channel?.message}
      />
      {visit.enquiries.length === 0 && visit.endedAt === null && <LeaveVisit visitId={visit.id} />}
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { ContentDay } from './content-fields'

/** How the application came when it was not written at the desk, and its days: first contact, then signed (5.3.6). */
export function ArrivalFields() {
  const t = useTranslations('applicationDesk.arrival')
  const channels = useTranslations('enquiries.channel')
  const { control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const arrival = useWatch({ control, name: 'arrival' })

  function choose(typed: string) {
    const channel = CHANNELS.find((each) => each === typed)
    const before = getValues('arrival') ?? { firstContactOn: null, arrivedOn: null }
    setValue('arrival', channel ? { ...before, channel } : null, { shouldDirty: true })
  }
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <SelectField
        id="field-arrival.channel"
        label={t('title')}
        emptyLabel={t('atDesk')}
        value={arrival?.channel ?? ''}
        options={CHANNELS.filter((channel) => channel !== 'PERSONAL').map((channel) => ({
          value: channel,
          label: channels(channel),
        }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {arrival && (
        <>
          <ContentDay name="arrival.firstContactOn" label={t('firstContact')} hint={t('firstContactHint')} />
          <ContentDay name="arrival.arrivedOn" label={t('arrived')} hint={t('arrivedHint')} />
        </>
      )}
    </div>
  )
}

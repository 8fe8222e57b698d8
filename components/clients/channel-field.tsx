'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { CHANNELS, type Channel } from '@/lib/enquiries/enquiry.rules'

type ChannelFieldProps = { id: string; channel: Channel; onChoose: (channel: Channel) => void }

/** How the person came: in person unless it is said otherwise. */
export function ChannelField({ id, channel, onChoose }: ChannelFieldProps) {
  const t = useTranslations('desk.start')
  const channels = useTranslations('enquiries.channel')
  return (
    <SelectField
      id={id}
      label={t('channel')}
      hideLabel
      options={CHANNELS.map((code) => ({ value: code, label: channels(code) }))}
      value={channel}
      onChange={(event) => {
        const chosen = CHANNELS.find((code) => code === event.currentTarget.value)
        if (chosen) onChoose(chosen)
      }}
    />
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { SegmentedChoice, type SegmentedChoiceProps } from './segmented-choice'

export type YesNo = 'yes' | 'no' | 'unset'

/** Так / Ні / not asked. */
export function SegmentedYesNo(props: Omit<SegmentedChoiceProps<'yes' | 'no'>, 'options'>) {
  const t = useTranslations('ui')
  return (
    <SegmentedChoice
      {...props}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/forms/radio-group'
import { PROCESSING_GROUNDS, type ProcessingGround } from '@/lib/clients/client-codes.rules'

export type GroundProblem = 'missing' | 'noOpenMatter'

type GroundFieldProps = {
  ground: ProcessingGround | undefined
  onChoose: (ground: ProcessingGround) => void
  problem: GroundProblem | undefined
}

/** Why the person’s data are worked with although they took the consent back. */
export function GroundField({ ground, onChoose, problem }: GroundFieldProps) {
  const t = useTranslations('consent.ground')
  return (
    <RadioGroup
      name="ground"
      label={t('label')}
      hint={t('hint')}
      options={PROCESSING_GROUNDS.map((value) => ({ value, label: t(value) }))}
      value={ground ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const chosen = PROCESSING_GROUNDS.find((one) => one === value)
        if (chosen) onChoose(chosen)
      }}
      error={problem && t(problem)}
    />
  )
}

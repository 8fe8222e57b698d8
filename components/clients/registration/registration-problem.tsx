'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import type { SavingProblem } from './use-register'

/** Why the form was not saved, and what to do; of a card that is there already, the way to it. */
export function RegistrationProblem({ problem }: { problem: SavingProblem | undefined }) {
  const t = useTranslations('card.registration.problems')
  if (!problem) return null
  return (
    <Banner
      tone="danger"
      role="alert"
      title={t(problem.why)}
      actions={
        'clientId' in problem && (
          <ButtonLink size="small" href={`/clients/${problem.clientId}`}>
            {t('open')}
          </ButtonLink>
        )
      }
    />
  )
}

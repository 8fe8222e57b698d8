'use client'

import { useTranslations } from 'next-intl'
import { PaperFoot } from '@/components/papers/paper-foot'
import { ButtonLink } from '@/components/ui/button-link'
import type { PlanPaperRequest } from '@/lib/cases/case-plan.schema'

/** Print the person's own plan or save it, as it is shown. */
export function PlanPaperFoot({ request, asksPlace }: { request: PlanPaperRequest; asksPlace: boolean }) {
  const t = useTranslations('casePlan.paper')
  return (
    <PaperFoot
      pdfUrl="/api/papers/case-plan"
      request={request}
      number="plan"
      asksPlace={asksPlace}
      words={{
        print: t('print'),
        pdf: t('pdf'),
        failed: t('failed'),
        confirmTitle: t('confirmTitle'),
        confirmText: t('confirmText'),
        confirm: t('confirm'),
        keep: t('keep'),
      }}
      end={
        <ButtonLink variant="link" href={`/clients/${request.clientId}/plan`}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DateField } from '@/components/forms/date-field'
import { PaperFoot } from '@/components/papers/paper-foot'
import { ButtonLink } from '@/components/ui/button-link'
import { isPlainDate } from '@/lib/core/plain-date'
import type { DeskPaper } from '@/lib/secondary-aid/application.schema'

type DeskPaperFootProps = {
  applicationId: string
  paper: DeskPaper
  name: string
  /** The day missing papers are waited for. */
  by: string
  isProtected: boolean
}

/** Prints a paper or saves it; one with a protected person's data only after asking whether the place is safe. */
export function DeskPaperFoot({ applicationId, paper, name, by, isProtected }: DeskPaperFootProps) {
  const t = useTranslations('secondaryAid.applications.paper')
  const router = useRouter()
  function wait(day: string) {
    if (isPlainDate(day)) router.replace(`/secondary-aid/${applicationId}/papers/missing?by=${day}`)
  }
  return (
    <PaperFoot
      pdfUrl="/api/papers/application"
      request={{ applicationId, paper, by }}
      number={name}
      asksPlace={isProtected && paper === 'application'}
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
        <ButtonLink variant="link" href={`/secondary-aid/${applicationId}`}>
          {t('back')}
        </ButtonLink>
      }
    >
      {paper === 'missing' && (
        <DateField label={t('waitUntil')} latestYear={2099} value={by} onChange={wait} />
      )}
    </PaperFoot>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { DraftStatus } from '@/components/forms/draft-status'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { PaperFoot } from '@/components/papers/paper-foot'
import { ButtonLink } from '@/components/ui/button-link'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import type { SignedDecision } from '@/lib/secondary-aid/decision-papers.rules'
import type { DecisionPaper } from '@/lib/secondary-aid/decision-papers.schema'

type DecisionPapersFootProps = {
  signed: SignedDecision
  paper: DecisionPaper
  edits: LetterEdits
  draft: ServerDraft<LetterEdits>['progress']
  onOverwrite: () => void
  mayDecide: boolean
}

/** Print the paper, save it as PDF or go on with it in Word; of a protected person, only after asking. */
export function DecisionPapersFoot({
  signed,
  paper,
  edits,
  draft,
  onOverwrite,
  mayDecide,
}: DecisionPapersFootProps) {
  const t = useTranslations('secondaryAid.decisions.papers')
  const { applicationId, person, record } = signed
  return (
    <PaperFoot
      pdfUrl="/api/papers/decision"
      docxUrl="/api/papers/decision-docx"
      request={{ applicationId, paper, edits }}
      number={record.number}
      asksPlace={person.isProtected}
      words={{
        print: t('print'),
        pdf: t('pdf'),
        docx: t('docx'),
        failed: t('failed'),
        confirmTitle: t('confirmTitle'),
        confirmText: t('confirmText'),
        confirm: t('confirm'),
        keep: t('keep'),
      }}
      end={
        mayDecide && (
          <ButtonLink variant="link" href="/decisions">
            {t('back')}
          </ButtonLink>
        )
      }
    >
      <DraftStatus draft={draft} onOverwrite={onOverwrite} />
    </PaperFoot>
  )
}

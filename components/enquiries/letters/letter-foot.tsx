'use client'

import { useTranslations } from 'next-intl'
import { DraftStatus } from '@/components/forms/draft-status'
import type { ServerDraft } from '@/components/forms/use-server-draft'
import { PaperFoot } from '@/components/papers/paper-foot'
import { ButtonLink } from '@/components/ui/button-link'
import type { LetterEdits, LetterKind, LetterProblem, LetterRecord } from '@/lib/enquiries/letter.rules'
import type { LetterDraft } from '@/lib/enquiries/letter.schema'

type LetterFootProps = {
  letter: LetterKind
  record: LetterRecord
  edits: LetterEdits
  problem: LetterProblem | undefined
  draft: ServerDraft<LetterDraft>['progress']
  onOverwrite: () => void
}

/** Print the letter or save it as PDF; of a protected person, only after asking whether the place is safe. */
export function LetterFoot({ letter, record, edits, problem, draft, onOverwrite }: LetterFootProps) {
  const t = useTranslations('letters')
  const { visitId, enquiryId, number } = record
  return (
    <PaperFoot
      pdfUrl="/api/papers/written-answer"
      request={{ visitId, enquiryId, letter, edits }}
      number={number}
      asksPlace={record.person?.isProtected ?? false}
      disabledReason={problem && t(`problems.${problem}`)}
      words={{
        print: t('print'),
        pdf: t('pdf'),
        failed: t('failed'),
        confirmTitle: t('confirmTitle'),
        confirmText: t('confirmText'),
        confirm: t('confirm'),
        confirmPdf: t('confirmPdf'),
        keep: t('keep'),
      }}
      end={
        <ButtonLink variant="link" href={`/visits/${visitId}`}>
          {t('back')}
        </ButtonLink>
      }
    >
      <DraftStatus draft={draft} onOverwrite={onOverwrite} />
    </PaperFoot>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { markTemplateAction } from '@/lib/enquiries/answer-template.actions'
import type { TemplateDetails } from '@/lib/enquiries/answer-template.queries'
import type { MarkTemplate } from '@/lib/enquiries/answer-template.schema'
import { useTemplateFault } from './use-template-fault'

type TemplateMarksProps = {
  template: TemplateDetails
  /** The text is newer than the page after one’s own saving. */
  revision: number
  onMarked: (revision: number) => void
}

/** Whether a lawyer has checked the text, and whether visits offer it. Both can be taken back. */
export function TemplateMarks({ template, revision, onMarked }: TemplateMarksProps) {
  const t = useTranslations('templates')
  const textOf = useTemplateFault()
  const router = useRouter()
  const { run, pending } = useAct(markTemplateAction)
  const [fault, setFault] = useState<string>()
  const { id, isConfirmed, isRetired, updatedBy } = template

  async function mark(wanted: MarkTemplate['mark']): Promise<void> {
    const answer = await run({ templateId: id, expectedRevision: revision, mark: wanted })
    if (answer.ok) onMarked(answer.value.revision)
    const name = updatedBy ?? t('someone')
    setFault(
      answer.ok
        ? undefined
        : answer.error === 'changedMeanwhile'
          ? t('markChangedMeanwhile', { name: answer.current.updatedBy ?? name })
          : textOf(answer.error),
    )
    router.refresh()
  }

  return (
    <div className="grid gap-4">
      <Sheet id="check" title={t('check')}>
        <p className="mb-3 text-row">{isConfirmed ? t('checkedText') : t('checkText')}</p>
        <Button
          icon={isConfirmed ? undefined : 'check'}
          pending={pending}
          onClick={() => mark(isConfirmed ? 'unconfirmed' : 'confirmed')}
        >
          {isConfirmed ? t('unconfirm') : t('confirm')}
        </Button>
      </Sheet>
      <Sheet id="use" title={t('use')}>
        <p className="mb-3 text-row">{isRetired ? t('retiredText') : t('retireText')}</p>
        <Button pending={pending} onClick={() => mark(isRetired ? 'restored' : 'retired')}>
          {isRetired ? t('restore') : t('retire')}
        </Button>
      </Sheet>
      <OutcomeNote outcome={fault === undefined ? undefined : { isDone: false, text: fault }} />
    </div>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { KeptNote } from '@/components/forms/kept-note'
import { useFollowedRecord } from '@/components/forms/use-followed-record'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { changeTemplateAction } from '@/lib/enquiries/answer-template.actions'
import type { TemplateDetails } from '@/lib/enquiries/answer-template.queries'
import {
  type TemplateForm,
  type TemplateFormInput,
  templateFormSchema,
} from '@/lib/enquiries/answer-template.schema'
import { TemplateChangedMeanwhile } from './template-changed-meanwhile'
import { TemplateFields } from './template-fields'
import { TemplateMarks } from './template-marks'
import { useTemplateFault } from './use-template-fault'

/** A text and what may be done with it; whoever saves second sees what the first has saved, and retypes nothing. */
export function ChangeTemplateForm({ template }: { template: TemplateDetails }) {
  const t = useTranslations('templates')
  const textOf = useTemplateFault()
  const router = useRouter()
  const { run, pending } = useAct(changeTemplateAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const [theirs, setTheirs] = useState<TemplateDetails>()
  const record = { unitId: template.unitId, content: template.content }
  const form = useForm<TemplateFormInput, unknown, TemplateForm>({
    resolver: zodResolver(templateFormSchema),
    defaultValues: record,
  })
  const revision = String(template.revision)
  const kept = useKeptForm(`answer-template:${template.id}`, form, revision)
  useFollowedRecord(form, kept, revision, record)

  async function save({ content }: TemplateForm, expectedRevision: number): Promise<void> {
    const sent = structuredClone(form.getValues())
    const answer = await run({ templateId: template.id, expectedRevision, content })
    if (answer.ok) {
      const lostCheck = template.isConfirmed && !answer.value.isConfirmed
      setTheirs(undefined)
      kept.settle({ sent, record: String(answer.value.revision) })
      setOutcome({ isDone: true, text: lostCheck ? t('savedUnconfirmed') : t('saved') })
      return router.refresh()
    }
    if (answer.error === 'changedMeanwhile') {
      setOutcome(undefined)
      return setTheirs(answer.current)
    }
    setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  }
  function takeTheirs(): void {
    if (!theirs) return
    const taken = { unitId: theirs.unitId, content: theirs.content }
    form.reset(taken)
    kept.settle({ sent: taken, record: String(theirs.revision) })
    setTheirs(undefined)
    router.refresh()
  }

  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Sheet>
        <FormProvider {...form}>
          <form
            noValidate
            // What was typed on an older text is refused, and shown beside the newer one.
            onSubmit={form.handleSubmit((values) => save(values, theirs?.revision ?? Number(kept.seen)))}
            className="grid gap-4"
          >
            {theirs && <TemplateChangedMeanwhile theirs={theirs} onTake={takeTheirs} />}
            <TemplateFields />
            <OutcomeNote outcome={outcome} />
            <div className="flex flex-wrap items-center gap-3">
              <Button type="submit" variant="primary" pending={pending}>
                {theirs ? t('keepMine') : t('save')}
              </Button>
              <KeptNote kept={kept} />
            </div>
          </form>
        </FormProvider>
      </Sheet>
      <TemplateMarks
        template={template}
        revision={Number(kept.current)}
        onMarked={(marked) => kept.moveOn(String(marked))}
      />
    </div>
  )
}

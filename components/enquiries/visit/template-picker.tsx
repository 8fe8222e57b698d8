'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { fieldId } from '@/components/forms/field-frame'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { openPlaceholders } from '@/lib/enquiries/answer-template.rules'
import { withInsertion, withoutInsertion } from '@/lib/enquiries/template-values.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { TemplateChoice } from './template-choice'

/** The button beside the answer: a text the centre keeps goes under what is written, and can be taken out again. */
export function TemplatePicker({ place }: { place: number }) {
  const t = useTranslations('visit.done')
  const tt = useTranslations('templates.picker')
  const { control, getValues, setValue } = useFormContext<VisitFormInput>()
  const showToast = useToast()
  const [isOpen, setIsOpen] = useState(false)
  const textName = `enquiries.${place}.answerText` as const
  const basisName = `enquiries.${place}.legalBasis` as const
  const written = useWatch({ control, name: textName }) ?? ''
  const open = openPlaceholders(written)

  function insert(text: string, legalBasis: string): void {
    const before = getValues(textName) ?? ''
    const takesBasis = legalBasis !== '' && !getValues(basisName)?.trim()
    setValue(textName, withInsertion(before, text), { shouldDirty: true })
    if (takesBasis) setValue(basisName, legalBasis, { shouldDirty: true })
    setIsOpen(false)
    showToast({
      message: t('inserted'),
      undo: () => {
        setValue(textName, withoutInsertion(getValues(textName) ?? '', before, text), { shouldDirty: true })
        if (takesBasis && getValues(basisName) === legalBasis) setValue(basisName, '', { shouldDirty: true })
      },
    })
    // After the dialog has given the focus back: the writing goes on in the text.
    requestAnimationFrame(() => goToOpenField(fieldId(textName)))
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      {open.length > 0 && (
        <Button size="small" variant="link" onClick={() => goToOpenField(fieldId(textName))}>
          {tt('openFields', { count: open.length })}
        </Button>
      )}
      <Button size="small" icon="file" onClick={() => setIsOpen(true)}>
        {t('template')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={t('templatesTitle')} width="page">
        <TemplateChoice place={place} onChoose={insert} />
      </Dialog>
    </div>
  )
}

/** Puts the focus in the text, on the next field that is still in braces after the cursor. */
function goToOpenField(id: string): void {
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return
  const fields = [...area.value.matchAll(/\{\{[^{}]*\}\}/g)]
  const from = document.activeElement === area ? area.selectionEnd : 0
  const next = fields.find(({ index }) => index >= from) ?? fields[0]
  area.focus()
  if (next) area.setSelectionRange(next.index, next.index + next[0].length)
}

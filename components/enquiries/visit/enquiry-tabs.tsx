'use client'

import { useTranslations } from 'next-intl'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { emptyEnquiry } from './visit-form'
import { useVisitFrame } from './visit-frame'

const MOST = 10

type EnquiryTabsProps = { place: number; onChoose: (place: number) => void; isSaving: boolean }

/** Beside the heading of the issue: several issues of one visit, one shown at a time; an issue not saved yet can be taken out again. */
export function EnquiryTabs({ place, onChoose, isSaving }: EnquiryTabsProps) {
  const t = useTranslations('visit.issues')
  const toast = useToast()
  const { keepsWhole } = useVisitFrame()
  const { control, getValues } = useFormContext<VisitFormInput>()
  const { fields, append, remove, insert } = useFieldArray({ control, name: 'enquiries', keyName: 'rowId' })

  function add() {
    append(emptyEnquiry())
    onChoose(fields.length)
  }
  function takeOut() {
    const removed = getValues(`enquiries.${place}`)
    remove(place)
    onChoose(Math.max(0, place - 1))
    toast({
      message: t('removed'),
      undo: () => {
        insert(place, removed)
        onChoose(place)
      },
    })
  }

  // While it is being saved it may be written already.
  const isSaved = useWatch({ control, name: `enquiries.${place}.id` }) !== undefined || isSaving
  return (
    <div className="flex flex-wrap items-center gap-2">
      {fields.length > 1 && (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t('title')}</legend>
          {fields.map((field, each) => (
            <Button
              key={field.rowId}
              size="small"
              aria-pressed={each === place}
              onClick={() => onChoose(each)}
            >
              {t('issue', { number: each + 1 })}
            </Button>
          ))}
        </fieldset>
      )}
      {keepsWhole && fields.length < MOST && (
        <Button size="small" variant="link" icon="plus" onClick={add}>
          {t('add')}
        </Button>
      )}
      {keepsWhole && fields.length > 1 && !isSaved && (
        <Button size="small" variant="link" onClick={takeOut}>
          {t('remove')}
        </Button>
      )}
    </div>
  )
}

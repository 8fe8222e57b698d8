'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PathValue } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { PAPER_FORMS } from '@/lib/eligibility/rule-book'
import { paperMarkSchema } from '@/lib/secondary-aid/application.schema'
import { PAPER_STATES, type PaperState } from '@/lib/secondary-aid/checklist.rules'
import type { ChecklistRow } from '@/lib/secondary-aid/checklist-rows.queries'
import { useChecklistFrame } from './checklist-frame'
import { paperDraftKey } from './paper-draft-key'
import { PAPER_PROBLEMS } from './use-application-saving'

type PaperMarkFormProps = {
  row: ChecklistRow
  doc: string
  /** `noted` is the paper that was noted down, if any. */
  onClose: (noted?: string) => void
}

/** How a paper was shown, in one small form under its row. Enter notes it down, Esc leaves it. */
export function PaperMarkForm({ row, doc, onClose }: PaperMarkFormProps) {
  const t = useTranslations('secondaryAid.checklist')
  const td = useTranslations('applicationDesk')
  const words = useTranslations('files')
  const { application, saving, sex } = useChecklistFrame()
  const box = useRef<HTMLFieldSetElement>(null)
  const known = markOf(row, doc)
  const form = useForm({ defaultValues: known })
  const paper = form.watch()
  const draftKey = paperDraftKey('paper-mark', row.key, application.id)
  const kept = useKeptForm(draftKey, form, JSON.stringify(known))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [isSending, setIsSending] = useState(false)
  useEffect(() => box.current?.querySelector<HTMLElement>('select')?.focus({ focusVisible: true }), [])

  const choice = row.choices.find((each) => each.doc === paper.doc)
  const set = <Field extends keyof TypedMark>(field: Field, value: PathValue<TypedMark, Field>) =>
    form.setValue(field, value, { shouldDirty: true })

  async function note() {
    const sheets = paper.sheets.trim()
    const marked = { ...paper, sheets: sheets === '' ? null : Number(sheets) }
    const parsed = paperMarkSchema.safeParse(marked)
    if (!parsed.success) {
      setErrors(
        Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])),
      )
      return
    }
    setIsSending(true)
    const problem = await saving.mark(marked)
    setIsSending(false)
    if (problem === undefined) {
      void kept.discard()
      return onClose(paper.doc)
    }
    const told = PAPER_PROBLEMS.find((each) => each === problem)
    if (told) setErrors({ issuedOn: td(`paperProblem.${told}`) })
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !event.ctrlKey && event.target instanceof HTMLInputElement) void note()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const id = `mark-${row.key.slice(0, 40)}`
  return (
    <fieldset
      ref={box}
      onKeyDown={press}
      className="mt-2 grid gap-3 rounded-control border border-control px-3.5 pt-2 pb-3"
    >
      <legend className="sr-only">{t('markTitle')}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {row.choices.length > 1 && (
          <SelectField
            id={`${id}-doc`}
            label={t('paper')}
            value={paper.doc}
            onChange={(event) => set('doc', event.currentTarget.value)}
            options={row.choices.map((each) => ({ value: each.doc, label: each.name }))}
          />
        )}
        <SelectField
          id={`${id}-form`}
          label={t('formLabel')}
          value={paper.form}
          onChange={(event) => {
            const chosen = PAPER_FORMS.find((each) => each === event.currentTarget.value)
            if (chosen) set('form', chosen)
          }}
          options={PAPER_FORMS.filter((form) => isTaken(form, choice?.accepts)).map((form) => ({
            value: form,
            label: t(`form.${form}`),
          }))}
        />
        <TextField
          id={`${id}-number`}
          label={t('numberLabel')}
          value={paper.number}
          hint={
            row.kept.some((kept) => kept.doc === paper.doc && kept.numberShown) ? t('numberKept') : undefined
          }
          onChange={(event) => set('number', event.currentTarget.value)}
          error={errors.number}
        />
        <TextField
          id={`${id}-issuer`}
          label={t('issuerLabel')}
          value={paper.issuer}
          onChange={(event) => set('issuer', event.currentTarget.value)}
          error={errors.issuer}
        />
        <DateField
          id={`${id}-issued`}
          label={t('issuedLabel')}
          value={paper.issuedOn}
          onChange={(day) => set('issuedOn', day)}
          error={errors.issuedOn}
        />
        <DateField
          id={`${id}-valid`}
          label={t('validLabel')}
          value={paper.validTo}
          latestYear={2099}
          onChange={(day) => set('validTo', day)}
          error={errors.validTo}
        />
        <TextField
          id={`${id}-sheets`}
          label={words('sheets')}
          width="short"
          inputMode="numeric"
          value={paper.sheets}
          onChange={(event) => set('sheets', event.currentTarget.value)}
          error={errors.sheets}
        />
        <TextField
          id={`${id}-bears`}
          label={td('otherName.bearsName')}
          hint={td('otherName.bearsNameHint')}
          value={paper.bearsName}
          onChange={(event) => set('bearsName', event.currentTarget.value)}
          error={errors.bearsName}
        />
        {paper.bearsName.trim() && (
          <TextField
            id={`${id}-name-reason`}
            label={td('otherName.reason')}
            hint={td('otherName.reasonHint')}
            value={paper.nameReason}
            onChange={(event) => set('nameReason', event.currentTarget.value)}
            error={errors.nameReason}
            warning={paper.nameReason.trim() ? undefined : td('otherName.warning')}
          />
        )}
        <SelectField
          id={`${id}-state`}
          label={t('stateLabel')}
          value={paper.state}
          onChange={(event) =>
            set('state', PAPER_STATES.find((state) => state === event.currentTarget.value) ?? 'SHOWN')
          }
          options={PAPER_STATES.map((state: PaperState) => ({
            value: state,
            label: t(`state.${state}`, { sex }),
          }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon="check" keycap="Enter" pending={isSending} onClick={() => void note()}>
          {t('note')}
        </Button>
        <Button size="small" variant="link" keycap="Esc" onClick={() => onClose()}>
          {t('cancel')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </fieldset>
  )
}

type TypedMark = ReturnType<typeof markOf>

const isTaken = (form: string, accepts: readonly string[] | undefined) =>
  !accepts ||
  accepts.includes(form) ||
  (form === 'ORIGINAL' && accepts.includes('ORIGINAL_SHOWN')) ||
  (form === 'ORIGINAL_SHOWN' && accepts.includes('COPY'))

/** The mark as it is typed: the number of sheets is a text until it is noted down. */
function markOf(row: ChecklistRow, doc: string) {
  const kept = row.kept.find((paper) => paper.doc === doc)
  const accepts = row.choices.find((each) => each.doc === doc)?.accepts
  const form = PAPER_FORMS.find((each) => each !== 'ORIGINAL' && isTaken(each, accepts)) ?? 'ORIGINAL_SHOWN'
  return {
    doc,
    state: kept?.state ?? 'SHOWN',
    form: kept?.form ?? form,
    number: '',
    issuer: kept?.issuer ?? '',
    issuedOn: kept?.issuedOn ?? '',
    validTo: kept?.validTo ?? '',
    sheets: String(kept?.sheets ?? ''),
    note: kept?.note ?? '',
    bearsName: kept?.bearsName ?? '',
    nameReason: kept?.nameReason ?? '',
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useCalendar } from '@/components/deadlines/calendar'
import { useTermLength } from '@/components/deadlines/use-term-length'
import { TermBanner } from '@/components/enquiries/term-banner'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { isTermDay } from '@/lib/deadlines/deadline.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import {
  ANSWER_WAYS,
  forwardingTerm,
  WRITTEN_KINDS,
  writtenTerm,
  writtenTermLength,
} from '@/lib/enquiries/written-enquiry.rules'
import { ForwardingBody } from './forwarding-body'
import { LetterLink } from './letter-link'
import { useRevealed } from './use-revealed'
import { useVisitFrame } from './visit-frame'

/** A letter or an e-mail: what it asks, when it came, by when to answer, and what became of it. */
export function WrittenFields({ place }: { place: number }) {
  const t = useTranslations('visit.written')
  const te = useTranslations('enquiries')
  const { on } = useVisitFrame()
  const calendar = useCalendar()
  const lengthWords = useTermLength()
  const { register, control, formState } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}` as const
  const [kind, receivedOn, answeredOn, forwardedOn] = useWatch({
    control,
    name: [`${name}.writtenKind`, `${name}.receivedOn`, `${name}.answeredOn`, `${name}.forwardedOn`],
  })
  const errors = formState.errors.enquiries?.[place]
  const isForwardingWrong = (errors?.forwardedOn ?? errors?.forwardedTo) !== undefined
  const showsForwarding = useRevealed(kind === 'OTHER_BODY', isForwardingWrong)
  const showsAnswer = useRevealed(kind !== 'OTHER_BODY', errors?.answeredOn !== undefined)
  const isDone = Boolean(answeredOn || forwardedOn)
  const received = receivedOn && isTermDay(receivedOn) ? receivedOn : undefined
  const termWords = kind
    ? te(`writtenKindTerm.${kind}`, {
        length: lengthWords(writtenTermLength(kind, received ?? on, calendar)),
      })
    : undefined
  const term = kind && received ? writtenTerm(kind, received, calendar) : undefined

  return (
    <div className="grid gap-3 border-line border-b pb-4">
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <SelectField
          label={t('kind')}
          emptyLabel={t('notChosen')}
          options={WRITTEN_KINDS.map((each) => ({ value: each, label: te(`writtenKind.${each}`) }))}
          hint={termWords}
          {...register(`${name}.writtenKind`)}
          error={errors?.writtenKind?.message}
        />
        <DayField name={`${name}.receivedOn`} label={t('receivedOn')} />
      </div>
      {term && received && termWords && !isDone && (
        <TermBanner
          title={kind === 'OTHER_BODY' ? t('forward') : t('answerBy')}
          dueOn={term.dueOn}
          on={on}
          counting={{ from: received, length: termWords }}
          isMoved={term.isMoved}
          isUnconfirmed={term.leansOnUnconfirmedDay}
        />
      )}
      {showsForwarding && (
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <ForwardingBody place={place} />
          <DayField name={`${name}.forwardedOn`} label={t('forwardedOn')} />
        </div>
      )}
      {showsAnswer && (
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <SelectField
            label={t('answerWay')}
            emptyLabel={t('notChosen')}
            options={ANSWER_WAYS.map((way) => ({ value: way, label: te(`answerWay.${way}`) }))}
            {...register(`${name}.answerWay`)}
          />
          <DayField name={`${name}.answeredOn`} label={t('answeredOn')} />
        </div>
      )}
      {received && kind !== 'OTHER_BODY' && !isDone && (
        <p className="text-ink-2 text-sm">
          {t('forwardingNote', {
            date: forwardingTerm(received, calendar).dueOn.split('-').toReversed().join('.'),
          })}
        </p>
      )}
      <LetterLink place={place} />
    </div>
  )
}

type DayFieldProps = {
  name: `enquiries.${number}.${'receivedOn' | 'answeredOn' | 'forwardedOn'}`
  label: string
}

function DayField({ name, label }: DayFieldProps) {
  const { control } = useFormContext<VisitFormInput>()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <DateField label={label} {...field} value={field.value ?? ''} error={fieldState.error?.message} />
      )}
    />
  )
}

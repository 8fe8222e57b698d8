'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { changesOf, useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { recordServiceEntryAction } from '@/lib/secondary-aid/application-desk.actions'
import {
  SERVICE_ENTRIES,
  type ServiceEntryInput,
  serviceEntrySchema,
} from '@/lib/secondary-aid/application-desk.schema'
import { useChecklistFrame } from './checklist-frame'
import { ContentDay, ContentLine } from './content-fields'

/** A child without a representative: the children’s service that was told, and an adult the child trusts. */
export function LoneChildFields() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <ContentLine name="loneChild.service" label={t('childrensService')} />
      <ContentDay name="loneChild.toldOn" label={t('serviceTold')} />
      <ContentLine name="loneChild.safeAdult" label={t('safeAdult')} />
    </div>
  )
}

/** What was said with the service, line by line; until it answers nothing closes the application. */
export function ServiceLog() {
  const t = useTranslations('applicationDesk.service')
  const format = useFormatter()
  const { application } = useChecklistFrame()
  const { serviceEntries } = application
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-row">{t('log')}</h3>
      {serviceEntries.length === 0 ? (
        <p className="text-ink-2 text-sm">{t('none')}</p>
      ) : (
        <ul className="grid gap-1 text-sm">
          {serviceEntries.map(({ id, kind, on, note, by }) => (
            <li key={id}>
              <b>
                {on && format.dateTime(toUtcMidnight(on), 'day')}, {t(`kind.${kind}`)}:
              </b>{' '}
              {t('by', { note, name: by })}
            </li>
          ))}
        </ul>
      )}
      {!serviceEntries.some(({ kind }) => kind === 'ANSWERED') && (
        <p className="text-sm text-warn">{t('silent')}</p>
      )}
      <ServiceEntryForm />
    </div>
  )
}

const BLANK: ServiceEntryInput = { kind: 'CONTACTED', on: '', note: '' }
const PROBLEMS = ['required', 'noSuchDate', 'tooLong', 'dayInFuture'] as const

function ServiceEntryForm() {
  const t = useTranslations('applicationDesk.service')
  const { application, saving } = useChecklistFrame()
  const form = useForm({ resolver: zodResolver(serviceEntrySchema), defaultValues: BLANK })
  const { errors, isSubmitting } = form.formState
  const kept = useKeptForm(`service-entry:${application.id}`, form)
  const textOf = (code: string | undefined) =>
    code && t(`problem.${PROBLEMS.find((each) => each === code) ?? 'failed'}`)

  const add = form.handleSubmit(async (entry) => {
    const sent = structuredClone(form.getValues())
    const request = { applicationId: application.id, entry, submissionId: kept.submission.id }
    const problem = await saving.act(() => recordServiceEntryAction(request), ['dayInFuture'])
    // Another line was written under this key: it is told, and what is sent after that is one more.
    if (problem === 'keyReused') kept.submission.renew()
    if (problem === 'dayInFuture') return form.setError('on', { message: problem })
    if (problem !== undefined) return
    // What was typed since the press is of the next line.
    form.reset((now) => ({ ...BLANK, ...changesOf(sent, now) }), { keepDefaultValues: true })
    kept.settle({ sent: BLANK })
  })
  return (
    <div className="grid items-start gap-x-5 gap-y-3 sm:grid-cols-2">
      <SelectField
        id="service-kind"
        label={t('what')}
        options={SERVICE_ENTRIES.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        {...form.register('kind')}
      />
      <Controller
        control={form.control}
        name="on"
        render={({ field }) => (
          <DateField {...field} id="service-on" label={t('on')} error={textOf(errors.on?.message)} />
        )}
      />
      <TextField
        id="service-note"
        label={t('note')}
        {...form.register('note')}
        error={textOf(errors.note?.message)}
      />
      <div className="flex flex-wrap items-center gap-3 self-end">
        <Button pending={isSubmitting} onClick={() => void add()}>
          {t('add')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </div>
  )
}

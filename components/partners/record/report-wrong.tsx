'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { KeptNote } from '@/components/forms/kept-note'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { reportWrongAction } from '@/lib/partners/partner-change.actions'
import { reportWrongSchema, WRONG_FIELDS } from '@/lib/partners/partner-change.schema'

const reportFields = reportWrongSchema.pick({ fields: true, note: true })
type Report = { fields: (typeof WRONG_FIELDS)[number][]; note?: string }

/** "Something is wrong": what, and what is right, for who keeps the record. */
export function ReportWrong({ partnerId }: { partnerId: string }) {
  const t = useTranslations('partnerRecord.report')
  const [state, setState] = useState<'folded' | 'open' | 'sent'>('folded')
  if (state === 'sent')
    return (
      <p role="status" className="text-ok text-sm">
        {t('sent')}
      </p>
    )
  if (state === 'folded')
    return (
      <Button icon="alert" onClick={() => setState('open')}>
        {t('open')}
      </Button>
    )
  return (
    <ReportForm partnerId={partnerId} onSent={() => setState('sent')} onBack={() => setState('folded')} />
  )
}

type ReportFormProps = { partnerId: string; onSent: () => void; onBack: () => void }

function ReportForm({ partnerId, onSent, onBack }: ReportFormProps) {
  const t = useTranslations('partnerRecord.report')
  const { send, pending, problem } = useSubmission(onSent)
  const form = useForm<Report>({
    resolver: zodResolver(reportFields),
    defaultValues: { fields: [], note: '' },
  })
  const { control, register, handleSubmit, formState } = form
  const kept = useKeptForm(`partner-report:${partnerId}`, form)
  const submit = handleSubmit((report) =>
    send((submissionId) => reportWrongAction({ partnerId, submissionId, ...report }), kept),
  )
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-3">
      <Controller
        control={control}
        name="fields"
        render={({ field }) => (
          <CheckboxGroup
            {...field}
            label={t('what')}
            options={WRONG_FIELDS.map((code) => ({ value: code, label: t(`field.${code}`) }))}
            onChange={(chosen) => field.onChange(WRONG_FIELDS.filter((code) => chosen.includes(code)))}
            error={formState.errors.fields?.message && t('chooseOne')}
          />
        )}
      />
      <TextArea label={t('note')} hint={t('noteHint')} {...register('note')} />
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {t('failed')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {t('send')}
        </Button>
        <Button onClick={onBack}>{t('cancel')}</Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

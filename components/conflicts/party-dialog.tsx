'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import type { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { addPartyAction } from '@/lib/conflicts/conflict.actions'
import { type Matter, PARTY_ROLES, partyFormSchema } from '@/lib/conflicts/conflict.schema'
import { useProblemText } from './conflict-problems'

type Input = z.input<typeof partyFormSchema>
type Output = z.output<typeof partyFormSchema>
type PartyDialogProps = { matter: Matter; onClose: () => void; onChanged: () => void }

/** Somebody else of the matter; checked as soon as they are added. */
export function PartyDialog({ matter, onClose, onChanged }: PartyDialogProps) {
  const t = useTranslations('conflicts')
  const problems = useProblemText()
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(partyFormSchema),
    defaultValues: { role: 'OPPOSING', name: '', birthDate: '', note: '' },
  })
  const { register, control } = form
  const kept = useKeptForm(`conflict-party:${matter.id}`, form)
  const { send, pending, problem } = useSubmission(() => {
    onChanged()
    onClose()
  })
  const { errors } = form.formState
  return (
    <Dialog open onClose={onClose} title={t('form.title')}>
      <form
        noValidate
        className="grid gap-3.5"
        onSubmit={form.handleSubmit(async (party) => {
          await send((submissionId) => addPartyAction({ matter, party, submissionId }), kept)
        })}
      >
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          id="party-name"
          autoComplete="off"
          error={errors.name?.message}
          data-initial-focus
          {...register('name')}
        />
        <SelectField
          label={t('form.role')}
          id="party-role"
          options={PARTY_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          error={errors.role?.message}
          {...register('role')}
        />
        <Controller
          control={control}
          name="birthDate"
          render={({ field }) => (
            <DateField
              label={t('form.birthDate')}
              id="party-birth-date"
              mark="optional"
              width="date"
              {...{ ...field, value: field.value ?? '' }}
              error={errors.birthDate?.message}
            />
          )}
        />
        <TextArea
          label={t('form.note')}
          hint={t('form.noteHint')}
          id="party-note"
          mark="optional"
          rows={2}
          error={errors.note?.message}
          {...register('note')}
        />
        {problem && (
          <p role="alert" className="text-danger text-sm">
            {problems(problem)}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" type="submit" pending={pending}>
            {t('form.save')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </form>
    </Dialog>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { createUnitAction } from '@/lib/offices/unit.actions'
import { kindsUnder, type UnitKindName } from '@/lib/offices/unit.rules'
import { unitFormSchema } from '@/lib/offices/unit.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { UnitFields } from './unit-fields'
import { UnitProblems } from './unit-problems'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

export type ParentChoice = { id: string; label: string; kind: UnitKindName }

type NewUnitFormProps = { parents: readonly ParentChoice[]; parentId: string }

const EMPTY = {
  code: '',
  name: '',
  shortName: '',
  nameEn: '',
  phone: '',
  address: '',
  hours: '',
  email: '',
  coordinates: '',
}

export function NewUnitForm({ parents, parentId }: NewUnitFormProps) {
  const t = useTranslations('offices.units')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const { run, pending } = useAct(createUnitAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const kindsOf = (id: string) => kindsUnder(parents.find((parent) => parent.id === id)?.kind)
  const form = useForm({
    resolver: zodResolver(unitFormSchema),
    shouldFocusError: false,
    defaultValues: { ...EMPTY, kind: kindsOf(parentId)[0] ?? 'LOCAL_CENTRE', parentId },
  })
  const { register, handleSubmit, formState, setError, setValue, watch } = form
  const kept = useKeptForm(parentId ? `unit-new:${parentId}` : 'unit-new', form)

  const submit = handleSubmit(async (fields) => {
    const answer = await run({ ...fields, submissionId: kept.submission.id })
    if (answer.ok) {
      void kept.discard()
      return router.push(`/admin/units/${answer.value.unitId}`)
    }
    // Another unit was made under this key: it is told, and what is sent after that is one more.
    if (answer.error === 'keyReused') kept.submission.renew()
    if (answer.error === 'codeTaken') setError('code', { message: answer.error }, { shouldFocus: true })
    else if (answer.error === 'kindDoesNotFit')
      setError('kind', { message: answer.error }, { shouldFocus: true })
    else setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  })

  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
      <UnitProblems errors={formState.errors} attempt={formState.submitCount} />
      <SelectField
        label={t('parent')}
        options={parents.map(({ id, label }) => ({ value: id, label }))}
        {...register('parentId', {
          onChange: ({ target }: { target: { value: string } }) => {
            const first = kindsOf(target.value)[0]
            if (first) setValue('kind', first)
          },
        })}
      />
      <UnitFields
        register={register}
        errors={formState.errors}
        kinds={kindsOf(watch('parentId'))}
        code={watch('code')}
      />
      <OutcomeNote outcome={outcome} />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending}>
          {t('create')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

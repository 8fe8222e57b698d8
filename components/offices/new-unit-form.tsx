'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { createUnitAction } from '@/lib/offices/unit.actions'
import { kindsUnder, type UnitKindName } from '@/lib/offices/unit.rules'
import { unitDetailsSchema } from '@/lib/offices/unit.schema'
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
  const [under, setUnder] = useState(parentId)
  const [outcome, setOutcome] = useState<Outcome>()
  const kindsOf = (id: string) => kindsUnder(parents.find((parent) => parent.id === id)?.kind)
  const kinds = kindsOf(under)
  const { register, handleSubmit, formState, setError, setValue, watch } = useForm({
    resolver: zodResolver(unitDetailsSchema),
    shouldFocusError: false,
    defaultValues: { ...EMPTY, kind: kinds[0] ?? 'LOCAL_CENTRE' },
  })

  const submit = handleSubmit(async (fields) => {
    const answer = await run({ ...fields, parentId: under })
    if (answer.ok) return router.push(`/admin/units/${answer.value.unitId}`)
    if (answer.error === 'codeTaken') setError('code', { message: answer.error }, { shouldFocus: true })
    else if (answer.error === 'kindDoesNotFit')
      setError('kind', { message: answer.error }, { shouldFocus: true })
    else setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  })
  function chooseParent(id: string) {
    setUnder(id)
    const first = kindsOf(id)[0]
    if (first) setValue('kind', first)
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
      <UnitProblems errors={formState.errors} attempt={formState.submitCount} />
      <SelectField
        label={t('parent')}
        options={parents.map(({ id, label }) => ({ value: id, label }))}
        value={under}
        onChange={(event) => chooseParent(event.currentTarget.value)}
      />
      <UnitFields register={register} errors={formState.errors} kinds={kinds} code={watch('code')} />
      <OutcomeNote outcome={outcome} />
      <div>
        <Button variant="primary" pending={pending}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}

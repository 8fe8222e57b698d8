'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { putUnder } from '@/lib/core/both-changed.rules'
import { changeUnitAction } from '@/lib/offices/unit.actions'
import type { UnitKindName } from '@/lib/offices/unit.rules'
import { unitDetailsSchema } from '@/lib/offices/unit.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { UnitFields, type UnitFieldValues } from './unit-fields'
import { UnitProblems } from './unit-problems'
import { useAct } from './use-act'
import { useClashText } from './use-clash-text'
import { useFaultText } from './use-fault-text'
import { useSharedRecord } from './use-shared-record'

type ChangeUnitFormProps = {
  unitId: string
  fields: UnitFieldValues
  kinds: readonly UnitKindName[]
  isCodeFixed: boolean
}

export function ChangeUnitForm({ unitId, fields, kinds, isCodeFixed }: ChangeUnitFormProps) {
  const t = useTranslations('offices.units')
  const kindName = useTranslations('offices.kinds')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const { run, pending } = useAct(changeUnitAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm({
    resolver: zodResolver(unitDetailsSchema),
    shouldFocusError: false,
    defaultValues: fields,
  })
  const { register, formState, setError, watch } = form
  const kept = useKeptForm(`unit:${unitId}`, form, JSON.stringify(fields))
  const shared = useSharedRecord(form, kept, fields)
  const clashText = useClashText()

  async function save(changed: UnitFieldValues, from: UnitFieldValues, sent: UnitFieldValues): Promise<void> {
    const answer = await run({ ...changed, unitId, seen: from })
    if (answer.ok) {
      shared.settle(sent, answer.value.saved)
      setOutcome({ isDone: true, text: t('saved') })
      return router.refresh()
    }
    setOutcome(undefined)
    if ('theirs' in answer && answer.theirs) {
      const { current, by } = answer.theirs
      const { together, clashes } = putUnder(from, changed, current)
      shared.putTogether(sent, together, current)
      if (clashes.length === 0) return save(together, current, together)
      for (const field of clashes) {
        const value = field === 'kind' ? kindName(current.kind) : current[field]
        setError(field, { message: clashText(value, by) }, { shouldFocus: field === clashes[0] })
      }
    } else if (answer.error === 'codeTaken' || answer.error === 'codeInUse')
      setError('code', { message: answer.error }, { shouldFocus: true })
    else if (answer.error === 'kindDoesNotFit')
      setError('kind', { message: answer.error }, { shouldFocus: true })
    else setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  }
  const submit = form.handleSubmit((changed) => save(changed, shared.seen, structuredClone(form.getValues())))

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <UnitProblems errors={formState.errors} attempt={formState.submitCount} />
      <UnitFields
        register={register}
        errors={formState.errors}
        kinds={kinds}
        isCodeFixed={isCodeFixed}
        code={watch('code')}
        defaults={fields}
      />
      <OutcomeNote outcome={outcome} />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending}>
          {t('save')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

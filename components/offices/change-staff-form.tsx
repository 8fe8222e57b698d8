'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { KeptNote } from '@/components/forms/kept-note'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { changeStaffAction } from '@/lib/offices/staff.actions'
import { personSchema } from '@/lib/offices/staff.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { PersonFields, type PersonFieldValues } from './person-fields'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type ChangeStaffFormProps = { staffId: string; person: PersonFieldValues }

export function ChangeStaffForm({ staffId, person }: ChangeStaffFormProps) {
  const t = useTranslations('offices.staff')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const { run, pending } = useAct(changeStaffAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm({
    resolver: zodResolver(personSchema),
    defaultValues: person,
  })
  const { register, handleSubmit, formState } = form
  const kept = useKeptForm(`staff:${staffId}`, form, JSON.stringify(person))

  const submit = handleSubmit(async (changed) => {
    const answer = await run({ staffId, ...changed })
    setOutcome(
      answer.ok ? { isDone: true, text: t('saved') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    if (!answer.ok) return
    kept.settle()
    router.refresh()
  })

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <PersonFields register={register} errors={formState.errors} defaults={person} />
      <OutcomeNote outcome={outcome} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={pending}>
          {t('save')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

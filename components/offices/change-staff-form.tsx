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
import { changeStaffAction } from '@/lib/offices/staff.actions'
import { personSchema } from '@/lib/offices/staff.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { PersonFields, type PersonFieldValues } from './person-fields'
import { useAct } from './use-act'
import { useClashText } from './use-clash-text'
import { useFaultText } from './use-fault-text'
import { useSharedRecord } from './use-shared-record'

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
  const { register, formState } = form
  const kept = useKeptForm(`staff:${staffId}`, form, JSON.stringify(person))
  const shared = useSharedRecord(form, kept, person)
  const clashText = useClashText()

  async function save(
    changed: PersonFieldValues,
    from: PersonFieldValues,
    sent: PersonFieldValues,
  ): Promise<void> {
    const answer = await run({ staffId, ...changed, seen: from })
    if (answer.ok) {
      shared.settle(sent, answer.value.saved)
      setOutcome({ isDone: true, text: t('saved') })
      return router.refresh()
    }
    if (!('theirs' in answer && answer.theirs))
      return setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
    setOutcome(undefined)
    const { current, by } = answer.theirs
    const { together, clashes } = putUnder(from, changed, current)
    shared.putTogether(sent, together, current)
    if (clashes.length === 0) return save(together, current, together)
    for (const field of clashes) {
      const value = field === 'gender' ? t(`genders.${current.gender}`) : current[field]
      form.setError(field, { message: clashText(value, by) }, { shouldFocus: field === clashes[0] })
    }
  }
  const submit = form.handleSubmit((changed) => save(changed, shared.seen, structuredClone(form.getValues())))

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

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { KeptNote } from '@/components/forms/kept-note'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { inviteStaffAction } from '@/lib/offices/staff.actions'
import { invitationFormSchema } from '@/lib/offices/staff.schema'
import { problemsOf } from './form-problems'
import { HandedPassword } from './handed-password'
import { type Outcome, OutcomeNote } from './outcome-note'
import { PersonFields } from './person-fields'
import { RoleFields, type UnitChoice } from './role-fields'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type InviteFormProps = { units: readonly UnitChoice[]; unitId: string }

type Handed = { email: string; password: string; staffId: string }

/** Opens an account; afterwards shows its one-time password in place of the form. */
export function InviteForm(props: InviteFormProps) {
  const t = useTranslations('offices.staff')
  const [handed, setHanded] = useState<Handed>()
  if (!handed) return <Invitation {...props} onHanded={setHanded} />
  return (
    <div className="grid max-w-form gap-4">
      <HandedPassword email={handed.email} password={handed.password} />
      <div className="flex flex-wrap items-center gap-4">
        <Link href={`/admin/staff/${handed.staffId}`}>{t('toPerson')}</Link>
        <Button onClick={() => setHanded(undefined)}>{t('inviteNext')}</Button>
      </div>
    </div>
  )
}

type InvitationProps = InviteFormProps & { onHanded: (handed: Handed) => void }

function Invitation({ units, unitId, onHanded }: InvitationProps) {
  const t = useTranslations('offices.staff')
  const textOf = useFaultText('offices')
  const { run, pending } = useAct(inviteStaffAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const form = useForm({
    resolver: zodResolver(invitationFormSchema),
    shouldFocusError: false,
    defaultValues: {
      email: '',
      name: '',
      position: '',
      positionEn: '',
      gender: 'FEMININE' as const,
      role: 'FRONTLINER' as const,
      unitId,
    },
  })
  const { register, handleSubmit, formState, setError } = form
  const kept = useKeptForm(unitId ? `staff-invite:${unitId}` : 'staff-invite', form)

  const submit = handleSubmit(async (invitation) => {
    const answer = await run({ ...invitation, submissionId: kept.submission.id })
    if (answer.ok) {
      // Before the form is gone: the next invitation must not begin as this one, nor under its key.
      await kept.discard()
      return onHanded({ email: invitation.email, ...answer.value })
    }
    // Another account was opened under this key: it is told, and what is sent after that is one more.
    if (answer.error === 'keyReused') kept.submission.renew()
    if (answer.error === 'emailTaken') setError('email', { message: answer.error }, { shouldFocus: true })
    else setOutcome({ isDone: false, text: textOf(answer.error) ?? '' })
  })

  const labels = {
    email: t('email'),
    name: t('name'),
    position: t('position'),
    positionEn: t('positionEn'),
    role: t('role'),
    unitId: t('unit'),
  }

  return (
    <form noValidate onSubmit={submit} className="grid max-w-form gap-4">
      <ErrorSummary problems={problemsOf(formState.errors, labels, textOf)} attempt={formState.submitCount} />
      <TextField
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoCapitalize="none"
        error={textOf(formState.errors.email?.message)}
        {...register('email')}
      />
      <PersonFields register={register} errors={formState.errors} />
      <RoleFields
        units={units}
        role={{ error: textOf(formState.errors.role?.message), ...register('role') }}
        unit={{ error: textOf(formState.errors.unitId?.message), ...register('unitId') }}
      />
      <OutcomeNote outcome={outcome} />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending}>
          {t('submitInvite')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/forms/checkbox'
import { RadioGroup } from '@/components/forms/radio-group'
import { useForm } from '@/components/forms/use-form'
import { Button } from '@/components/ui/button'
import { LOCALES } from '@/lib/core/i18n/locale'
import { savePreferencesAction } from '@/lib/offices/account.actions'
import { type Preferences, preferencesSchema } from '@/lib/offices/account.schema'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

const THEMES = ['system', 'light', 'dark'] as const

export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const t = useTranslations('account.preferences')
  const textOf = useFaultText('account')
  const router = useRouter()
  const { run, pending } = useAct(savePreferencesAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const { register, handleSubmit } = useForm({
    resolver: zodResolver(preferencesSchema),
    defaultValues: preferences,
  })

  const submit = handleSubmit(async (chosen) => {
    const answer = await run(chosen)
    setOutcome(
      answer.ok ? { isDone: true, text: t('saved') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    if (!answer.ok) return
    document.documentElement.dataset.theme = chosen.theme
    router.refresh()
  })

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <RadioGroup
        label={t('locale')}
        layout="row"
        options={LOCALES.map((value) => ({ value, label: t(`locales.${value}`) }))}
        {...register('locale')}
      />
      <RadioGroup
        label={t('theme')}
        layout="row"
        options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
        {...register('theme')}
      />
      <Checkbox label={t('singleKeys')} hint={t('singleKeysHint')} {...register('hasSingleKeyShortcuts')} />
      <div>
        <Button type="submit" pending={pending}>
          {t('save')}
        </Button>
      </div>
      <OutcomeNote outcome={outcome} />
    </form>
  )
}

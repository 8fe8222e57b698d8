'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { moveUnitAction } from '@/lib/offices/unit.actions'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

export type MoveTarget = { id: string; label: string; territory?: string }

type MoveUnitFormProps = { unitId: string; targets: readonly MoveTarget[] }

export function MoveUnitForm({ unitId, targets }: MoveUnitFormProps) {
  const t = useTranslations('offices.units.move')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const { run, pending } = useAct(moveUnitAction)
  const [parentId, setParentId] = useState('')
  const [error, setError] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome>()
  const territory = targets.find(({ id }) => id === parentId)?.territory

  async function submit(event: FormEvent) {
    event.preventDefault()
    setError(parentId ? undefined : 'chooseOne')
    if (!parentId) return
    const answer = await run({ unitId, parentId })
    setOutcome(
      answer.ok ? { isDone: true, text: t('done') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    if (answer.ok) router.refresh()
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <p className="text-ink-2 text-sm">{t('text')}</p>
      <SelectField
        label={t('to')}
        emptyLabel={t('choose')}
        options={targets.map(({ id, label }) => ({ value: id, label }))}
        value={parentId}
        onChange={(event) => setParentId(event.currentTarget.value)}
        error={error}
        hint={territory && t('territory', { territory })}
      />
      <div>
        <Button type="submit" pending={pending}>
          {t('submit')}
        </Button>
      </div>
      <OutcomeNote outcome={outcome} />
    </form>
  )
}

'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'

type StatisticsFormProps = {
  from: string
  to: string
  unitId: string
  units: readonly { id: string; name: string }[]
}

/** Of which hall and which days. */
export function StatisticsForm(shown: StatisticsFormProps) {
  const t = useTranslations('hall.statistics')
  const router = useRouter()
  const [from, setFrom] = useState(shown.from)
  const [to, setTo] = useState(shown.to)
  const [unit, setUnit] = useState(shown.unitId)

  function submit(event: FormEvent) {
    event.preventDefault()
    router.push(`/queue/statistics?${new URLSearchParams({ unit, from, to })}`)
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
      {shown.units.length > 1 && (
        <SelectField
          label={t('unit')}
          width="code"
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          options={shown.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DateField label={t('from')} name="hall-from" width="date" value={from} onChange={setFrom} />
      <DateField label={t('to')} name="hall-to" width="date" value={to} onChange={setTo} />
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}

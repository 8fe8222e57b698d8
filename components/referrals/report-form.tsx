'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { downloadFile } from '@/lib/core/file-download'
import { REPORT_GROUPS, type ReportGroup } from '@/lib/referrals/referral-report.schema'

type ReportFormProps = { by: ReportGroup; from: string; to: string }

/** By what and for which time; the same as a table for a spreadsheet. */
export function ReportForm(shown: ReportFormProps) {
  const t = useTranslations('referrals.report')
  const router = useRouter()
  const [by, setBy] = useState(shown.by)
  const [from, setFrom] = useState(shown.from)
  const [to, setTo] = useState(shown.to)
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')

  function submit(event: FormEvent) {
    event.preventDefault()
    router.push(`/referrals/report?${new URLSearchParams({ by, from, to })}`)
  }
  async function save() {
    setState('working')
    try {
      await downloadFile('/api/referrals/report', { by, from, to }, `${t('file')} ${from} ${to}.xlsx`)
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <form noValidate onSubmit={submit} className="mb-4 flex flex-wrap items-end gap-3">
      <SelectField
        label={t('by')}
        width="code"
        value={by}
        options={REPORT_GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setBy(REPORT_GROUPS.find((each) => each === value) ?? by)}
      />
      <DateField label={t('from')} name="report-from" width="date" value={from} onChange={setFrom} />
      <DateField label={t('to')} name="report-to" width="date" value={to} onChange={setTo} />
      <Button type="submit">{t('show')}</Button>
      <Button icon="download" pending={state === 'working'} onClick={() => void save()}>
        {t('xlsx')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
    </form>
  )
}

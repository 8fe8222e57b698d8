'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { AUDIT_KINDS, type AuditFilter } from '@/lib/offices/audit-log.schema'

type AuditFilterFormProps = {
  filter: AuditFilter
  /** The page’s own path; the form asks by the address line. */
  path: string
  /** One’s own acts need no "who". */
  hasWho: boolean
}

export function AuditFilterForm({ filter, path, hasWho }: AuditFilterFormProps) {
  const t = useTranslations('audit')
  const [from, setFrom] = useState<string>(filter.from ?? '')
  const [to, setTo] = useState<string>(filter.to ?? '')
  const form = useRef<HTMLFormElement>(null)
  const isNarrowed = Boolean(filter.who || filter.kind || filter.from || filter.to)

  // Empty conditions would only lengthen the address.
  function dropEmpty(event: FormEvent<HTMLFormElement>) {
    for (const field of event.currentTarget.elements) {
      if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && !field.value)
        field.disabled = true
    }
  }

  return (
    <search className="mb-4">
      <form
        ref={form}
        method="get"
        action={path}
        onSubmit={dropEmpty}
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_14rem_10rem_10rem_auto]"
      >
        {filter.scope && <input type="hidden" name="scope" value={filter.scope} />}
        {hasWho && (
          <TextField
            label={t('who')}
            name="who"
            id="audit-who"
            type="search"
            placeholder={t('whoHint')}
            defaultValue={filter.who}
            data-search
          />
        )}
        <SelectField
          label={t('kind')}
          name="kind"
          id="audit-kind"
          emptyLabel={t('anyKind')}
          options={AUDIT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={filter.kind ?? ''}
        />
        <DateField label={t('from')} id="audit-from" value={from} onChange={setFrom} />
        <DateField label={t('to')} id="audit-to" value={to} onChange={setTo} />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="to" value={to} />
        <Button type="submit" icon="search">
          {t('filter')}
        </Button>
      </form>
      {isNarrowed && (
        <p className="mt-2">
          <Link href={filter.scope ? `${path}?scope=${filter.scope}` : path}>{t('clear')}</Link>
        </p>
      )}
    </search>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type Choice, SelectField } from '@/components/forms/select-field'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import type { ImportMapping } from '@/lib/clients/import/client-import.schema'
import { isImportField } from '@/lib/clients/import/column-mapping.rules'
import type { PreviewColumn } from '@/lib/clients/import/import-preview.queries'

type ImportMappingTableProps = {
  columns: readonly PreviewColumn[]
  fields: readonly Choice[]
  mapping: ImportMapping
  /** Told, not asked. */
  isFixed: boolean
  onChange: (mapping: ImportMapping) => void
}

/** Every column of the file with its first cells and the field it goes to. */
export function ImportMappingTable({ columns, fields, mapping, isFixed, onChange }: ImportMappingTableProps) {
  const t = useTranslations('imports')
  const heads = [
    { key: 'column', label: t('column') },
    { key: 'samples', label: t('samples') },
    { key: 'goesTo', label: t('goesTo') },
  ]
  function choose(heading: string, field: string) {
    onChange({ ...mapping, [heading]: isImportField(field) ? field : '' })
  }
  return (
    <Table caption={t('mapping')} columns={heads}>
      {columns.map(({ heading, samples }) => (
        <TableRow key={heading}>
          <TableCell isHead>{heading}</TableCell>
          <TableCell>{samples.filter(Boolean).join(' · ')}</TableCell>
          <TableCell>
            {isFixed ? (
              (fields.find(({ value }) => value === mapping[heading])?.label ?? t('leftOut'))
            ) : (
              <SelectField
                label={t('goesToOf', { heading })}
                hideLabel
                width="code"
                options={fields}
                emptyLabel={t('leftOut')}
                value={mapping[heading] ?? ''}
                onChange={(event) => choose(heading, event.target.value)}
              />
            )}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  )
}

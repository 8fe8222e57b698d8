import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import type { StaffListFilter } from '@/lib/offices/staff.schema'

type StaffSearchProps = { filter: StaffListFilter; units: readonly { id: string; label: string }[] }

/** An ordinary form that asks by the address line, so that a search can be kept as a bookmark. */
export function StaffSearch({ filter, units }: StaffSearchProps) {
  const t = useTranslations('offices.staff')
  const states = ['active', 'disabled', 'all'] as const
  return (
    <search className="mb-4">
      <form method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_14rem_9rem_auto]">
        <TextField
          label={t('find')}
          name="q"
          id="staff-q"
          type="search"
          defaultValue={filter.q}
          data-search
        />
        <SelectField
          label={t('unit')}
          name="unit"
          id="staff-unit"
          emptyLabel={t('anyUnit')}
          options={units.map(({ id, label }) => ({ value: id, label }))}
          defaultValue={filter.unit ?? ''}
        />
        <SelectField
          label={t('state')}
          name="state"
          id="staff-state"
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          defaultValue={filter.state}
        />
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
      </form>
    </search>
  )
}

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import {
  APPLICATION_DUES,
  APPLICATION_GROUPS,
  APPLICATION_OWNERS,
  type ApplicationFilter,
} from '@/lib/secondary-aid/application.schema'

/** Which applications the register shows: an address each, so that it can be kept and gone back to. */
export function ApplicationFilters({ filter }: { filter: ApplicationFilter }) {
  const t = useTranslations('secondaryAid.applications')
  const states = useTranslations('secondaryAid.state')
  return (
    <search className="no-print mb-4">
      <form action="/secondary-aid" className="flex flex-wrap items-end gap-3">
        <SelectField
          name="of"
          label={t('whose')}
          defaultValue={filter.of}
          options={APPLICATION_OWNERS.map((of) => ({ value: of, label: t(`of.${of}`) }))}
        />
        <SelectField
          name="state"
          label={t('stateLabel')}
          defaultValue={filter.state}
          options={APPLICATION_GROUPS.map((state) => ({
            value: state,
            label: state === 'OPEN' ? t('open') : states(state),
          }))}
        />
        <SelectField
          name="due"
          label={t('dueLabel')}
          emptyLabel={t('anyDue')}
          defaultValue={filter.due ?? ''}
          options={APPLICATION_DUES.map((due) => ({ value: due, label: t(`due.${due}`) }))}
        />
        <TextField name="number" label={t('number')} width="code" defaultValue={filter.number ?? ''} />
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  )
}

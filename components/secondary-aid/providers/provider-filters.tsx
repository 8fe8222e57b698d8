import { useLocale, useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { listBranches } from '@/lib/enquiries/legal-topics.rules'
import { PROVIDER_KINDS, type ProviderFilter } from '@/lib/secondary-aid/provider.schema'

/** Which providers the list shows; an ordinary form, so that it works before any script runs. */
export function ProviderFilters({ filter }: { filter: ProviderFilter }) {
  const t = useTranslations('mandates.providers')
  const kinds = useTranslations('mandates.kind')
  const locale = useLocale()
  const isNarrowed = filter.kind || filter.branch || filter.state === 'RETIRED'
  return (
    <form action="/mandates/providers" className="mb-4 flex flex-wrap items-end gap-3">
      <SelectField
        label={t('kind')}
        name="kind"
        emptyLabel={t('all')}
        defaultValue={filter.kind ?? ''}
        options={PROVIDER_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <SelectField
        label={t('branch')}
        name="branch"
        emptyLabel={t('all')}
        defaultValue={filter.branch ?? ''}
        options={listBranches(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        label={t('state')}
        name="state"
        defaultValue={filter.state}
        options={[
          { value: 'WORKING', label: t('states.WORKING') },
          { value: 'RETIRED', label: t('states.RETIRED') },
        ]}
      />
      <Button type="submit">{t('show')}</Button>
      {isNarrowed && <Link href="/mandates/providers">{t('clear')}</Link>}
    </form>
  )
}

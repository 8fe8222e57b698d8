import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { TEMPLATE_KINDS } from '@/lib/enquiries/answer-template.rules'
import { TEMPLATE_STATES, type TemplateListFilter } from '@/lib/enquiries/answer-template.schema'

/** An ordinary form that asks by the address line, so that a search can be kept as a bookmark. */
export function TemplateSearch({ filter }: { filter: TemplateListFilter }) {
  const t = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  return (
    <search className="mb-4">
      <form method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_14rem_11rem_auto]">
        <TextField
          label={t('find')}
          name="q"
          id="template-q"
          type="search"
          defaultValue={filter.q}
          data-search
        />
        <SelectField
          label={t('kind')}
          name="kind"
          id="template-kind"
          emptyLabel={t('anyKind')}
          options={TEMPLATE_KINDS.map((value) => ({ value, label: te(`kind.${value}`) }))}
          defaultValue={filter.kind ?? ''}
        />
        <SelectField
          label={t('state')}
          name="state"
          id="template-state"
          options={TEMPLATE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          defaultValue={filter.state}
        />
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
      </form>
    </search>
  )
}

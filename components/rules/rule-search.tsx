import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { LAW_KINDS } from '@/lib/rules/law-kinds'
import { RULE_STATES, type RuleListFilter } from '@/lib/rules/rule-list.schema'

/** An ordinary form that asks by the address line, so that a search can be kept as a bookmark. */
export function RuleSearch({ filter }: { filter: RuleListFilter }) {
  const t = useTranslations('rules')
  return (
    <search className="mb-4">
      <form
        method="get"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_15rem_11rem_12rem_auto]"
      >
        <TextField label={t('find')} name="q" id="rule-q" type="search" defaultValue={filter.q} data-search />
        <SelectField
          label={t('kindLabel')}
          name="kind"
          id="rule-kind"
          emptyLabel={t('anyKind')}
          options={LAW_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          defaultValue={filter.kind ?? ''}
        />
        <SelectField
          label={t('stateLabel')}
          name="state"
          id="rule-state"
          emptyLabel={t('anyState')}
          options={RULE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          defaultValue={filter.state ?? ''}
        />
        <SelectField
          label={t('sureLabel')}
          name="sure"
          id="rule-sure"
          emptyLabel={t('anySure')}
          options={[
            { value: 'no', label: t('sure.no') },
            { value: 'yes', label: t('sure.yes') },
          ]}
          defaultValue={filter.sure ?? ''}
        />
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
      </form>
    </search>
  )
}

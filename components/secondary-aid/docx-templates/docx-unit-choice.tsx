import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import type { DocxUnit } from '@/lib/secondary-aid/docx-template.queries'

/** Whose templates are shown; an address each. Left away for who keeps those of one unit alone. */
export function DocxUnitChoice({ units, unitId }: { units: readonly DocxUnit[]; unitId: string }) {
  const t = useTranslations('docxTemplates')
  if (units.length < 2) return null
  return (
    <search className="mb-4">
      <form action="/admin/paper-templates" className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('unit')}
          name="unit"
          defaultValue={unitId}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  )
}

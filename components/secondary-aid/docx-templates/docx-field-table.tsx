import type { Messages } from 'next-intl'
import { useMessages, useTranslations } from 'next-intl'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { type DocxPaper, docxFields, needOfField } from '@/lib/secondary-aid/docx-fields.rules'

type FieldName = keyof Messages['docxTemplates']['fields']['names']

/** The fields a template of the paper may have, as they are written in it. */
export function DocxFieldTable({ paper }: { paper: DocxPaper }) {
  const t = useTranslations('docxTemplates.fields')
  const known = useMessages().docxTemplates.fields.names
  const isKnown = (name: string): name is FieldName => Object.hasOwn(known, name)
  const need = (name: string) => {
    const found = needOfField(paper, name)
    return found === 'never' ? null : t(found === 'always' ? 'required' : 'insteadOfBody')
  }
  return (
    <div>
      <h2>{t('title')}</h2>
      <p className="mb-2 text-ink-2 text-sm">{t('lead')}</p>
      <Table
        caption={t('title')}
        columns={(['field', 'meaning', 'need'] as const).map((key) => ({ key, label: t(`columns.${key}`) }))}
      >
        {Object.entries(docxFields[paper]).map(([name, kind]) => (
          <TableRow key={name}>
            <TableCell isHead>
              <code className="whitespace-nowrap text-sm">
                {kind === 'list' ? `{{#${name}}} {{.}} {{/${name}}}` : `{{${name}}}`}
              </code>
            </TableCell>
            <TableCell note={kind === 'list' ? t('list') : undefined}>
              {isKnown(name) && t(`names.${name}`)}
            </TableCell>
            <TableCell>{need(name)}</TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  )
}

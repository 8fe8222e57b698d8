import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { DocxPaperLine } from '@/lib/secondary-aid/docx-template.queries'

/** Kinds of paper, and by what each is printed. */
export function DocxPaperTable({ unitId, lines }: { unitId: string; lines: readonly DocxPaperLine[] }) {
  const t = useTranslations('docxTemplates')
  const format = useFormatter()
  return (
    <Table
      caption={t('title')}
      columns={(['paper', 'used', 'added'] as const).map((key) => ({ key, label: t(`columns.${key}`) }))}
    >
      {lines.map(({ paper, used, from }) => (
        <TableRow key={paper}>
          <TableCell isHead>
            <Link href={`/admin/paper-templates/${unitId}/${paper}`}>{t(`paper.${paper}`)}</Link>
          </TableCell>
          <TableCell note={from ? t('fromAbove', { name: from }) : undefined}>
            {used ? `${t('version', { version: used.version })}: ${used.fileName}` : t('builtIn')}
          </TableCell>
          <TableCell>
            {used && t('addedBy', { name: used.addedBy, date: format.dateTime(used.addedAt, 'moment') })}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  )
}

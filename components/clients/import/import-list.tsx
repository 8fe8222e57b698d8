import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import type { ImportLine } from '@/lib/clients/import/client-import.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { ImportStateChip } from './import-state-chip'

/** Earlier imports, the newest first. */
export function ImportList({ imports }: { imports: readonly ImportLine[] }) {
  const t = useTranslations('imports')
  const format = useFormatter()
  const columns = [
    { key: 'file', label: t('columnFile') },
    { key: 'when', label: t('columnWhen') },
    { key: 'state', label: t('columnState') },
    { key: 'rows', label: t('columnRows'), align: 'end' },
    { key: 'created', label: t('columnCreated'), align: 'end' },
  ] as const
  return (
    <Table caption={t('earlier')} columns={columns}>
      {imports.map(({ id, fileName, unitName, byName, createdAt, standing }) => (
        <TableRow key={id}>
          <TableCell isHead note={unitName}>
            <Link href={`/admin/imports/${id}`} className="font-semibold">
              {fileName}
            </Link>
          </TableCell>
          <TableCell>
            {t('byWhom', { when: format.dateTime(new Date(createdAt), 'moment'), name: byName })}
          </TableCell>
          <TableCell>
            <ImportStateChip state={standing.state} />
          </TableCell>
          <TableCell align="end">{format.number(standing.counts.read)}</TableCell>
          <TableCell align="end">{format.number(standing.isDryRun ? 0 : standing.counts.created)}</TableCell>
        </TableRow>
      ))}
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import { Table, TableCell, TableRow } from '@/components/ui/table'
import type { RejectedSample } from '@/lib/clients/import/import-preview.queries'

/** The first refused rows, each with the reason. */
export function RejectedSamples({ samples }: { samples: readonly RejectedSample[] }) {
  const t = useTranslations('imports')
  return (
    <div className="mt-6 grid gap-2">
      <h2>{t('rejectedSamples')}</h2>
      <p className="text-ink-2">{t('rejectedLead')}</p>
      <Table
        caption={t('rejectedSamples')}
        columns={[
          { key: 'row', label: t('row') },
          { key: 'reason', label: t('reason') },
        ]}
      >
        {samples.map(({ cells, reason }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be alike, and keys go to the browser once more
          <TableRow key={place}>
            <TableCell isHead>{cells}</TableCell>
            <TableCell>{reason}</TableCell>
          </TableRow>
        ))}
      </Table>
    </div>
  )
}

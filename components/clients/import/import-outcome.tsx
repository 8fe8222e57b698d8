'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import type { ImportFile } from '@/lib/clients/import/client-import.schema'
import { FEWEST_TOLD } from '@/lib/clients/import/import-counts.rules'
import type { ImportStanding } from '@/lib/clients/import/import-state.rules'
import { downloadFile } from '@/lib/core/file-download'
import { useFormatter } from '@/lib/core/i18n/use-formatter'

/** The figures of a check or an import, and the files it has left. */
export function ImportOutcome({ importId, standing }: { importId: string; standing: ImportStanding }) {
  const t = useTranslations('imports')
  const format = useFormatter()
  const [pending, setPending] = useState<ImportFile['kind']>()
  const { counts, files, isDryRun } = standing

  async function download(kind: ImportFile['kind']) {
    setPending(kind)
    try {
      await downloadFile('/api/imports/download', { importId, kind }, `${kind}.csv`)
    } catch {
      noteRequestFailed()
    }
    setPending(undefined)
  }

  return (
    <section aria-labelledby="import-outcome" className="grid gap-3">
      <h2 id="import-outcome">{t(isDryRun ? 'outcomeChecked' : 'outcome')}</h2>
      <Facts
        facts={[
          { term: t('rowsRead'), value: format.number(counts.read) },
          { term: t(isDryRun ? 'toCreate' : 'created'), value: format.number(counts.created) },
          { term: t('known'), value: format.number(counts.known) },
          { term: t('rejected'), value: format.number(counts.rejected) },
          {
            term: t('doubles'),
            value: format.number(counts.doubles),
            ...(counts.doubles > 0 ? { note: t('doublesNote') } : {}),
          },
          {
            term: t('doublesElsewhere'),
            value:
              counts.doublesElsewhere > 0
                ? format.number(counts.doublesElsewhere)
                : t('fewerThan', { count: FEWEST_TOLD }),
            note: t('doublesElsewhereNote'),
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        {files.rejected && counts.rejected > 0 && (
          <Button icon="file" pending={pending === 'rejected'} onClick={() => download('rejected')}>
            {t('downloadRejected')}
          </Button>
        )}
        {files.doubles && counts.doubles > 0 && (
          <Button icon="file" pending={pending === 'doubles'} onClick={() => download('doubles')}>
            {t('downloadDoubles')}
          </Button>
        )}
      </div>
    </section>
  )
}

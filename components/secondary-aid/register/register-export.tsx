'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { ApplicationFilter } from '@/lib/secondary-aid/application.schema'
import { isUnderWay } from '@/lib/secondary-aid/register-export.rules'
import type { ExportStanding } from '@/lib/secondary-aid/register-export.schema'
import { type Fetching, useRegisterExport } from './use-register-export'

/** All that the conditions find as a table of Excel: how far it has come, and how to stop it. */
export function RegisterExport({ filter }: { filter: ApplicationFilter }) {
  const t = useTranslations('register.export')
  const sheet = useRegisterExport(() => `${t('fileName', { on: todayInKyiv(new Date()) })}.xlsx`)
  const { fetching, made, isStarting } = sheet
  return (
    <div className="no-print grid max-w-narrow justify-items-end gap-2 max-sm:w-full max-sm:justify-items-start">
      {fetching.kind === 'working' ? (
        <Progress fetching={fetching} />
      ) : made && isUnderWay(made.state) ? (
        <Making made={made} onStop={() => void sheet.stopMaking(made.exportId)} />
      ) : (
        <Button icon="arrow-down" pending={isStarting} onClick={() => void sheet.start(filter)}>
          {t('start')}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        {fetching.kind === 'done' && (
          <span className="text-ink-2 text-sm">{t('done', { rows: fetching.rows })}</span>
        )}
        {fetching.kind === 'failed' && <Banner tone="warn">{t('failed')}</Banner>}
        {fetching.kind === 'idle' && made?.state === 'DONE' && (
          <span className="flex flex-wrap items-center gap-3 text-sm">
            {t('ready', { rows: made.rowsDone })}
            <Button size="small" icon="download" onClick={() => void sheet.fetchMade(made.exportId)}>
              {t('fetch')}
            </Button>
          </span>
        )}
        {fetching.kind === 'idle' && made?.state === 'FAILED' && <Banner tone="warn">{t('broken')}</Banner>}
      </div>
    </div>
  )
}

/** How much has come of what is being fetched. */
function Progress({ fetching: { bytes, rows, stop } }: { fetching: Extract<Fetching, { kind: 'working' }> }) {
  const t = useTranslations('register.export')
  const format = useFormatter()
  const size =
    bytes < 1_000_000
      ? t('kilobytes', { size: format.number(Math.ceil(bytes / 1000)) })
      : t('megabytes', { size: format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })
  return (
    <div className="flex items-end gap-3">
      <ProgressBar
        label={t('working')}
        done={0}
        note={rows === undefined ? undefined : t('progress', { size, rows: format.number(rows) })}
      />
      <Button size="small" onClick={stop}>
        {t('stop')}
      </Button>
    </div>
  )
}

/** How many rows of a large sheet are written. */
function Making({
  made: { state, rowsDone, rowsTotal },
  onStop,
}: {
  made: ExportStanding
  onStop: () => void
}) {
  const t = useTranslations('register.export')
  const format = useFormatter()
  const note =
    state === 'WAITING'
      ? t('waiting')
      : t('makingNote', { done: format.number(rowsDone), total: format.number(rowsTotal) })
  return (
    <div className="flex items-end gap-3">
      <ProgressBar label={t('making')} done={rowsDone} total={rowsTotal} note={note} />
      <Button size="small" onClick={onStop}>
        {t('stop')}
      </Button>
    </div>
  )
}

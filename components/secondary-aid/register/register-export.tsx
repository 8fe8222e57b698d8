'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { saveBlob } from '@/lib/core/file-download'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { ApplicationFilter } from '@/lib/secondary-aid/application.schema'
import { fetchInParts } from './fetch-in-parts'

type State =
  | { kind: 'idle' }
  | { kind: 'working'; bytes: number; rows: number | undefined }
  | { kind: 'done'; rows: number }
  | { kind: 'failed' }

/** All that the conditions find as a table of Excel: says how much has come, and can be stopped. */
export function RegisterExport({ filter }: { filter: ApplicationFilter }) {
  const t = useTranslations('register.export')
  const format = useFormatter()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const stopping = useRef<AbortController>(undefined)

  async function start() {
    const controller = new AbortController()
    stopping.current = controller
    let rows: number | undefined
    setState({ kind: 'working', bytes: 0, rows })
    try {
      const { number, ...codes } = filter
      const asked = { ...codes, ...(number && { number }), after: undefined }
      const table = await fetchInParts(
        '/api/applications/export',
        asked,
        controller.signal,
        (bytes, headers) => {
          rows = Number(headers.get('X-Rows') ?? 0)
          setState({ kind: 'working', bytes, rows })
        },
      )
      saveBlob(table, `${t('fileName', { on: todayInKyiv(new Date()) })}.xlsx`)
      setState({ kind: 'done', rows: rows ?? 0 })
    } catch {
      setState(controller.signal.aborted ? { kind: 'idle' } : { kind: 'failed' })
    }
  }

  const sizeOf = (bytes: number) =>
    bytes < 1_000_000
      ? t('kilobytes', { size: format.number(Math.ceil(bytes / 1000)) })
      : t('megabytes', { size: format.number(bytes / 1_000_000, { maximumFractionDigits: 1 }) })

  return (
    <div className="no-print grid max-w-narrow justify-items-end gap-2 max-sm:w-full max-sm:justify-items-start">
      {state.kind === 'working' ? (
        <div className="flex items-end gap-3">
          <ProgressBar
            label={t('working')}
            done={0}
            note={
              state.rows === undefined
                ? undefined
                : t('progress', { size: sizeOf(state.bytes), rows: format.number(state.rows) })
            }
          />
          <Button size="small" onClick={() => stopping.current?.abort()}>
            {t('stop')}
          </Button>
        </div>
      ) : (
        <Button icon="arrow-down" onClick={start}>
          {t('start')}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        {state.kind === 'done' && (
          <span className="text-ink-2 text-sm">{t('done', { rows: state.rows })}</span>
        )}
        {state.kind === 'failed' && <Banner tone="warn">{t('failed')}</Banner>}
      </div>
    </div>
  )
}

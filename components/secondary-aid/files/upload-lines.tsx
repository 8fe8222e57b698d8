'use client'

import { useMessages, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { BYTES_IN_MB } from '@/lib/core/file-kinds'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { Upload, UploadsFrame } from './use-uploads'

type UploadLinesProps = { doc: string; frame: UploadsFrame; mostBytes: number }

/** Files of one paper on their way: how far each is, or why it was not taken and what to do. */
export function UploadLines({ doc, frame, mostBytes }: UploadLinesProps) {
  const own = frame.uploads.filter((upload) => upload.doc === doc)
  if (own.length === 0) return null
  return (
    <ul className="mt-1.5 grid gap-1.5">
      {own.map((upload) => (
        <li key={upload.key}>
          <UploadLine upload={upload} frame={frame} mostBytes={mostBytes} />
        </li>
      ))}
    </ul>
  )
}

function UploadLine({
  upload,
  frame,
  mostBytes,
}: {
  upload: Upload
  frame: UploadsFrame
  mostBytes: number
}) {
  const t = useTranslations('files')
  const format = useFormatter()
  const refusalOf = useRefusalText(mostBytes)
  const { state, file, key } = upload
  const { name } = file
  if (state.kind === 'sending')
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="min-w-0 flex-1 basis-40 truncate">{t('upload.sending', { name })}</span>
        <span
          role="progressbar"
          aria-label={t('upload.sending', { name })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(state.share * 100)}
          className="h-2.5 w-32 overflow-hidden rounded-chip border border-control bg-sunken"
        >
          <span className="block h-full bg-accent" style={{ width: `${state.share * 100}%` }} />
        </span>
        <span className="w-20 tabular-nums">
          {state.share < 1 ? format.number(state.share, { style: 'percent' }) : t('upload.keeping')}
        </span>
        <Button
          variant="link"
          size="small"
          aria-label={t('upload.cancelOf', { name })}
          onClick={() => frame.drop(key)}
        >
          {t('upload.cancel')}
        </Button>
      </div>
    )
  const mayRepeat = state.kind === 'lost' || state.error === 'fault' || state.error === 'uploadBroken'
  return (
    <div
      role="alert"
      className="grid grid-cols-[1.125rem_minmax(0,1fr)] gap-x-2 rounded-control bg-warn-tint px-3 py-2 text-sm"
    >
      <Icon name="alert" className="mt-0.5 text-warn" />
      <div>
        <p>
          <b className="break-words">{name}.</b>{' '}
          {state.kind === 'lost' ? t('upload.lost') : refusalOf(state.error)}
        </p>
        <div className={`mt-1 flex flex-wrap gap-2 ${mayRepeat ? '' : '-ml-2'}`}>
          {mayRepeat && (
            <Button
              size="small"
              aria-label={t('upload.againOf', { name })}
              onClick={() => frame.again(upload)}
            >
              {t('upload.again')}
            </Button>
          )}
          <Button
            size="small"
            variant="link"
            aria-label={t('upload.dismissOf', { name })}
            onClick={() => frame.drop(key)}
          >
            {mayRepeat ? t('upload.cancel') : t('upload.dismiss')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Why a file was not taken, in words that say what to do. */
export function useRefusalText(mostBytes: number): (error: string) => string {
  const t = useTranslations('files.refused')
  const known = useMessages().files.refused
  const isKnown = (error: string): error is keyof typeof known => Object.hasOwn(known, error)
  return (error) => t(isKnown(error) ? error : 'fault', { limit: Math.floor(mostBytes / BYTES_IN_MB) })
}

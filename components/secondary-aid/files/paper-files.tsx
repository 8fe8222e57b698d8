'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ACCEPTED_FILES } from '@/lib/core/file-kinds'
import { FileStrip } from './file-strip'
import { useFilesFrame } from './files-frame'
import { UploadLines } from './upload-lines'

const PhoneDialog = dynamic(() => import('./phone-dialog').then((loaded) => loaded.PhoneDialog))

type PaperFilesProps = {
  doc: string
  paper: string
  /** The paper is marked: files may be added to it. Without its mark those that came stay to be seen. */
  isMarked: boolean
  /** Says of the paper itself that it cannot be read. */
  onPaperIllegible?: () => void
}

/** The files of one paper, those on their way, and how to add more: by choice, drag, paste or telephone. */
export function PaperFiles({ doc, paper, isMarked, onPaperIllegible }: PaperFilesProps) {
  const t = useTranslations('files')
  const { files, uploads, mayAttach, mostBytes, refresh } = useFilesFrame()
  const [isPhone, setIsPhone] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const own = files.filter((file) => file.doc === doc)
  const illegible = own.filter(({ isIllegible }) => isIllegible).length
  return (
    <div>
      <FileStrip paper={paper} files={own} {...(mayAttach ? { onChanged: refresh } : {})} />
      {mayAttach && illegible > 0 && onPaperIllegible && (
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="text-warn">{t('illegibleHint', { count: illegible })}</span>
          <Button size="small" onClick={onPaperIllegible}>
            {t('paperIllegible')}
          </Button>
        </div>
      )}
      <UploadLines doc={doc} frame={uploads} mostBytes={mostBytes} />
      {mayAttach && isMarked && (
        <div className="-ml-2 flex flex-wrap gap-x-1">
          <Button
            size="small"
            variant="link"
            icon="paperclip"
            aria-label={t('attachTo', { paper })}
            onClick={() => input.current?.click()}
          >
            {t('attach')}
          </Button>
          <Button
            size="small"
            variant="link"
            icon="camera"
            aria-label={t('byPhoneTo', { paper })}
            onClick={() => setIsPhone(true)}
          >
            {t('byPhone')}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            tabIndex={-1}
            aria-label={t('attachTo', { paper })}
            className="hidden"
            onChange={({ currentTarget }) => {
              uploads.add(doc, currentTarget.files ?? [])
              // The same file may be chosen once more after it was refused.
              currentTarget.value = ''
            }}
          />
        </div>
      )}
      {isPhone && <PhoneDialog doc={doc} onClose={() => setIsPhone(false)} />}
    </div>
  )
}

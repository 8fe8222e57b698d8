'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { fetchBlob, saveBlob } from '@/lib/core/file-download'
import { FILE_TYPES } from '@/lib/core/file-kinds'
import { printPdf, printPicture } from '@/lib/core/pdf-download'
import {
  markFileAction,
  removeFileAction,
  restoreFileAction,
} from '@/lib/secondary-aid/application-file.actions'
import { type AttachedFile, isServed } from '@/lib/secondary-aid/application-file.rules'

type FileActsProps = {
  file: AttachedFile
  onClose: () => void
  /** Absent where files are only looked at. */
  onChanged?: () => Promise<void>
}

/** What can be done with a file: download, print; and where it may be changed, say that it cannot be read, or remove it. */
export function FileActs({ file, onClose, onChanged }: FileActsProps) {
  const t = useTranslations('files')
  const toast = useToast()
  const [isFailed, setIsFailed] = useState(false)
  const { id: fileId, kind, isIllegible } = file
  // Of the kind and a short id: a file on a disk tells nobody whose paper it is.
  const name = `${t(`kind.${kind}`)}-${fileId.slice(-6)}.${FILE_TYPES[kind].extension}`

  async function attempt(work: () => Promise<boolean>) {
    setIsFailed(false)
    setIsFailed(!(await work().catch(() => false)))
  }
  const use = (how: (blob: Blob) => void) =>
    attempt(async () => {
      how(await fetchBlob('/api/files/read', { fileId }))
      return true
    })
  const mark = () =>
    attempt(async () => {
      const { ok } = await markFileAction({ fileId, isIllegible: !isIllegible })
      if (ok) await onChanged?.()
      return ok
    })
  const remove = () =>
    attempt(async () => {
      const { ok } = await removeFileAction({ fileId })
      if (!ok) return false
      onClose()
      await onChanged?.()
      toast({
        message: t('removed'),
        undo: async () => {
          await restoreFileAction({ fileId })
          await onChanged?.()
        },
      })
      return true
    })
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isServed(file) && (
        <>
          <Button size="small" icon="download" onClick={() => void use((blob) => saveBlob(blob, name))}>
            {t('viewer.download')}
          </Button>
          <Button
            size="small"
            icon="printer"
            onClick={() => void use((blob) => (kind === 'PDF' ? printPdf(blob, name) : printPicture(blob)))}
          >
            {t('viewer.print')}
          </Button>
        </>
      )}
      {onChanged && (
        <>
          <Button size="small" aria-pressed={isIllegible} onClick={() => void mark()}>
            {isIllegible ? t('markLegible') : t('markIllegible')}
          </Button>
          <Button size="small" variant="danger" icon="x" onClick={() => void remove()}>
            {t('viewer.remove')}
          </Button>
        </>
      )}
      <span role="alert" className="text-sm text-warn">
        {isFailed && t('actFailed')}
      </span>
    </div>
  )
}

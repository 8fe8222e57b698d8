'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import type { AttachedFile } from '@/lib/secondary-aid/application-file.rules'
import { useApplicationFiles, useRefreshFiles } from './use-application-files'
import { type UploadsFrame, useUploads } from './use-uploads'

/** What every row needs to show its files and to take new ones. */
type FilesFrame = {
  applicationId: string
  mayAttach: boolean
  mostBytes: number
  files: readonly AttachedFile[]
  uploads: UploadsFrame
  refresh: () => Promise<void>
}
const FilesFrameContext = createContext<FilesFrame | undefined>(undefined)

export function useFilesFrame(): FilesFrame {
  const frame = use(FilesFrameContext)
  if (!frame) throw new Error('Files of a paper are shown outside of an application')
  return frame
}

type FilesFrameProviderProps = {
  applicationId: string
  first: readonly AttachedFile[]
  mayAttach: boolean
  mostBytes: number
  children: ReactNode
}

export function FilesFrameProvider({ applicationId, first, children, ...rest }: FilesFrameProviderProps) {
  const t = useTranslations('files.upload')
  const files = useApplicationFiles(applicationId, first)
  const refresh = useRefreshFiles(applicationId)
  const [told, setTold] = useState('')
  const uploads = useUploads({
    applicationId,
    mostBytes: rest.mostBytes,
    onDone: (name) => {
      setTold(t('done', { name }))
      void refresh()
    },
  })
  useStrayDrops()
  return (
    <FilesFrameContext value={{ applicationId, files, uploads, refresh, ...rest }}>
      {children}
      <span role="status" className="sr-only">
        {told}
      </span>
    </FilesFrameContext>
  )
}

/** A file that is let go beside its row would be opened in place of the page, with all that is typed there. */
function useStrayDrops(): void {
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', hold)
    return () => {
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', hold)
    }
  }, [])
}

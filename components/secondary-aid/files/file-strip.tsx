'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import { fetchBlob } from '@/lib/core/file-download'
import { type AttachedFile, isServed } from '@/lib/secondary-aid/application-file.rules'
import { useFileWords } from './use-file-words'

const FileViewer = dynamic(() => import('./file-viewer').then((loaded) => loaded.FileViewer))

type FileStripProps = {
  paper: string
  files: readonly AttachedFile[]
  /** Absent where files are only looked at. */
  onChanged?: () => Promise<void>
}

/** The files of one paper as small pictures; each opens the viewer. */
export function FileStrip({ paper, files, onChanged }: FileStripProps) {
  const t = useTranslations('files')
  const { shortOf } = useFileWords()
  const [shown, setShown] = useState<string>()
  if (files.length === 0) return null
  return (
    <div className="mt-1.5">
      <ul aria-label={t('list', { paper })} className="flex flex-wrap gap-2">
        {files.map((file, place) => (
          <li key={file.id}>
            <button
              type="button"
              aria-label={[
                t('open', { paper, place: place + 1, about: shortOf(file) }),
                file.scanState === 'CLEAN' ? '' : t(`scan.${file.scanState}`),
                file.isIllegible ? t('illegible') : '',
              ]
                .filter(Boolean)
                .join(', ')}
              onClick={() => setShown(file.id)}
              className="grid justify-items-center gap-0.5 rounded-control border border-control bg-paper p-1 text-xs hover:bg-sunken"
            >
              <Thumbnail file={file} />
              <span>{shortOf(file)}</span>
              {file.isIllegible && <span className="text-warn">{t('illegible')}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Notes files={files} />
      {shown !== undefined && (
        <FileViewer
          paper={paper}
          files={files}
          shown={shown}
          onShow={setShown}
          onClose={() => setShown(undefined)}
          {...(onChanged ? { onChanged } : {})}
        />
      )}
    </div>
  )
}

/** What must be seen without opening anything. */
function Notes({ files }: { files: readonly AttachedFile[] }) {
  const t = useTranslations('files')
  const states = [...new Set(files.map(({ scanState }) => scanState))].filter((state) => state !== 'CLEAN')
  if (states.length === 0) return null
  return (
    <p className="mt-1 flex flex-wrap gap-1.5">
      {states.map((state) => (
        <Chip key={state} tone={state === 'INFECTED' ? 'over' : 'plain'}>
          {t(`scan.${state}`)}
        </Chip>
      ))}
    </p>
  )
}

/** Says nothing by itself: whatever it stands in has the words. */
export function Thumbnail({ file }: { file: AttachedFile }) {
  const picture = useQuery({
    queryKey: ['thumbnail', file.id],
    queryFn: ({ signal }) => fetchBlob('/api/files/thumbnail', { fileId: file.id }, signal),
    enabled: file.hasThumbnail && isServed(file),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  const url = useObjectUrl(picture.data)
  const icon = file.scanState === 'INFECTED' ? 'alert' : file.scanState === 'WAITING' ? 'clock' : 'file'
  return (
    <span className="grid size-18 place-items-center overflow-hidden bg-sunken text-ink-3">
      {url ? (
        // biome-ignore lint/performance/noImgElement: the bytes are here already, behind no address
        <img src={url} alt="" className="size-full object-cover" />
      ) : (
        <Icon name={icon} size="large" className={file.scanState === 'INFECTED' ? 'text-danger' : ''} />
      )}
    </span>
  )
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}

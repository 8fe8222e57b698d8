'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { fetchBlob } from '@/lib/core/file-download'
import { type AttachedFile, isServed } from '@/lib/secondary-aid/application-file.rules'
import { FileActs } from './file-acts'
import { type OpenedFile, openSheets } from './file-sheets'
import { SheetView } from './sheet-view'
import { useFileWords } from './use-file-words'

const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3]
const NATURAL = 2

type FileViewerProps = {
  paper: string
  files: readonly AttachedFile[]
  shown: string
  onShow: (id: string) => void
  onClose: () => void
  /** Absent where files are only looked at. */
  onChanged?: () => Promise<void>
}

/** A file to look at: its pages, larger, smaller and turned, the files before and after it, and what can be done with it. */
export function FileViewer({ paper, files, shown, onShow, onClose, onChanged }: FileViewerProps) {
  const t = useTranslations('files')
  const { aboutOf } = useFileWords()
  const [zoom, setZoom] = useState(NATURAL)
  const [quarters, setQuarters] = useState(0)
  const place = files.findIndex(({ id }) => id === shown)
  const file = files[place]
  useEffect(() => {
    if (!file) onClose()
  }, [file, onClose])
  if (!file) return null

  function go(step: 1 | -1) {
    // After the last comes the first again.
    const next = files[(place + step + files.length) % files.length]
    if (!next || files.length === 1) return
    setQuarters(0)
    onShow(next.id)
  }
  const enlarge = (step: 1 | -1) =>
    setZoom((before) => Math.min(ZOOMS.length - 1, Math.max(0, before + step)))
  const turn = () => setQuarters((before) => (before + 1) % 4)
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'ArrowLeft') go(-1)
    else if (event.key === 'ArrowRight') go(1)
    else if (event.key === '+' || event.key === '=') enlarge(1)
    else if (event.key === '-') enlarge(-1)
    else if (event.code === 'KeyR') turn()
    else return
    event.preventDefault()
  }
  const name = t('name', { place: place + 1, count: files.length })
  return (
    <Dialog open onClose={onClose} width="page" title={t('viewer.title', { paper, name })}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole viewer; each has its button too */}
      <div onKeyDown={press} className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
          <span>{aboutOf(file)}</span>
          {file.scanState !== 'CLEAN' && (
            <Chip tone={file.scanState === 'INFECTED' ? 'over' : 'plain'}>{t(`scan.${file.scanState}`)}</Chip>
          )}
          {file.isIllegible && <Chip tone="near">{t('illegible')}</Chip>}
        </p>
        <div role="toolbar" aria-label={t('viewer.tools')} className="flex flex-wrap gap-1.5">
          {files.length > 1 && (
            <>
              <Button size="small" icon="chevron-left" onClick={() => go(-1)}>
                {t('viewer.previous')}
              </Button>
              <Button size="small" icon="chevron-right" onClick={() => go(1)}>
                {t('viewer.next')}
              </Button>
            </>
          )}
          {isServed(file) && (
            <>
              <Button size="small" icon="zoom-in" onClick={() => enlarge(1)} data-initial-focus>
                {t('viewer.larger')}
              </Button>
              <Button size="small" icon="zoom-out" onClick={() => enlarge(-1)}>
                {t('viewer.smaller')}
              </Button>
              <Button size="small" icon="turn" onClick={turn}>
                {t('viewer.turn')}
              </Button>
            </>
          )}
        </div>
        <section
          // Scrolls by keys.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the arrow keys
          tabIndex={0}
          aria-label={t('viewer.area')}
          className="focus-inset scroll-thin viewer-area overflow-auto border border-line bg-sunken p-2"
        >
          {isServed(file) ? (
            <Contents key={file.id} file={file} paper={paper} zoom={ZOOMS[zoom] ?? 1} quarters={quarters} />
          ) : (
            <Banner tone="warn" role="status">
              {file.scanState === 'INFECTED' ? t('infected') : t('waiting')}
            </Banner>
          )}
        </section>
        <FileActs file={file} onClose={onClose} {...(onChanged ? { onChanged } : {})} />
        <p className="keycap-only text-ink-2 text-sm">{t('viewer.keys')}</p>
      </div>
    </Dialog>
  )
}

type ContentsProps = { file: AttachedFile; paper: string; zoom: number; quarters: number }

function Contents({ file, paper, zoom, quarters }: ContentsProps) {
  const t = useTranslations('files.viewer')
  const contents = useQuery({
    queryKey: ['fileContents', file.id],
    queryFn: ({ signal }) => fetchBlob('/api/files/read', { fileId: file.id }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  const opened = useOpened(file, contents.data)
  if (contents.isError || opened === 'failed')
    return (
      <Banner
        tone="warn"
        role="alert"
        actions={<Button onClick={() => void contents.refetch()}>{t('again')}</Button>}
      >
        {t('failed')}
      </Banner>
    )
  if (!opened) return <Skeleton lines={8} label={t('loading')} />
  return opened.sheets.map((sheet, at) => (
    <SheetView
      // Pages of an opened file never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={at}
      sheet={sheet}
      label={t('page', { paper, page: at + 1, pages: opened.sheets.length })}
      quarters={quarters}
      zoom={zoom}
    />
  ))
}

function useOpened(file: AttachedFile, blob: Blob | undefined): OpenedFile | 'failed' | undefined {
  const [opened, setOpened] = useState<OpenedFile | 'failed'>()
  const { kind } = file
  useEffect(() => {
    if (!blob) return
    let isDropped = false
    let close = () => {}
    openSheets(kind, blob).then(
      (found) => {
        close = found.close
        if (isDropped) close()
        else setOpened(found)
      },
      () => isDropped || setOpened('failed'),
    )
    return () => {
      isDropped = true
      close()
    }
  }, [kind, blob])
  return opened
}

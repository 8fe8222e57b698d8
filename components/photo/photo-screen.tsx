'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useRefusalText } from '@/components/secondary-aid/files/upload-lines'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Skeleton } from '@/components/ui/skeleton'
import { ACCEPTED_FILES } from '@/lib/core/file-kinds'
import { type Photo, usePhotos } from './use-photos'

/** The page a telephone opens by a code: photos of a document, one after another, and nothing about whose it is. */
export function PhotoScreen() {
  const t = useTranslations('files.photo')
  const photos = usePhotos()
  const { standing, sent } = photos
  switch (standing.kind) {
    case 'opening':
      return <Skeleton lines={4} label={t('opening')} />
    case 'unreachable':
      return (
        <Banner tone="warn" role="alert" actions={<Button onClick={photos.enter}>{t('again')}</Button>}>
          {t('unreachable')}
        </Banner>
      )
    case 'over':
    case 'taken':
      return (
        <div role="alert">
          <h1>{t(standing.kind)}</h1>
          <p className="mt-2">{standing.kind === 'over' ? t('overText') : t('takenText')}</p>
        </div>
      )
    case 'finished':
      return (
        <div role="status">
          <h1>{sent > 0 ? t('finished') : t('finishedEmpty')}</h1>
          {sent > 0 && <p className="mt-2">{t('finishedText')}</p>}
        </div>
      )
    case 'open':
      return <Camera photos={photos} mostBytes={standing.mostBytes} />
  }
}

function Camera({ photos, mostBytes }: { photos: ReturnType<typeof usePhotos>; mostBytes: number }) {
  const t = useTranslations('files.photo')
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const { onTheWay, sent, add, finish } = photos
  const isBusy = onTheWay.some(({ state }) => state.kind === 'sending')
  return (
    <div className="grid gap-4">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-2">{t('lead')}</p>
      </div>
      <div className="grid gap-2">
        <Button
          variant="primary"
          type="button"
          size="large"
          wide
          icon="camera"
          onClick={() => camera.current?.click()}
        >
          <span className="flex-1">{sent + onTheWay.length > 0 ? t('takeMore') : t('take')}</span>
        </Button>
        <Button wide icon="file" onClick={() => album.current?.click()}>
          <span className="flex-1">{t('choose')}</span>
        </Button>
        {/* Only JPEG is asked for: a telephone that photographs in HEIC then gives JPEG by itself. */}
        <FileInput input={camera} label={t('take')} accept="image/jpeg" capture onFiles={add} />
        <FileInput input={album} label={t('choose')} accept={ACCEPTED_FILES} onFiles={add} />
      </div>
      <ul className="grid gap-2">
        {onTheWay.map((photo, place) => (
          <li key={photo.key}>
            <PhotoLine photo={photo} place={sent + place + 1} mostBytes={mostBytes} photos={photos} />
          </li>
        ))}
      </ul>
      <p role="status" className="font-semibold">
        {sent > 0 && t('sent', { count: sent })}
      </p>
      {sent > 0 && (
        <Button wide icon="check" pending={isBusy} onClick={finish}>
          <span className="flex-1">{t('done')}</span>
        </Button>
      )}
    </div>
  )
}

type FileInputProps = {
  input: React.RefObject<HTMLInputElement | null>
  label: string
  accept: string
  capture?: boolean
  onFiles: (files: Iterable<File>) => void
}

function FileInput({ input, label, accept, capture = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      {...(capture ? { capture: 'environment' as const } : { multiple: true })}
      tabIndex={-1}
      aria-label={label}
      className="hidden"
      onChange={({ currentTarget }) => {
        onFiles(currentTarget.files ?? [])
        currentTarget.value = ''
      }}
    />
  )
}

type PhotoLineProps = {
  photo: Photo
  place: number
  mostBytes: number
  photos: ReturnType<typeof usePhotos>
}

function PhotoLine({ photo, place, mostBytes, photos }: PhotoLineProps) {
  const t = useTranslations('files')
  const refusalOf = useRefusalText(mostBytes)
  const { state, key } = photo
  const name = t('photo.page', { place })
  if (state.kind === 'sending')
    return (
      <ProgressBar label={t('upload.sending', { name })} done={Math.round(state.share * 100)} total={100} />
    )
  return (
    <Banner
      tone="warn"
      role="alert"
      actions={
        <>
          {state.kind === 'lost' && <Button onClick={() => photos.again(key)}>{t('upload.again')}</Button>}
          <Button variant="link" onClick={() => photos.drop(key)}>
            {t('upload.dismiss')}
          </Button>
        </>
      }
    >
      {state.kind === 'lost' ? t('photo.unreachable') : refusalOf(state.error)}
    </Banner>
  )
}

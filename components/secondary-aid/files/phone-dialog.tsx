'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { QrCode } from '@/components/ui/qr-code'
import { Skeleton } from '@/components/ui/skeleton'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import { closePhoneLinkAction, openPhoneLinkAction } from '@/lib/secondary-aid/application-file.actions'
import type { findPhoneLink } from '@/lib/secondary-aid/phone-link.queries'
import { Thumbnail } from './file-strip'
import { useFilesFrame } from './files-frame'

type Link = { linkId: string; token: string }
const ASK_MS = 2000

/** A code for a telephone, which then sends photos of the paper; they appear in the row behind by themselves. */
export function PhoneDialog({ doc, onClose }: { doc: string; onClose: () => void }) {
  const t = useTranslations('files.phone')
  const { applicationId } = useFilesFrame()
  const [link, setLink] = useState<Link | 'failed'>()

  async function make() {
    setLink(undefined)
    const made = await openPhoneLinkAction({ applicationId, doc }).catch(() => undefined)
    setLink(made?.ok ? made.value : 'failed')
  }
  const begin = useEffectEvent(() => void make())
  useEffect(() => begin(), [])
  function close() {
    if (link && link !== 'failed') void closePhoneLinkAction({ linkId: link.linkId }).catch(() => undefined)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('title')}
      footer={
        <Button keycap="Esc" onClick={close} data-initial-focus>
          {t('close')}
        </Button>
      }
    >
      <div className="grid gap-3">
        <p>{t('lead')}</p>
        {link === undefined && <Skeleton lines={4} label={t('making')} />}
        {link === 'failed' && (
          <Banner
            tone="warn"
            role="alert"
            actions={<Button onClick={() => void make()}>{t('again')}</Button>}
          >
            {t('failed')}
          </Banner>
        )}
        {link && link !== 'failed' && <OpenLink link={link} doc={doc} onAgain={() => void make()} />}
      </div>
    </Dialog>
  )
}

function OpenLink({ link, doc, onAgain }: { link: Link; doc: string; onAgain: () => void }) {
  const t = useTranslations('files.phone')
  const { refresh, files } = useFilesFrame()
  const query = useQuery({
    queryKey: ['phoneLink', link.linkId],
    queryFn: ({ signal }) =>
      postJson<Answer<typeof findPhoneLink>>('/api/files/phone', { linkId: link.linkId }, signal),
    refetchInterval: ASK_MS,
  })
  const standing = query.data?.ok ? query.data.value : { state: 'WAITING' as const, sent: 0 }
  const { state, sent } = standing
  const arrived = useEffectEvent(() => void refresh())
  useEffect(() => {
    if (sent > 0) arrived()
  }, [sent])
  const { origin, hostname } = window.location
  // Behind `#`: it reaches no log of any server on the way.
  const address = `${origin}/photo#${link.token}`
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (
    <>
      {state === 'WAITING' && (
        <>
          <div className="mx-auto w-56">
            <QrCode text={address} label={t('code')} />
          </div>
          {isLocal && (
            <Banner tone="warn" role="status">
              {t('local', { host: hostname })}
            </Banner>
          )}
        </>
      )}
      <p role="status" className="font-semibold">
        {state === 'WAITING' ? t('waiting') : state === 'OPEN' ? t('opened') : t('over')}
        {sent > 0 && ` ${t('sent', { count: sent })}`}
      </p>
      {sent > 0 && (
        <ul aria-label={t('arrived')} className="flex flex-wrap gap-2">
          {files
            .filter((file) => file.doc === doc && file.source === 'PHONE')
            .slice(-sent)
            .map((file, place) => (
              <li key={file.id}>
                <span className="sr-only">{t('photo', { place: place + 1 })}</span>
                <Thumbnail file={file} />
              </li>
            ))}
        </ul>
      )}
      {state === 'OVER' && (
        <div>
          <Button size="small" onClick={onAgain}>
            {t('again')}
          </Button>
        </div>
      )}
    </>
  )
}

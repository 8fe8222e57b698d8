'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Banner } from '@/components/ui/banner'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { noteRequestAnswered, useConnection } from './connection'

const PROBE_MS = 5000

/** Under the bar while the server cannot be reached; asks by itself whether it is there again. */
export function OfflineBanner({ probeHref = '/icon.svg' }: { probeHref?: string }) {
  const t = useTranslations('layout.offline')
  const format = useFormatter()
  const connection = useConnection()
  const isOffline = connection.state === 'offline'

  useEffect(() => {
    if (!isOffline) return
    const timer = setInterval(() => {
      fetch(probeHref, { method: 'HEAD', cache: 'no-store' }).then(noteRequestAnswered, () => {
        // Still away; the next probe asks again.
      })
    }, PROBE_MS)
    return () => clearInterval(timer)
  }, [isOffline, probeHref])

  return (
    <div role="status" data-chrome className="flex-none">
      {connection.state === 'offline' && (
        <div className="px-4 py-2 sm:px-6">
          <Banner tone="warn" title={t('title', { time: format.dateTime(connection.since, 'time') })}>
            {t('text')}
          </Banner>
        </div>
      )}
    </div>
  )
}

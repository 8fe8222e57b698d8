'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

/** A fault on our side: what is safe, what to do, and the code by which the log finds it. */
export function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('layout.error')
  const code = digestOf(error)
  return (
    <main id="content" className="mx-auto grid max-w-form gap-4 px-4 py-12 sm:px-6">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      {code !== undefined && <p className="text-ink-2 text-sm">{t('code', { code })}</p>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" type="button" onClick={() => retry()}>
          {t('retry')}
        </Button>
        <ButtonLink href="/">{t('toDesk')}</ButtonLink>
      </div>
    </main>
  )
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}

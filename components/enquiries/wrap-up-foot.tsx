'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { CallNext } from '@/components/queue/call-next'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/core/i18n/locale'
import { fetchPdf, savePdf } from '@/lib/core/pdf-download'

type WrapUpFootProps = {
  visitId: string
  locale: Locale
  /** The worker sits at a window of the hall and has nobody before it. */
  mayCall: boolean
}

/** Print or save the sheet, in the person's language, and take the next person. */
export function WrapUpFoot({ visitId, locale, mayCall }: WrapUpFootProps) {
  const t = useTranslations('visit.wrapUp')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')

  async function withPdf(use: (pdf: Blob) => void) {
    setState('working')
    try {
      use(await fetchPdf('/api/papers/wrap-up', { visitId, locale }))
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  const pending = state === 'working'
  return (
    <ActionFoot>
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'Enter', ctrl: true }}
        onClick={() => router.push('/desk')}
      >
        {t('next')}
      </ShortcutButton>
      <ShortcutButton
        stroke={{ code: 'KeyP', alt: true }}
        pending={pending}
        onClick={() => withPdf(() => window.print())}
      >
        {t('print')}
      </ShortcutButton>
      {mayCall && <CallNext />}
      <Button pending={pending} onClick={() => withPdf((pdf) => savePdf(pdf, visitId))}>
        {t('pdf')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
    </ActionFoot>
  )
}

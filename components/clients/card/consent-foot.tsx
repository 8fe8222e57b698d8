'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { Locale } from '@/lib/core/i18n/locale'
import { fetchPdf, savePdf } from '@/lib/core/pdf-download'

/** Print the consent or save it as PDF; either way it is kept as it was handed over. */
export function ConsentFoot({ clientId, locale }: { clientId: string; locale: Locale }) {
  const t = useTranslations('card.paper')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')

  async function withPdf(use: (pdf: Blob) => void) {
    setState('working')
    try {
      use(await fetchPdf('/api/papers/consent', { clientId, locale }))
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <ActionFoot
      end={
        <>
          <ButtonLink variant="link" href={`/clients/${clientId}`}>
            {t('back')}
          </ButtonLink>
          <SelectField
            label={t('locale')}
            hideLabel
            value={locale}
            onChange={(event) =>
              router.replace(`/clients/${clientId}/consent?locale=${event.currentTarget.value}`)
            }
            options={[
              { value: 'uk', label: t('inUkrainian') },
              { value: 'en', label: t('inEnglish') },
            ]}
          />
        </>
      }
    >
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        pending={state === 'working'}
        onClick={() => void withPdf(() => window.print())}
      >
        {t('print')}
      </ShortcutButton>
      <Button
        pending={state === 'working'}
        onClick={() => void withPdf((pdf) => savePdf(pdf, `consent-${clientId}`))}
      >
        {t('pdf')}
      </Button>
      <span role="status" className="text-sm text-warn">
        {state === 'failed' && t('failed')}
      </span>
    </ActionFoot>
  )
}

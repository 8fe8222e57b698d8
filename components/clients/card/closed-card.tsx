'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReasonDialog } from '@/components/clients/reason-dialog'
import { PageShell } from '@/components/layout/page-shell'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import type { ClosedCard as Closed } from '@/lib/clients/closed-card.queries'

/** A card of another centre, reached by its address: nothing of the person, and the way to open it. */
export function ClosedCard({ card: { clientId, centre } }: { card: Closed }) {
  const t = useTranslations('card.closed')
  const router = useRouter()
  const name = useLocale() === 'en' && centre.nameEn ? centre.nameEn : centre.name
  const [isAsking, setAsking] = useState(false)
  return (
    <PageShell>
      <h1 className="mb-4">{t('title')}</h1>
      <Sheet>
        <p>{t('text', { centre: name })}</p>
        {centre.phone && <p className="mt-1">{t('phone', { phone: centre.phone })}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          <Button variant="primary" type="button" onClick={() => setAsking(true)}>
            {t('give')}
          </Button>
          <ButtonLink href="/desk">{t('back')}</ButtonLink>
        </div>
      </Sheet>
      {isAsking && (
        <ReasonDialog
          clientId={clientId}
          centre={name}
          onOpened={() => router.refresh()}
          onClose={() => setAsking(false)}
        />
      )}
    </PageShell>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

type ChangedSinceProps = {
  /** What was changed, and by whom where that is known. */
  title: string
  text: ReactNode
  /** Where it stands as it now is, when that is another page. */
  href?: string
  look?: string
  onCompared: () => void
}

/** What a draft is about was changed since the draft was begun: the two are compared before the draft is recorded. */
export function ChangedSince({ title, text, href, look, onCompared }: ChangedSinceProps) {
  const t = useTranslations('ui.changedSince')
  return (
    <Banner
      tone="warn"
      icon="arrows"
      role="status"
      title={title}
      actions={
        <>
          {href && (
            <ButtonLink size="small" href={href}>
              {look}
            </ButtonLink>
          )}
          <Button size="small" onClick={onCompared}>
            {t('compared')}
          </Button>
        </>
      }
    >
      {text}
    </Banner>
  )
}

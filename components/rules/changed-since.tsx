'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

/** Somebody has corrected the rule since the draft was begun: it is compared before the draft is recorded. */
export function ChangedSince({ ruleUrl, onCompared }: { ruleUrl: string; onCompared: () => void }) {
  const t = useTranslations('rules.form')
  return (
    <Banner
      tone="warn"
      icon="arrows"
      role="status"
      title={t('changedSince')}
      actions={
        <>
          <ButtonLink size="small" href={ruleUrl}>
            {t('compare')}
          </ButtonLink>
          <Button size="small" onClick={onCompared}>
            {t('compared')}
          </Button>
        </>
      }
    >
      {t('changedSinceText')}
    </Banner>
  )
}

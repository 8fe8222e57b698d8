'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button-classes'
import { Icon } from '@/components/ui/icon'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import type { CaseView } from '@/lib/cases/case.queries'
import type { CaseMode } from './case-foot'

type CaseMenuProps = { found: CaseView; onChoose: (mode: CaseMode) => void }

/** What is seldom done in a case. */
export function CaseMenu({ found, onChoose }: CaseMenuProps) {
  const t = useTranslations('cases')
  const router = useRouter()
  const { id, state, kind, client, isReplacementAsked } = found
  const isOpen = state === 'ACCEPTED'
  const mayAsk = (isOpen || (state === 'ISSUED' && kind === 'STAFF_LAWYER')) && !isReplacementAsked
  const act = (label: string, mode: CaseMode): MenuEntry => ({
    kind: 'action',
    label,
    run: () => onChoose(mode),
  })
  return (
    <Menu
      label={t('header.moreOf')}
      entries={[
        ...(isOpen ? [act(t('header.finish'), 'close')] : []),
        ...(mayAsk ? [act(t('header.askReplacement'), 'ask')] : []),
        // The plan is of the person, who opens with the acceptance.
        ...(client
          ? [
              {
                kind: 'action',
                label: t('header.plan'),
                run: () => router.push(`/clients/${client.id}/plan`),
              } as const,
            ]
          : []),
        {
          kind: 'action',
          label: t('header.mandatePapers'),
          run: () => router.push(`/mandates/${id}/papers`),
        },
      ]}
      buttonClassName={buttonClasses({ variant: 'secondary' })}
    >
      {t('header.more')}
      <Icon name="chevron-down" />
    </Menu>
  )
}

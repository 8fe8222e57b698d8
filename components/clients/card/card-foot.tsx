'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ChannelField } from '@/components/clients/channel-field'
import { useStartVisit } from '@/components/clients/use-start-visit'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { ButtonLink } from '@/components/ui/button-link'

type CardFootProps = {
  clientId: string
  mayStart: boolean
  mayChange: boolean
  mayKeepPlan: boolean
  maySeeLookers: boolean
  mayQueue: boolean
}

/** What is done from a card: a visit, a change; heads see who looked at it. */
export function CardFoot({
  clientId,
  mayStart,
  mayChange,
  mayKeepPlan,
  maySeeLookers,
  mayQueue,
}: CardFootProps) {
  const t = useTranslations('card.foot')
  const start = useTranslations('desk.start')
  const router = useRouter()
  const visit = useStartVisit()
  return (
    <ActionFoot
      end={
        maySeeLookers && (
          <ButtonLink variant="link" href={`/clients/${clientId}/lookers`}>
            {t('lookers')}
          </ButtonLink>
        )
      }
    >
      {mayStart && (
        <>
          <ShortcutButton
            variant="primary"
            type="button"
            stroke={{ code: 'Enter', ctrl: true }}
            pending={visit.pending}
            onClick={() => void visit.start(clientId)}
          >
            {start('button')}
          </ShortcutButton>
          <div className="w-44 max-sm:w-full">
            <ChannelField id="channel" channel={visit.channel} onChoose={visit.choose} />
          </div>
        </>
      )}
      {mayChange && (
        <ShortcutButton
          stroke={{ code: 'KeyE', alt: true }}
          onClick={() => router.push(`/clients/${clientId}/edit`)}
        >
          {t('change')}
        </ShortcutButton>
      )}
      {mayKeepPlan && <ButtonLink href={`/clients/${clientId}/plan`}>{t('plan')}</ButtonLink>}
      {mayQueue && <ButtonLink href={`/queue?client=${clientId}`}>{t('ticket')}</ButtonLink>}
      <span role="status" className="font-semibold text-danger text-sm">
        {visit.problem && start(visit.problem)}
      </span>
      {visit.dialog}
    </ActionFoot>
  )
}

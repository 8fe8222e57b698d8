'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useStartVisit } from '@/components/clients/use-start-visit'
import { SelectField } from '@/components/forms/select-field'
import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { ButtonLink } from '@/components/ui/button-link'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'

type CardFootProps = { clientId: string; mayStart: boolean; mayChange: boolean; maySeeLookers: boolean }

/** What is done from a card: a visit, a change; heads see who looked at it. */
export function CardFoot({ clientId, mayStart, mayChange, maySeeLookers }: CardFootProps) {
  const t = useTranslations('card.foot')
  const start = useTranslations('desk.start')
  const channels = useTranslations('enquiries.channel')
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
            <SelectField
              label={start('channel')}
              hideLabel
              options={CHANNELS.map((code) => ({ value: code, label: channels(code) }))}
              value={visit.channel}
              onChange={(event) => {
                const chosen = CHANNELS.find((code) => code === event.currentTarget.value)
                if (chosen) visit.choose(chosen)
              }}
            />
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
      <span role="status" className="font-semibold text-danger text-sm">
        {visit.problem && start(visit.problem)}
      </span>
    </ActionFoot>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { usePersonOpening } from '@/components/clients/use-person-opening'
import { SelectField } from '@/components/forms/select-field'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import type { PersonHit } from '@/lib/clients/people-search.schema'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'

type DeskActionsProps = {
  hit: PersonHit | undefined
  opening: ReturnType<typeof usePersonOpening>
  /** The buttons stand beside the list or under it, as wide as the screen is; the key belongs to the first. */
  isBeside?: boolean
}

/** What is done with the chosen person. Nothing when it cannot be opened. */
export function DeskActions({ hit, opening, isBeside = false }: DeskActionsProps) {
  const t = useTranslations('desk.start')
  const channels = useTranslations('enquiries.channel')
  const { channel, choose, pending, problem } = opening.visit
  if (!opening.mayOpen(hit)) return null
  return (
    <div className="grid gap-2">
      <div role="status" className="font-semibold text-danger text-sm empty:hidden">
        {problem && t(problem)}
      </div>
      <Button
        variant="primary"
        type="button"
        size="large"
        wide
        keycap="Enter"
        pending={pending}
        onClick={() => opening.open(hit, 'visit')}
      >
        {t('button')}
      </Button>
      <ShortcutButton
        stroke={{ code: 'Enter', ctrl: true }}
        when={isBeside}
        wide
        onClick={() => opening.open(hit, 'card')}
      >
        {t('openCard')}
      </ShortcutButton>
      <SelectField
        label={t('channel')}
        hideLabel
        options={CHANNELS.map((code) => ({ value: code, label: channels(code) }))}
        value={channel}
        onChange={(event) => {
          const chosen = CHANNELS.find((code) => code === event.currentTarget.value)
          if (chosen) choose(chosen)
        }}
      />
    </div>
  )
}

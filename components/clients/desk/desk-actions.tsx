'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Button } from '@/components/ui/button'
import type { PersonHit } from '@/lib/clients/people-search.schema'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import type { useOpenPerson } from './use-open-person'

type DeskActionsProps = {
  hit: PersonHit | undefined
  isReached: (unitId: string) => boolean
  mayGiveReason: boolean
  opening: ReturnType<typeof useOpenPerson>
}

/** What is done with the chosen person. Nothing when it cannot be opened. */
export function DeskActions({ hit, isReached, mayGiveReason, opening }: DeskActionsProps) {
  const t = useTranslations('desk.start')
  const channels = useTranslations('enquiries.channel')
  const { channel, choose, pending, problem } = opening.visit
  if (!hit || hit.isProtected || (!isReached(hit.homeUnit.id) && !mayGiveReason)) return null
  return (
    <>
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
        onClick={opening.startVisit}
      >
        {t('button')}
      </Button>
      <ShortcutButton stroke={{ code: 'Enter', ctrl: true }} wide onClick={opening.openCard}>
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
    </>
  )
}

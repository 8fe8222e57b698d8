'use client'

import { ActionFoot } from '@/components/layout/action-foot'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { ButtonLink } from '@/components/ui/button-link'

/** Prints what the page shows, and leads back. */
export function PrintFoot({ print, back }: { print: string; back: { href: string; label: string } }) {
  return (
    <ActionFoot>
      <ShortcutButton
        variant="primary"
        type="button"
        stroke={{ code: 'KeyP', alt: true }}
        onClick={() => window.print()}
      >
        {print}
      </ShortcutButton>
      <ButtonLink href={back.href}>{back.label}</ButtonLink>
    </ActionFoot>
  )
}

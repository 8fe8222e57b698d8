'use client'

import { AppBar, type AppBarProps } from '@/components/layout/app-bar'
import { signOutAction } from '@/lib/offices/account.actions'

type OfficeBarProps = Omit<AppBarProps, 'person'> & {
  person: { name: string; place: string }
  words: { account: string; ownActions: string; accessibility: string; signOut: string }
}

/** The bar of a signed-in person, with their own menu. */
export function OfficeBar({ person, words, ...bar }: OfficeBarProps) {
  return (
    <AppBar
      {...bar}
      person={{
        ...person,
        menu: [
          { kind: 'link', label: words.account, href: '/account' },
          { kind: 'link', label: words.ownActions, href: '/audit?scope=own' },
          { kind: 'link', label: words.accessibility, href: '/accessibility' },
          { kind: 'action', label: words.signOut, run: signOutAction },
        ],
      }}
    />
  )
}

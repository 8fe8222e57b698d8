'use client'

import { SessionGuard } from '@/components/layout/session-guard'

type OfficeSessionProps = { account: string; endsAt: string }

// Needed near the end of a session alone, while every screen begins with this file.
const requests = () => import('./office-session-requests')

/** Warns before the session ends and lets the same person in again over the page. */
export function OfficeSession({ account, endsAt }: OfficeSessionProps) {
  return (
    <SessionGuard
      account={account}
      endsAt={endsAt}
      check={async () => (await requests()).askSession('GET', account)}
      extend={async () => (await requests()).askSession('POST', account)}
      signInAgain={async (password) => (await requests()).signInAgain(account, password)}
    />
  )
}

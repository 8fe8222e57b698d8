'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { OpenHit, PersonHit } from '@/lib/clients/people-search.schema'
import { ReasonDialog } from './reason-dialog'
import { useStartVisit } from './use-start-visit'

/** Whose cards open at once, whether a reason opens the others, and whether visits are begun. */
export type Reach = { reachedUnitIds: readonly string[]; mayGiveReason: boolean; mayStart: boolean }

type Then = 'visit' | 'card'

/** Beginning a visit of a found person, or opening the card; a card of another centre asks for the reason first. */
export function usePersonOpening({ reachedUnitIds, mayGiveReason, mayStart }: Reach) {
  const router = useRouter()
  const visit = useStartVisit()
  const [asking, setAsking] = useState<{ hit: OpenHit; then: Then }>()

  function mayOpen(hit: PersonHit | undefined): hit is OpenHit {
    if (!hit || hit.isProtected) return false
    return mayGiveReason || reachedUnitIds.includes(hit.homeUnit.id)
  }
  function open(hit: PersonHit | undefined, then: Then) {
    if (!mayOpen(hit)) return
    if (reachedUnitIds.includes(hit.homeUnit.id)) return go(hit, then)
    setAsking({ hit, then })
  }
  function go(hit: OpenHit, then: Then) {
    setAsking(undefined)
    if (then === 'visit' && mayStart) return void visit.start(hit.id)
    router.push(`/clients/${hit.id}`)
  }

  const dialog: ReactNode = asking && (
    <ReasonDialog
      clientId={asking.hit.id}
      centre={asking.hit.homeUnit.name}
      onOpened={() => go(asking.hit, asking.then)}
      onClose={() => setAsking(undefined)}
    />
  )
  return { visit, dialog, open, mayOpen, mayStart }
}

'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { HitOpening, OpenHit, PersonHit } from '@/lib/clients/people-search.schema'
import { ReasonDialog } from './reason-dialog'
import { useStartVisit } from './use-start-visit'

type Then = 'visit' | 'card'

/**
 * Beginning a visit of a found person, or opening the card. Whether the viewer may is said by the hit, as the access policy
 * judges it; where a reason is wanted it is asked for once.
 *
 * @param mayStart whether the viewer begins visits
 */
export function usePersonOpening(mayStart: boolean) {
  const router = useRouter()
  const visit = useStartVisit()
  const [asking, setAsking] = useState<{ hit: OpenHit; then: Then }>()
  const [reasonedIds, setReasonedIds] = useState<readonly string[]>([])

  function openingOf({ id, opening }: OpenHit): HitOpening {
    return reasonedIds.includes(id) ? 'OPEN' : opening
  }
  function mayOpen(hit: PersonHit | undefined): hit is OpenHit {
    return hit !== undefined && !hit.isProtected && openingOf(hit) !== 'CLOSED'
  }
  function open(hit: PersonHit | undefined, then: Then) {
    if (!mayOpen(hit)) return
    if (openingOf(hit) === 'OPEN') return go(hit, then)
    setAsking({ hit, then })
  }
  function go(hit: OpenHit, then: Then) {
    setAsking(undefined)
    if (then === 'visit' && mayStart) return void visit.start(hit.id)
    router.push(`/clients/${hit.id}`)
  }

  const dialog: ReactNode = asking ? (
    <ReasonDialog
      clientId={asking.hit.id}
      centre={asking.hit.homeUnit.name}
      onOpened={() => {
        setReasonedIds((before) => [...before, asking.hit.id])
        go(asking.hit, asking.then)
      }}
      onClose={() => setAsking(undefined)}
    />
  ) : (
    visit.dialog
  )
  return { visit, dialog, open, openingOf, mayOpen, mayStart }
}

'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import type { OpenHit, PersonHit } from '@/lib/clients/people-search.schema'
import { ReasonDialog } from './reason-dialog'
import type { PeopleSearch, Row } from './use-people-search'
import { useStartVisit } from './use-start-visit'

type OpenPersonSettings = {
  chosen: PersonHit | undefined
  isReached: (unitId: string) => boolean
  mayGiveReason: boolean
  search: PeopleSearch
  rows: readonly Row[]
}
type Then = 'visit' | 'card'

/** Beginning the visit of the chosen person, or opening the card; a card of another centre asks for the reason first. */
export function useOpenPerson({ chosen, isReached, mayGiveReason, search, rows }: OpenPersonSettings) {
  const router = useRouter()
  const visit = useStartVisit()
  const [asking, setAsking] = useState<{ hit: OpenHit; then: Then }>()
  const [isEnterAhead, setEnterAhead] = useState(false)

  function open(hit: PersonHit | undefined, then: Then) {
    if (!hit || hit.isProtected) return
    if (isReached(hit.homeUnit.id)) return go(hit, then)
    if (mayGiveReason) setAsking({ hit, then })
  }
  function go(hit: OpenHit, then: Then) {
    setAsking(undefined)
    if (then === 'visit') return visit.start(hit.id)
    router.push(`/clients/${hit.id}`)
  }

  // Enter pressed before the answer is there waits for it, and counts only if it leaves no doubt who is meant.
  const answerEnter = useEffectEvent(() => {
    setEnterAhead(false)
    if (search.exact.length === 1) open(rows[0]?.hit, 'visit')
  })
  useEffect(() => {
    if (isEnterAhead && search.isCurrent) answerEnter()
  }, [isEnterAhead, search.isCurrent])

  const dialog: ReactNode = asking && (
    <ReasonDialog
      clientId={asking.hit.id}
      centre={asking.hit.homeUnit.name}
      onOpened={() => go(asking.hit, asking.then)}
      onClose={() => setAsking(undefined)}
    />
  )
  return {
    visit,
    dialog,
    openCard: () => open(chosen, 'card'),
    startVisit: () => open(chosen, 'visit'),
    pressEnter: () => (search.isCurrent ? open(chosen, 'visit') : setEnterAhead(true)),
  }
}

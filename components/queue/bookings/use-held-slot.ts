'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { holdSlotAction, releaseHoldAction, renewHoldAction } from '@/lib/queue/booking.actions'
import type { AskedSlot } from './slot-list'
import type { Asked } from './slot-picker'
import type { Wish } from './slot-wish'

/** A hold lasts five minutes; it is asked for anew well before its end. */
const RENEW_EVERY_MS = 120_000

type Held = { bookingId: string; heldUntil: string; slot: AskedSlot }

/**
 * The time that is kept while the form is filled in: taken when it is chosen, kept longer as long as somebody works at the
 * screen (a screen nobody touches keeps nothing and does not prolong the session), given up when the form is left.
 */
export function useHeldSlot(wish: Wish) {
  const [held, setHeld] = useState<Held>()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<{ code: string; by: Asked['by'] }>()
  const [isOver, setOver] = useState(false)
  const isTouched = useRef(false)
  const isBooked = useRef(false)
  const heldId = held?.bookingId

  async function choose({ slot, by }: Asked): Promise<boolean> {
    setPending(true)
    setRefusal(undefined)
    try {
      const { calendarId, on, time } = slot
      const { way, interpreter } = wish
      const taken = await holdSlotAction({
        ...{ calendarId, on, time, way, interpreter },
        insteadOf: heldId ?? null,
      })
      if (!taken.ok) {
        if (taken.error === 'signedOut') noteSessionEnded()
        setRefusal({ code: taken.error, by })
        return false
      }
      setOver(false)
      setHeld({ bookingId: taken.value.bookingId, heldUntil: taken.value.heldUntil, slot })
      return true
    } catch {
      noteRequestFailed()
      setRefusal({ code: 'other', by })
      return false
    } finally {
      setPending(false)
    }
  }

  const renew = useEffectEvent(async () => {
    if (!heldId || !isTouched.current) return
    isTouched.current = false
    // Without a connection nothing is lost: a hold that ran out is good until somebody else takes the time.
    const renewed = await renewHoldAction({ bookingId: heldId }).catch(() => undefined)
    if (renewed?.ok) setHeld((before) => before && { ...before, heldUntil: renewed.value.heldUntil })
    else if (renewed?.error === 'holdOver') setOver(true)
  })
  useEffect(() => {
    const touch = () => {
      isTouched.current = true
    }
    document.addEventListener('keydown', touch)
    document.addEventListener('pointerdown', touch)
    const timer = setInterval(() => void renew(), RENEW_EVERY_MS)
    return () => {
      document.removeEventListener('keydown', touch)
      document.removeEventListener('pointerdown', touch)
      clearInterval(timer)
    }
  }, [])

  const leave = useEffectEvent(() => {
    if (heldId && !isBooked.current) void releaseHoldAction({ bookingId: heldId }).catch(() => undefined)
  })
  useEffect(() => () => leave(), [])

  return {
    held,
    isOver,
    pending,
    refusal,
    choose,
    /** The time is lost, or another wish makes it void. */
    drop: (code?: string) => {
      setHeld(undefined)
      if (code) setRefusal({ code, by: 'list' })
    },
    giveUp: () => {
      leave()
      setHeld(undefined)
    },
    markBooked: () => {
      isBooked.current = true
    },
  }
}

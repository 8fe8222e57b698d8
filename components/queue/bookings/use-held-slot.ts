'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { noteRequestFailed } from '@/components/layout/connection'
import { noteSessionEnded } from '@/components/layout/session'
import { newId } from '@/lib/core/new-id'
import { holdSlotAction, releaseHoldAction, renewHoldAction } from '@/lib/queue/booking.actions'
import type { AskedSlot } from './slot-list'
import type { Asked } from './slot-picker'
import type { Wish } from './slot-wish'

/** A hold lasts five minutes; it is asked for anew well before its end. */
const RENEW_EVERY_MS = 120_000

type Held = { bookingId: string; heldUntil: string; slot: AskedSlot } & Pick<Wish, 'way' | 'interpreter'>

/**
 * The time that is kept while the form is filled in: taken when it is chosen, kept longer as long as somebody works at the
 * screen (a screen nobody touches keeps nothing and does not prolong the session), given up when the form is left, be it with
 * the whole page. Another way or another interpreter is another appointment: the time is given up as well.
 */
export function useHeldSlot(wish: Wish) {
  const [taken, setTaken] = useState<Held>()
  const held = taken?.way === wish.way && taken.interpreter === wish.interpreter ? taken : undefined
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<{ code: string; by: Asked['by'] }>()
  const [isOver, setOver] = useState(false)
  const isTouched = useRef(false)
  /** From the press of the button on: what is being booked is not given up by leaving. */
  const isBooked = useRef(false)
  /** The hold that was asked for and not answered yet. */
  const awaited = useRef<string>(undefined)
  const heldId = held?.bookingId

  async function choose({ slot, by }: Asked): Promise<boolean> {
    setPending(true)
    setRefusal(undefined)
    try {
      const { calendarId, on, time } = slot
      const { way, interpreter } = wish
      // Whose answer was lost: it may be held.
      if (awaited.current) await releaseHoldAction({ bookingId: awaited.current })
      const asked = newId()
      awaited.current = asked
      const answer = await holdSlotAction({
        ...{ bookingId: asked, calendarId, on, time, way, interpreter },
        insteadOf: heldId ?? null,
      })
      // Left meanwhile: it was given up with the page.
      if (awaited.current !== asked) return false
      awaited.current = undefined
      if (!answer.ok) {
        if (answer.error === 'signedOut') noteSessionEnded()
        setRefusal({ code: answer.error, by })
        return false
      }
      setOver(false)
      const { bookingId, heldUntil } = answer.value
      setTaken({ bookingId, heldUntil, slot, way, interpreter })
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
    if (renewed?.ok) setTaken((before) => before && { ...before, heldUntil: renewed.value.heldUntil })
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

  const release = useEffectEvent((send: (bookingId: string) => void) => {
    if (!taken || isBooked.current) return
    send(taken.bookingId)
    setTaken(undefined)
  })
  const leave = useEffectEvent((send: (bookingId: string) => void) => {
    if (awaited.current) send(awaited.current)
    awaited.current = undefined
    release(send)
  })
  useEffect(() => () => leave(releaseNow), [])
  const isOfOther = taken !== undefined && held === undefined
  useEffect(() => {
    if (isOfOther) release(releaseNow)
  }, [isOfOther])
  useEffect(() => {
    const hide = () =>
      leave((bookingId) => {
        releaseLast(bookingId)
        // Seen only if the browser brings this page back as it was: it holds nothing any more.
        setRefusal({ code: 'holdOver', by: 'list' })
      })
    window.addEventListener('pagehide', hide)
    return () => window.removeEventListener('pagehide', hide)
  }, [])

  return {
    held,
    isOver,
    pending,
    refusal,
    choose,
    /** The time is lost. */
    drop: (code: string) => {
      setTaken(undefined)
      setRefusal({ code, by: 'list' })
    },
    book: async <Answer extends { ok: boolean }>(act: () => Promise<Answer | undefined>) => {
      isBooked.current = true
      const answer = await act()
      isBooked.current = answer?.ok === true
      return answer
    },
  }
}

const releaseNow = (bookingId: string) => void releaseHoldAction({ bookingId }).catch(() => undefined)

/** The page is going: a beacon is the one message that still arrives. */
const releaseLast = (bookingId: string) =>
  void navigator.sendBeacon(
    '/api/bookings/release',
    new Blob([JSON.stringify({ bookingId })], { type: 'application/json' }),
  )

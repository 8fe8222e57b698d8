'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { postJson, sendFile, Unreachable } from '@/lib/core/http'
import { newId } from '@/lib/core/new-id'
import type { Answer } from '@/lib/core/result'
import type { enterPhoneLink, finishPhoneLink, keepPhonePhoto } from '@/lib/secondary-aid/phone-link.commands'

export type Photo = {
  key: string
  file: File
  state: { kind: 'sending'; share: number } | { kind: 'lost' } | { kind: 'refused'; error: string }
}
type Standing =
  | { kind: 'opening' | 'unreachable' | 'over' | 'taken' | 'finished' }
  | { kind: 'open'; mostBytes: number }

/** Survives that the telephone drops the page while its camera is open; holds nothing but a key of this link. */
const KEPT = 'photo-link'

/** What the telephone does with its link: opens it, sends photos one after another, and ends it. */
export function usePhotos() {
  const [standing, setStanding] = useState<Standing>({ kind: 'opening' })
  const [onTheWay, setOnTheWay] = useState<readonly Photo[]>([])
  const [sent, setSent] = useState(0)
  const phone = useRef({ token: '', device: '' })
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  async function enter() {
    const token = window.location.hash.slice(1)
    const kept = keptKey(token)
    setStanding({ kind: 'opening' })
    try {
      const answer = await postJson<Answer<typeof enterPhoneLink>>('/api/photo/enter', {
        token,
        device: kept,
      })
      if (!answer.ok) {
        setStanding({ kind: answer.error === 'linkTaken' ? 'taken' : 'over' })
        return
      }
      const { device, mostBytes } = answer.value
      phone.current = { token, device }
      sessionStorage.setItem(KEPT, `${token} ${device}`)
      setStanding({ kind: 'open', mostBytes })
    } catch {
      setStanding({ kind: 'unreachable' })
    }
  }
  const begin = useEffectEvent(() => void enter())
  useEffect(() => begin(), [])

  const settle = (key: string, state: Photo['state'] | undefined) =>
    setOnTheWay((before) =>
      state
        ? before.map((photo) => (photo.key === key ? { ...photo, state } : photo))
        : before.filter((photo) => photo.key !== key),
    )
  /** One after another: pages keep their order. */
  function send(photo: Photo) {
    settle(photo.key, { kind: 'sending', share: 0 })
    turn.current = turn.current.then(() => sendNow(photo))
  }
  async function sendNow({ key, file }: Photo) {
    try {
      const about = { ...phone.current, submissionId: key }
      const answer = await sendFile<Answer<typeof keepPhonePhoto>>('/api/photo/send', file, about, {
        signal: new AbortController().signal,
        onProgress: (share) => settle(key, { kind: 'sending', share }),
      })
      if (answer.ok) {
        settle(key, undefined)
        setSent((before) => before + 1)
      } else if (answer.error === 'linkOver') setStanding({ kind: 'over' })
      else settle(key, { kind: 'refused', error: answer.error })
    } catch (error) {
      settle(
        key,
        error instanceof Unreachable && !error.status
          ? { kind: 'lost' }
          : { kind: 'refused', error: 'fault' },
      )
    }
  }
  function add(files: Iterable<File>) {
    const mostBytes = standing.kind === 'open' ? standing.mostBytes : 0
    const added = Array.from(files, (file): Photo => {
      const isTooBig = file.size > mostBytes
      const state: Photo['state'] = isTooBig
        ? { kind: 'refused', error: 'fileTooBig' }
        : { kind: 'sending', share: 0 }
      return { key: newId(), file, state }
    })
    setOnTheWay((before) => [...before, ...added])
    for (const photo of added) if (photo.state.kind === 'sending') send(photo)
  }
  async function finish() {
    try {
      await postJson<Answer<typeof finishPhoneLink>>('/api/photo/finish', phone.current)
      sessionStorage.removeItem(KEPT)
      setStanding({ kind: 'finished' })
    } catch {
      setStanding({ kind: 'unreachable' })
    }
  }
  return {
    standing,
    onTheWay,
    sent,
    enter: () => void enter(),
    add,
    again: (key: string) => {
      const photo = onTheWay.find((each) => each.key === key)
      if (photo) send(photo)
    },
    drop: (key: string) => settle(key, undefined),
    finish: () => void finish(),
  }
}

function keptKey(token: string): string | null {
  const [of, device] = (sessionStorage.getItem(KEPT) ?? '').split(' ')
  return of === token && device ? device : null
}

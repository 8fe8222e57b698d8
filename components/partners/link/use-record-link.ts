'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { postJson } from '@/lib/core/http'
import type { Answer } from '@/lib/core/result'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import type { useRecordLink as answerLink, openRecordLink } from '@/lib/partners/record-link.commands'
import type { UseRecordLinkInput } from '@/lib/partners/record-link.schema'

type Standing =
  | { kind: 'opening' | 'unreachable' | 'over' | 'confirmed' | 'proposed' }
  | { kind: 'open'; record: PartnerRecord }

/** What the partner does with its link: sees its record, confirms or corrects it, once. */
export function useLinkOfRecord() {
  const [standing, setStanding] = useState<Standing>({ kind: 'opening' })
  const [pending, setPending] = useState(false)
  const [isLost, setLost] = useState(false)
  const token = () => window.location.hash.slice(1)

  async function open() {
    setStanding({ kind: 'opening' })
    try {
      const answer = await postJson<Answer<typeof openRecordLink>>('/api/partner-record/open', {
        token: token(),
      })
      setStanding(answer.ok ? { kind: 'open', record: answer.value.record } : { kind: 'over' })
    } catch {
      setStanding({ kind: 'unreachable' })
    }
  }
  const begin = useEffectEvent(() => void open())
  useEffect(() => begin(), [])

  async function answer(given: UseRecordLinkInput['answer']) {
    setPending(true)
    setLost(false)
    try {
      const outcome = await postJson<Answer<typeof answerLink>>('/api/partner-record/answer', {
        token: token(),
        answer: given,
      })
      if (!outcome.ok) setStanding({ kind: 'over' })
      else setStanding({ kind: outcome.value.outcome === 'CONFIRMED' ? 'confirmed' : 'proposed' })
    } catch {
      setLost(true)
    } finally {
      setPending(false)
    }
  }
  return { standing, open, answer, pending, isLost }
}

'use client'

import { useCallback, useEffect, useState } from 'react'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { answerAsPartner, openAnswer, PartnerView } from '@/lib/referrals/partner-answer.commands'
import type { PartnerAnswer } from '@/lib/referrals/partner-answer.schema'
import type { ReferralState } from '@/lib/referrals/referral.rules'

export type Standing =
  | { kind: 'opening' | 'unreachable' | 'over' }
  | { kind: 'open'; view: PartnerView }
  | { kind: 'done'; state: ReferralState; next: string | null }

type Opened = Awaited<ReturnType<typeof openAnswer>> | Result<never, 'invalidInput' | 'fault'>
type Answered = Awaited<ReturnType<typeof answerAsPartner>> | Result<never, 'invalidInput' | 'fault'>

/** The link of the page: read from behind `#`, opened once, answered once. */
export function usePartnerAnswer() {
  const [standing, setStanding] = useState<Standing>({ kind: 'opening' })
  const [isSending, setIsSending] = useState(false)

  const open = useCallback(async () => {
    setStanding({ kind: 'opening' })
    try {
      const opened = await postJson<Opened>('/api/partner-answer/open', { token: tokenOfPage() })
      setStanding(opened.ok ? { kind: 'open', view: opened.value } : { kind: 'over' })
    } catch {
      setStanding({ kind: 'unreachable' })
    }
  }, [])
  useEffect(() => {
    void open()
    const reopen = () => void open()
    window.addEventListener('hashchange', reopen)
    return () => window.removeEventListener('hashchange', reopen)
  }, [open])

  async function answer(act: PartnerAnswer['act'], reason: string): Promise<void> {
    setIsSending(true)
    try {
      const request = { token: tokenOfPage(), act, reason }
      const answered = await postJson<Answered>('/api/partner-answer/send', request)
      setStanding(
        answered.ok
          ? { kind: 'done', state: answered.value.state, next: answered.value.next }
          : { kind: 'over' },
      )
    } catch {
      setStanding({ kind: 'unreachable' })
    } finally {
      setIsSending(false)
    }
  }
  return { standing, open, answer, isSending }
}

const tokenOfPage = () => window.location.hash.slice(1)

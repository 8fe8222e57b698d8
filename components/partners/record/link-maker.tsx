'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { createRecordLinkAction, revokeRecordLinkAction } from '@/lib/partners/record-link.actions'
import { usePartnerProblem } from '../use-partner-problem'

/** A link for the partner itself: to be copied into a letter or a message. */
export function LinkMaker({ partnerId }: { partnerId: string }) {
  const t = useTranslations('partnerRecord.link')
  const problemOf = usePartnerProblem()
  const format = useFormatter()
  const { run, pending } = useAct(createRecordLinkAction)
  const revoking = useAct(revokeRecordLinkAction)
  const [made, setMade] = useState<{ linkId: string; address: string; expiresAt: string }>()
  const [problem, setProblem] = useState<string>()
  async function make() {
    const answer = await run({ partnerId })
    if (answer.ok) setMade(answer.value)
    else setProblem(problemOf(answer.error))
  }
  /** It went to the wrong hands. */
  async function revoke(linkId: string) {
    const answer = await revoking.run({ linkId })
    if (answer.ok) setMade(undefined)
    else setProblem(problemOf(answer.error))
  }
  if (made)
    return (
      <div className="grid w-full justify-items-start gap-2">
        <TextField
          label={t('address')}
          hint={t('until', { date: format.dateTime(new Date(made.expiresAt), 'day') })}
          readOnly
          value={made.address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button size="small" pending={revoking.pending} onClick={() => void revoke(made.linkId)}>
          {t('revoke')}
        </Button>
        {problem && <p className="text-danger text-sm">{problem}</p>}
      </div>
    )
  return (
    <div className="grid justify-items-start gap-1">
      <Button pending={pending} onClick={() => void make()}>
        {t('make')}
      </Button>
      <p className="text-ink-2 text-sm">{t('hint')}</p>
      {problem && <p className="text-danger text-sm">{problem}</p>}
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '@/components/forms/text-field'
import { useAct } from '@/components/offices/use-act'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { createRecordLinkAction } from '@/lib/partners/record-link.actions'
import { usePartnerProblem } from '../use-partner-problem'

/** A link for the partner itself: to be copied into a letter or a message. */
export function LinkMaker({ partnerId }: { partnerId: string }) {
  const t = useTranslations('partnerRecord.link')
  const problemOf = usePartnerProblem()
  const format = useFormatter()
  const { run, pending } = useAct(createRecordLinkAction)
  const [made, setMade] = useState<{ address: string; expiresAt: string }>()
  const [problem, setProblem] = useState<string>()
  async function make() {
    const answer = await run({ partnerId })
    if (answer.ok) setMade(answer.value)
    else setProblem(problemOf(answer.error))
  }
  if (made)
    return (
      <TextField
        label={t('address')}
        hint={t('until', { date: format.dateTime(new Date(made.expiresAt), 'day') })}
        readOnly
        value={made.address}
        onFocus={(event) => event.currentTarget.select()}
      />
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

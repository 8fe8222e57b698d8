'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/forms/checkbox'
import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { useForm } from '@/components/forms/use-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { LOCALES } from '@/lib/core/i18n/locale'
import type { HallBoard } from '@/lib/queue/hall-board.queries'
import { giveTicketAction } from '@/lib/queue/ticket.actions'
import type { TicketGiven } from '@/lib/queue/ticket.commands'
import { isQuickByItself, PRIORITY_REASONS } from '@/lib/queue/ticket.rules'
import { giveTicketSchema, WALK_IN_PURPOSES } from '@/lib/queue/ticket.schema'
import { useEstimateWords } from './use-hall-words'
import { useProblemWords } from './use-problem-words'

type GiveTicketProps = {
  unitId: string
  estimates: HallBoard['estimates']
  /** The card the ticket is for, when the worker came from one. */
  clientId: string | undefined
  onGiven: () => void
}

const formSchema = giveTicketSchema.omit({ submissionId: true, unitId: true, clientId: true })

/** Gives a ticket at the desk: three short answers, and the person is told how long they will wait. */
export function GiveTicket({ unitId, estimates, clientId, onGiven }: GiveTicketProps) {
  const t = useTranslations('hall')
  const words = useProblemWords()
  const estimateOf = useEstimateWords('hall')
  const router = useRouter()
  const [given, setGiven] = useState<TicketGiven>()
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { isQuick: false, priorityReason: '', language: 'uk' } as const,
  })
  const { register, handleSubmit, formState, watch, reset } = form
  const { send, pending, problem } = useSubmission<TicketGiven>((ticket) => {
    setGiven(ticket)
    reset()
    onGiven()
    // The card's ticket is given: the next one is anybody's.
    if (clientId) router.replace('/queue')
  })
  const submit = handleSubmit((values) => {
    setGiven(undefined)
    return send((submissionId) =>
      giveTicketAction({ ...values, unitId, clientId: clientId ?? null, submissionId }),
    )
  })
  const purpose = watch('purpose')
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <RadioGroup
        label={t('give.purpose')}
        options={WALK_IN_PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        error={formState.errors.purpose?.message}
        {...register('purpose')}
      />
      {!(purpose && isQuickByItself(purpose)) && (
        <Checkbox label={t('give.quick')} {...register('isQuick')} />
      )}
      <SelectField
        label={t('give.priority')}
        emptyLabel={t('give.noPriority')}
        options={PRIORITY_REASONS.map((value) => ({ value, label: t(`priority.${value}`) }))}
        hint={t('give.standard')}
        {...register('priorityReason')}
      />
      <SelectField
        label={t('give.language')}
        options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
        {...register('language')}
      />
      {clientId && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {t('give.forCard')}
          <ButtonLink size="small" variant="link" href="/queue">
            {t('give.withoutCard')}
          </ButtonLink>
        </p>
      )}
      <div role="status" className="empty:hidden">
        {problem && <Banner tone="danger">{words(problem)}</Banner>}
        {given && (
          <Banner
            tone="ok"
            title={t('give.given', { number: given.number })}
            actions={
              <ButtonLink size="small" icon="printer" href={`/queue/slip/${given.ticketId}`}>
                {t('give.print')}
              </ButtonLink>
            }
          />
        )}
      </div>
      <Button type="submit" wide pending={pending}>
        {t('give.save')}
      </Button>
      <p className="text-ink-2 text-sm">
        {t('give.estimate', {
          consultation: estimateOf(estimates.consultation),
          errand: estimateOf(estimates.errand),
        })}
      </p>
    </form>
  )
}

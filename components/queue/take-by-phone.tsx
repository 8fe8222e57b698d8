'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Checkbox } from '@/components/forms/checkbox'
import { RadioGroup } from '@/components/forms/radio-group'
import { useForm } from '@/components/forms/use-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { postJson } from '@/lib/core/http'
import type { Locale } from '@/lib/core/i18n/locale'
import { newId } from '@/lib/core/new-id'
import type { Result } from '@/lib/core/result'
import type { Entrance, PhoneTicket } from '@/lib/queue/phone-ticket.queries'
import { isEnded, isQuickByItself } from '@/lib/queue/ticket.rules'
import { takeByPhoneSchema, WALK_IN_PURPOSES } from '@/lib/queue/ticket.schema'
import { clockTime } from './hall-screen-view'
import { forgetTicket, rememberedTicket, rememberTicket } from './kept-ticket'
import { useEstimateWords } from './use-hall-words'

type TakeByPhoneProps = { token: string; entrance: Entrance; locale: Locale }

/** Takes a ticket: one question. Whoever has one already is led to it. */
export function TakeByPhone({ token, entrance, locale }: TakeByPhoneProps) {
  const t = useTranslations('hallScreen.take')
  const [known, setKnown] = useState<string>()
  const look = useEffectEvent(async () => {
    const kept = rememberedTicket()
    if (!kept) return
    const opened = await postJson<Result<PhoneTicket, string>>('/api/hall/ticket', { token: kept }).catch(
      () => undefined,
    )
    if (opened?.ok && !isEnded(opened.value.state)) setKnown(kept)
    else if (opened && !opened.ok && opened.error === 'ticketOver') forgetTicket()
  })
  useEffect(() => void look(), [])

  if (known)
    return (
      <>
        <h1>{t('already')}</h1>
        <p className="mt-2 mb-4">{t('alreadyText')}</p>
        <Button variant="primary" type="button" size="large" onClick={() => goToTicket(known, locale)}>
          {t('toTicket')}
        </Button>
      </>
    )
  if (entrance.standing !== 'open') return <NoTicketsNow entrance={entrance} />
  return <TakeForm token={token} entrance={entrance} locale={locale} />
}

/** The ticket's token stands behind `#`: no server's log has it. Going back leads past the form to wherever one came from. */
function goToTicket(token: string, locale: Locale): void {
  window.location.replace(`/ticket?lang=${locale}#${token}`)
}

function NoTicketsNow({ entrance: { standing, day } }: { entrance: Entrance }) {
  const t = useTranslations('hallScreen.take')
  return (
    <>
      <h1>{t('closed')}</h1>
      <p className="mt-2">
        {standing === 'refused'
          ? t('refusedText')
          : t('closedText', {
              day: day.kind === 'opensAt' ? t('opensAt', { time: clockTime(day.at) }) : '',
            })}
      </p>
    </>
  )
}

const formSchema = takeByPhoneSchema.pick({ purpose: true, isQuick: true })

function TakeForm({ token, entrance, locale }: TakeByPhoneProps) {
  const t = useTranslations('hallScreen.take')
  const estimateOf = useEstimateWords('hallScreen')
  const [submissionId] = useState(() => newId())
  const [problem, setProblem] = useState<'lost' | 'tooOften' | 'over'>()
  const [pending, setPending] = useState(false)
  const { register, handleSubmit, formState, watch } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { isQuick: false },
  })
  const submit = handleSubmit(async (values) => {
    setPending(true)
    setProblem(undefined)
    try {
      const request = { ...values, token, language: locale, submissionId }
      const taken = await postJson<Result<{ token: string }, string>>('/api/hall/take', request)
      if (taken.ok) {
        rememberTicket(taken.value.token)
        return goToTicket(taken.value.token, locale)
      }
      setProblem(taken.error === 'tooManyRequests' ? 'tooOften' : taken.error === 'fault' ? 'lost' : 'over')
    } catch {
      setProblem('lost')
    }
    setPending(false)
  })
  const purpose = watch('purpose')
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <div>
        <h1>{t('title')}</h1>
        <p className="mt-1 text-ink-2">{t('lead')}</p>
      </div>
      <div className="rounded-control border border-line bg-paper px-4 py-3">
        <p className="font-semibold">{t('waiting', { count: entrance.waiting })}</p>
        <p className="text-ink-2 text-sm">
          {t('consultationWait', { estimate: estimateOf(entrance.consultation) })}
        </p>
        <p className="text-ink-2 text-sm">{t('errandWait', { estimate: estimateOf(entrance.errand) })}</p>
      </div>
      <RadioGroup
        label={t('purpose')}
        options={WALK_IN_PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        error={formState.errors.purpose?.message}
        {...register('purpose')}
      />
      {!(purpose && isQuickByItself(purpose)) && <Checkbox label={t('quick')} {...register('isQuick')} />}
      {problem && (
        <Banner tone="warn" role="alert">
          {problem === 'over' ? t('overText') : t(problem)}
        </Banner>
      )}
      <Button variant="primary" size="large" pending={pending}>
        {t('take')}
      </Button>
      <p className="text-ink-2 text-sm">{t('priority')}</p>
    </form>
  )
}

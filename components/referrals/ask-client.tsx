'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Controller } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { KeptNote } from '@/components/forms/kept-note'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { WRONG_FIELDS } from '@/lib/partners/partner-change.schema'
import { answerAsClientAction, skipAskAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { askAnswerSchema } from '@/lib/referrals/referral.schema'
import { WAS_HELPED, WAS_OPEN } from '@/lib/referrals/referral-need.rules'
import { useProblemText } from './use-referral-texts'

/** The next working day: was it open, were you helped? What was wrong in the data becomes a task at once. */
export function AskClient({ view }: { view: ReferralView }) {
  const t = useTranslations('referrals')
  const router = useRouter()
  const textOf = useProblemText()
  const form = useForm({
    resolver: zodResolver(askAnswerSchema),
    defaultValues: {
      referralId: view.id,
      isReached: true,
      wasOpen: '' as const,
      wasHelped: '' as const,
      wrong: [],
      note: '',
      submissionId: 'of the form',
    },
  })
  const { register, control, handleSubmit, formState } = form
  const { errors } = formState
  const kept = useKeptForm(`referral-ask:${view.id}`, form)
  const { send, pending, problem } = useSubmission(() => router.refresh())
  const submit = handleSubmit((answer) =>
    send((submissionId) => answerAsClientAction({ ...answer, submissionId }), kept),
  )
  const text = textOf(problem)
  const { ask, barred } = view
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-labelledby="ask-title"
      className="grid gap-3 rounded-control border border-accent bg-paper px-4 pt-3 pb-3.5 sm:px-5"
    >
      <h2 id="ask-title" className="text-lg">
        {t(barred ? 'ask.notRung' : 'ask.due')}
      </h2>
      {barred && (
        <Banner tone="warn" title={t(`ask.barred.${barred}`)}>
          {t('ask.barredText')}
        </Banner>
      )}
      {ask && ask.tries > 0 && <p className="text-ink-2 text-sm">{t('ask.tries', { count: ask.tries })}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <RadioGroup
          label={t('ask.wasOpen')}
          options={WAS_OPEN.map((value) => ({ value, label: t(`ask.open.${value}`) }))}
          {...register('wasOpen')}
          error={errors.wasOpen?.message}
        />
        <RadioGroup
          label={t('ask.wasHelped')}
          options={WAS_HELPED.map((value) => ({ value, label: t(`ask.helped.${value}`) }))}
          {...register('wasHelped')}
          error={errors.wasHelped?.message}
        />
      </div>
      <Controller
        control={control}
        name="wrong"
        render={({ field: { name, value, onChange, ref } }) => (
          <CheckboxGroup
            label={t('ask.wrong')}
            hint={t('ask.wrongHint')}
            layout="row"
            name={name}
            ref={ref}
            value={value ?? []}
            onChange={(ticked) => onChange(WRONG_FIELDS.filter((each) => ticked.includes(each)))}
            options={WRONG_FIELDS.map((value) => ({ value, label: t(`wrong.${value}`) }))}
          />
        )}
      />
      <TextArea label={t('ask.note')} rows={2} {...register('note')} error={errors.note?.message} />
      {text && (
        <Banner tone="danger" role="alert">
          {text}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending}>
          {t('ask.save')}
        </Button>
        <Button
          pending={pending}
          onClick={() =>
            void send(
              (submissionId) =>
                barred
                  ? skipAskAction({ referralId: view.id, submissionId })
                  : answerAsClientAction({ referralId: view.id, isReached: false, submissionId }),
              // A deed of its own: the key of the answers is not spent on it.
              { discard: kept.discard },
            )
          }
        >
          {t(barred ? 'ask.skip' : 'ask.notReached')}
        </Button>
        <KeptNote kept={kept} />
      </div>
    </form>
  )
}

'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { FormProvider } from 'react-hook-form'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Link } from '@/components/ui/link'
import { handOverAction } from '@/lib/referrals/referral.actions'
import type { ReferralView } from '@/lib/referrals/referral.queries'
import { type ReferralDraft, referralFormSchema } from '@/lib/referrals/referral.schema'
import type { DraftSheet } from '@/lib/referrals/referral-draft.queries'
import { DiscardDraft } from './discard-draft'
import { DraftNotices } from './draft-notices'
import { SharingPart } from './sharing-part'
import { SheetPart } from './sheet-part'
import { SheetPreview } from './sheet-preview'
import { useProblemText } from './use-referral-texts'

type DraftScreenProps = {
  view: ReferralView
  sheet: DraftSheet
  /** What was typed when the page was last left. */
  draft: { content: ReferralDraft; revision: number } | undefined
}

/** The sheet before it is handed over: what it says beside the record, what the partner is told, and how it will look. */
export function DraftScreen({ view, sheet, draft }: DraftScreenProps) {
  const t = useTranslations('referrals.draft')
  const router = useRouter()
  const textOf = useProblemText()
  const form = useForm({
    resolver: zodResolver(referralFormSchema),
    shouldFocusError: false,
    defaultValues: draft?.content ?? startOf(sheet),
  })
  const kept = useServerDraft<unknown>({
    key: `referral:${view.id}`,
    ...(draft ? { found: { revision: draft.revision } } : {}),
  })
  const { keep } = kept
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keep(values))
    return unsubscribe
  }, [form, keep])
  const { send, pending, problem } = useSubmission<{ referralId: string }>(() => {
    router.push(
      `/referrals/${view.id}/sheet?locale=${form.getValues('locale')}&form=${form.getValues('form')}`,
    )
  })
  const submit = form.handleSubmit((filled) =>
    send((submissionId) =>
      handOverAction({ ...filled, referralId: view.id, expectedRevision: view.revision, submissionId }),
    ),
  )
  const labels = useLabels()
  const problems = messagesOf(form.formState.errors).map(([name, error]) => ({
    name,
    label: labels(name),
    error,
  }))
  const refused = textOf(problem)
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="contents">
        <PageShell
          foot={
            <ActionFoot
              end={<DiscardDraft referralId={view.id} onGone={kept.discard} leadsTo={backOf(view)} />}
            >
              <ShortcutButton variant="primary" stroke={{ code: 'Enter', ctrl: true }} pending={pending}>
                {t('handOver')}
              </ShortcutButton>
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <h1>{t('title')}</h1>
          <p className="mb-3 flex flex-wrap items-baseline gap-x-3 text-lg">
            {view.partner.name}
            <Link href={backOf(view)} className="text-base">
              {t('other')}
            </Link>
          </p>
          <DraftNotices view={view} />
          <ErrorSummary attempt={form.formState.submitCount} problems={problems} />
          {refused && (
            <div className="mb-3">
              <Banner tone="danger" role="alert">
                {refused}
              </Banner>
            </div>
          )}
          <div className="grid gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
            <div className="grid content-start gap-4">
              <SheetPart />
              <SharingPart view={view} sheet={sheet} />
            </div>
            <SheetPreview sheet={sheet} />
          </div>
        </PageShell>
      </form>
    </FormProvider>
  )
}

/** Back to the partners that fit. */
const backOf = ({ enquiryId, clientId, need }: ReferralView): string => {
  if (enquiryId) return `/referrals/new?enquiry=${enquiryId}&need=${need}`
  return clientId ? `/referrals/new?client=${clientId}&need=${need}` : '/referrals'
}

function startOf({ start, locale }: DraftSheet): ReferralDraft {
  return {
    ...start,
    nextSteps: start.nextSteps.map(({ text, onDate }) => ({ text, onDate: onDate ?? '' })),
    way: 'LIVE',
    locale,
    form: 'NORMAL',
    isUrgent: false,
    reason: '',
    bookedOn: '',
    bookedTime: '',
    sharedData: [],
    consentForm: '',
    overrideReason: '',
  }
}

/** The label of a field for the summary of what is wrong. */
function useLabels(): (name: string) => string {
  const t = useTranslations('referrals.draft')
  return (name) => {
    const [field = '', place] = name.split('.')
    if (field === 'papers') return t('paper', { place: Number(place) + 1 })
    if (field === 'nextSteps') return t('step', { place: Number(place) + 1 })
    if (field === 'bookedOn' || field === 'bookedTime' || field === 'whatToSay' || field === 'alreadyDone')
      return t(field)
    return t(field === 'reason' ? 'reason' : 'needWords')
  }
}

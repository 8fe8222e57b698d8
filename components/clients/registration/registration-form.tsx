'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { BirthFields } from '@/components/clients/card-form/birth-fields'
import { CardDoubts } from '@/components/clients/card-form/card-form-context'
import { CardParts, filledParts } from '@/components/clients/card-form/card-parts'
import { ConsentFields } from '@/components/clients/card-form/consent-fields'
import { IdentityFields } from '@/components/clients/card-form/identity-fields'
import { NameFields } from '@/components/clients/card-form/name-fields'
import { PhoneRows } from '@/components/clients/card-form/phone-rows'
import { unfoldProblems } from '@/components/clients/card-form/unfold-problems'
import { useProblems } from '@/components/clients/card-form/use-problems'
import { usePersonOpening } from '@/components/clients/use-person-opening'
import { ErrorSummary } from '@/components/forms/error-summary'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { Banner } from '@/components/ui/banner'
import { Sheet } from '@/components/ui/sheet'
import { type KeptRegistration, tellableOf } from '@/lib/clients/card-form.schema'
import { registrationFormSchema } from '@/lib/clients/card-form-input.schema'
import { AnonymousFields } from './anonymous-fields'
import { CertainDuplicates } from './certain-duplicates'
import { DuplicatesPanel } from './duplicates-panel'
import { RegistrationFoot } from './registration-foot'
import { RegistrationProblem } from './registration-problem'
import { useDuplicates } from './use-duplicates'
import { useRegister } from './use-register'

/** The draft under which the form is kept; the command drops it when the card is there. */
const DRAFT_KEY = 'client-registration'

type RegistrationFormProps = {
  start: KeptRegistration
  /** The revision of the draft this form goes on with; none for a new one. */
  draft: { revision: number } | undefined
  notice?: React.ReactNode
  /** Whether the viewer begins visits. */
  mayStart: boolean
  onDiscarded: () => void
}

/** A new card on one page: what is needed now stands open, in the order a conversation goes. */
export function RegistrationForm({ start, draft, notice, mayStart, onDiscarded }: RegistrationFormProps) {
  const t = useTranslations('card.registration')
  const parts = useTranslations('clients')
  const [openParts] = useState(() => filledParts(start.form))
  const form = useForm({
    resolver: zodResolver(registrationFormSchema),
    defaultValues: start.form,
    mode: 'onBlur',
    // An error that came at once would move the very button whose pressing took the focus away.
    delayError: 400,
    shouldFocusError: false,
  })
  const { control, formState, subscribe, watch, getValues } = form
  const kept = useServerDraft<KeptRegistration>({ key: DRAFT_KEY, found: draft })
  const { keep } = kept
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ submissionId: start.submissionId, form: tellableOf(values) }),
      }),
    [subscribe, keep, start.submissionId],
  )
  const { duplicates, findCertain } = useDuplicates(control, start.submissionId)
  const opening = usePersonOpening(mayStart)
  const saving = useRegister({ submissionId: start.submissionId, discardDraft: kept.discard, findCertain })
  const problemsOf = useProblems()
  const isRefused = watch('consent.answer') === 'REFUSED'
  const problems = isRefused ? [] : problemsOf(formState.errors)

  function save(then: 'visit' | 'card') {
    if (isRefused) return saving.saveAnonymous(getValues(), then)
    return form.handleSubmit(() => saving.save(getValues(), then), unfoldProblems)()
  }

  return (
    <FormProvider {...form}>
      <CardDoubts>
        <PageShell
          layout="panel"
          foot={
            <RegistrationFoot
              isRefused={isRefused}
              pending={saving.pending}
              draft={kept.progress}
              onSave={(then) => void save(then)}
              onOverwrite={kept.overwrite}
              onDiscard={async () => {
                await kept.discard()
                onDiscarded()
              }}
            />
          }
        >
          <MainColumn>
            <form noValidate onSubmit={(event) => event.preventDefault()} className="grid gap-3.5">
              <h1 className="sr-only">{t('title')}</h1>
              {notice}
              <ErrorSummary problems={problems} attempt={formState.submitCount} />
              <RegistrationProblem problem={saving.problem} />
              {duplicates.length > 0 && !isRefused && (
                <div className="columns-hidden">
                  <Banner tone="warn" role="status">
                    <a href="#duplicates-title">{parts('duplicates.title')}</a>
                  </Banner>
                </div>
              )}
              <Sheet title={t('who')} id="who">
                <div className="grid gap-3">
                  {isRefused ? (
                    <AnonymousFields />
                  ) : (
                    <>
                      <NameFields autoFocus />
                      <BirthFields />
                      <PhoneRows />
                    </>
                  )}
                </div>
              </Sheet>
              <Sheet>
                <div className="grid gap-4">
                  {!isRefused && <IdentityFields />}
                  <ConsentFields />
                </div>
              </Sheet>
              {!isRefused && (
                <Sheet title={t('later')} id="later">
                  <CardParts showsSensitive open={openParts} />
                </Sheet>
              )}
            </form>
          </MainColumn>
          <SidePanel label={parts('duplicates.title')} narrow="stack">
            <DuplicatesPanel duplicates={isRefused ? [] : duplicates} opening={opening} />
          </SidePanel>
          {opening.dialog}
          <CertainDuplicates saving={saving} opening={opening} />
        </PageShell>
      </CardDoubts>
    </FormProvider>
  )
}

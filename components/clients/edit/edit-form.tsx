'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { BirthFields } from '@/components/clients/card-form/birth-fields'
import { CardDoubts } from '@/components/clients/card-form/card-form-context'
import { CardParts, filledParts } from '@/components/clients/card-form/card-parts'
import { IdentityFields } from '@/components/clients/card-form/identity-fields'
import { NameFields } from '@/components/clients/card-form/name-fields'
import { PhoneRows } from '@/components/clients/card-form/phone-rows'
import { unfoldProblems } from '@/components/clients/card-form/unfold-problems'
import { useProblems } from '@/components/clients/card-form/use-problems'
import { GroundField } from '@/components/clients/ground-field'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent } from '@/lib/clients/card-content.rules'
import { editDraftKey, type KeptEdit } from '@/lib/clients/card-edit.schema'
import { editFormSchema, formOfContent } from '@/lib/clients/card-form-input.schema'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { ChangeClash } from './change-clash'
import { useSaveEdit } from './use-save-edit'

type EditFormProps = {
  clientId: string
  start: KeptEdit
  /** The draft the form goes on with. */
  draft: { revision: number; savedAt: string } | undefined
  placePaths: Record<string, string>
  showsSensitive: boolean
  /** The person took the consent back: the change needs a ground. */
  isConsentWithdrawn: boolean
  /** The person let facts of health and violence be recorded. */
  mayHoldSensitive: boolean
  header: ReactNode
}

/** A kept card in its form. Two people may have it open: the second is shown what changed, and retypes nothing. */
export function EditForm({ clientId, start, draft, placePaths, header, ...card }: EditFormProps) {
  const { showsSensitive, isConsentWithdrawn, mayHoldSensitive } = card
  const t = useTranslations('card.edit')
  const format = useFormatter()
  const router = useRouter()
  const [openParts] = useState(() => filledParts(start.form))
  const kept = useServerDraft<KeptEdit>({ key: editDraftKey(clientId), found: draft })
  const saving = useSaveEdit(clientId, start, kept.discard)
  const { from, clash } = saving
  const form = useForm({
    resolver: zodResolver(editFormSchema(from.revision)),
    defaultValues: start.form,
    mode: 'onBlur',
    // An error that came at once would move the very button whose pressing took the focus away.
    delayError: 400,
    shouldFocusError: false,
  })
  const { formState, subscribe, reset } = form
  const { keep } = kept
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => keep({ ...from, form: values }),
      }),
    [subscribe, keep, from],
  )
  const problemsOf = useProblems()
  const save = form.handleSubmit((patch) => saving.save(form.getValues(), patch), unfoldProblems)

  function saveMerged(merged: CardContent, theirs: CardContent) {
    if (!clash) return
    const together = formOfContent(merged, placePaths)
    reset(together)
    const begun = saving.goOnFrom(theirs, clash.revision)
    keep({ ...begun, form: together })
    // What each of the two edits may hold, both together may not: that is told as in any other attempt.
    void form.handleSubmit((patch) => saving.save(together, patch, begun), unfoldProblems)()
  }

  return (
    <FormProvider {...form}>
      <CardDoubts>
        <PageShell
          header={header}
          foot={
            <ActionFoot
              end={
                <Button
                  variant="link"
                  onClick={async () => {
                    await kept.discard()
                    router.push(`/clients/${clientId}`)
                  }}
                >
                  {t('cancel')}
                </Button>
              }
            >
              <ShortcutButton
                variant="primary"
                type="button"
                stroke={{ code: 'Enter', ctrl: true }}
                pending={saving.pending}
                onClick={() => void save()}
              >
                {t('save')}
              </ShortcutButton>
              <DraftStatus draft={kept.progress} onOverwrite={kept.overwrite} />
            </ActionFoot>
          }
        >
          <form noValidate onSubmit={(event) => event.preventDefault()} className="grid gap-3.5">
            <h2 className="sr-only">{t('title')}</h2>
            {draft && (
              <Banner
                role="status"
                title={t('restored', { time: format.dateTime(new Date(draft.savedAt), 'moment') })}
              />
            )}
            {clash && (
              <ChangeClash base={from.base} clash={clash} pending={saving.pending} onMerge={saveMerged} />
            )}
            {(isConsentWithdrawn || saving.problem === 'consentWithdrawn') && (
              <WithoutConsent saving={saving} />
            )}
            <ErrorSummary problems={problemsOf(formState.errors)} attempt={formState.submitCount} />
            {saving.problem && <Banner tone="danger" role="alert" title={t(`problems.${saving.problem}`)} />}
            <Sheet title={t('who')} id="who">
              <div className="grid gap-3">
                <NameFields />
                <BirthFields />
                <PhoneRows />
              </div>
            </Sheet>
            <Sheet>
              <IdentityFields />
            </Sheet>
            <Sheet title={t('more')} id="more">
              <CardParts
                showsSensitive={showsSensitive}
                mayHoldSensitive={mayHoldSensitive}
                open={openParts}
              />
            </Sheet>
          </form>
        </PageShell>
      </CardDoubts>
    </FormProvider>
  )
}

/** Why the card is changed although the person took the consent back; the other way is a new consent. */
function WithoutConsent({ saving }: { saving: ReturnType<typeof useSaveEdit> }) {
  const t = useTranslations('consent.ground')
  const { ground, chooseGround, problem } = saving
  return (
    <Banner tone="warn" role="group" title={t('title')}>
      <span className="block">{t('changeText')}</span>
      <div className="mt-2">
        <GroundField
          ground={ground}
          onChoose={chooseGround}
          problem={
            problem === 'consentWithdrawn' ? 'missing' : problem === 'noOpenMatter' ? problem : undefined
          }
        />
      </div>
    </Banner>
  )
}

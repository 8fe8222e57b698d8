'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { unfoldProblems } from '@/components/clients/card-form/unfold-problems'
import { DraftStatus } from '@/components/forms/draft-status'
import { ErrorSummary } from '@/components/forms/error-summary'
import { messagesOf } from '@/components/forms/form-messages'
import { OptionLine } from '@/components/forms/option-line'
import { SelectField } from '@/components/forms/select-field'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { CHECKED_BY_WORKER } from '@/lib/partners/partner-change.schema'
import { type KeptPartnerForm, partnerDraftKey } from '@/lib/partners/partner-draft.rules'
import { formOfPartner, type PartnerForm } from '@/lib/partners/partner-form.rules'
import type { PartnerRecord } from '@/lib/partners/partner-record.schema'
import { mergeRecords } from '@/lib/partners/record-merge.rules'
import { usePartnerProblem } from '../use-partner-problem'
import { IdentityPart } from './identity-part'
import { OfferPart } from './offer-part'
import { PartnerClashNote } from './partner-clash-note'
import { PlacePart } from './place-part'
import { readForm } from './read-form'
import { ServicePart } from './service-part'
import { SourcePart } from './source-part'
import { EnglishContext, useProblemText } from './text-pair'
import { useSavePartner } from './use-save-partner'

type PartnerFormScreenProps = {
  /** Absent: a new record. */
  partnerId?: string
  title: string
  start: KeptPartnerForm
  draft: { revision: number } | undefined
  /** Names of papers and of places by their codes. */
  papers: Record<string, string>
  places: Record<string, string>
}

/** A record as people think of it: who, what they do, where they are, what is given where and when, how it is known. */
export function PartnerFormScreen({
  partnerId,
  title,
  start,
  draft,
  papers,
  places,
}: PartnerFormScreenProps) {
  const t = useTranslations('partnerEdit')
  const marks = useTranslations('partnerRecord.marks.hows')
  const router = useRouter()
  const problemOf = usePartnerProblem()
  const problemText = useProblemText()
  const [hasEnglish, setEnglish] = useState(start.form.name.en !== '')
  const [checkedHow, setCheckedHow] = useState<(typeof CHECKED_BY_WORKER)[number] | null>(null)
  const kept = useServerDraft<KeptPartnerForm>({
    key: partnerDraftKey(partnerId),
    ...(draft && { found: draft }),
  })
  const saving = useSavePartner({ partnerId, start, discardDraft: kept.discard })
  const { from, clash } = saving
  const form = useForm<PartnerForm, unknown, PartnerRecord>({
    resolver: readForm,
    defaultValues: start.form,
    shouldFocusError: false,
  })
  const { formState, subscribe, reset } = form
  const { keep } = kept
  useEffect(
    () =>
      subscribe({ formState: { values: true }, callback: ({ values }) => keep({ ...from, form: values }) }),
    [subscribe, keep, from],
  )
  const save = form.handleSubmit((record) => saving.save({ record, checkedHow }), unfoldProblems)
  const problems = messagesOf(formState.errors).map(([name, error]) => ({
    name,
    label: t('fieldAt', { part: partOf(name) }),
    error: problemText(error),
  }))

  function settle(takeTheirs: readonly string[]) {
    if (!clash || !start.base) return
    const { merged } = mergeRecords(start.base, clash.mine, clash.theirs, takeTheirs)
    reset(formOfPartner(merged, places))
    saving.settle()
    void saving.save({ record: merged, checkedHow })
  }
  return (
    <FormProvider {...form}>
      <EnglishContext value={hasEnglish}>
        <PageShell
          foot={
            <ActionFoot
              end={
                <Button
                  variant="link"
                  onClick={async () => {
                    await kept.discard()
                    router.push(partnerId ? `/partners/${partnerId}` : '/partners')
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
          <form
            noValidate
            onSubmit={(event) => event.preventDefault()}
            className="mx-auto grid max-w-form gap-3.5"
          >
            <div>
              <h1>{title}</h1>
              <OptionLine
                type="checkbox"
                label={t('writeEnglish')}
                checked={hasEnglish}
                onChange={(event) => setEnglish(event.currentTarget.checked)}
              />
            </div>
            {draft && <Banner role="status" title={t('restored')} />}
            {clash && <PartnerClashNote clash={clash} pending={saving.pending} onSettle={settle} />}
            <ErrorSummary problems={problems} attempt={formState.submitCount} />
            {saving.problem && <Banner tone="danger" role="alert" title={problemOf(saving.problem)} />}
            <IdentityPart partnerId={partnerId} />
            <h2 className="mt-2 text-xl">{t('services')}</h2>
            <ServicePart papers={papers} />
            <h2 className="mt-2 text-xl">{t('places')}</h2>
            <PlacePart />
            <h2 className="mt-2 text-xl">{t('offers')}</h2>
            <OfferPart />
            <SourcePart />
            <SelectField
              label={t('checked')}
              hint={t('checkedHint')}
              name="checkedHow"
              emptyLabel={t('notChecked')}
              options={CHECKED_BY_WORKER.map((code) => ({ value: code, label: marks(code) }))}
              value={checkedHow ?? ''}
              onChange={(event) =>
                setCheckedHow(CHECKED_BY_WORKER.find((code) => code === event.currentTarget.value) ?? null)
              }
            />
          </form>
        </PageShell>
      </EnglishContext>
    </FormProvider>
  )
}

/** The part of the form a field belongs to, for the summary of errors. */
function partOf(name: string): string {
  const [part = ''] = name.split('.')
  return ['services', 'locations', 'offers', 'phones', 'contacts'].includes(part) ? part : 'who'
}

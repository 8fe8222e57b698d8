'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { ErrorSummary } from '@/components/forms/error-summary'
import { useForm } from '@/components/forms/use-form'
import { useServerDraft } from '@/components/forms/use-server-draft'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import type { PlainDate } from '@/lib/core/plain-date'
import { formOf, isToFinish, toDoOf } from '@/lib/enquiries/finished-visit.rules'
import type { Visit } from '@/lib/enquiries/visit.queries'
import { type VisitForm, type VisitFormInput, visitFormSchema } from '@/lib/enquiries/visit.schema'
import type { KeptVisit } from '@/lib/enquiries/visit-draft.schema'
import { ChangedMeanwhile } from './changed-meanwhile'
import { DonePart } from './done-part'
import { EnquiryTabs } from './enquiry-tabs'
import { HelpPart } from './help-part'
import { InterviewHints } from './interview-hints'
import { IssuePart } from './issue-part'
import { SummaryPart } from './summary-part'
import { useProblems } from './use-problems'
import { useSaveVisit } from './use-save-visit'
import { VisitFoot } from './visit-foot'
import { visitFormOf } from './visit-form'
import { VisitFrameProvider } from './visit-frame'
import { VisitRail } from './visit-rail'
import { VisitWay } from './visit-way'

type VisitScreenProps = {
  visit: Visit
  /** What was being typed when the page was last left. */
  draft: { kept: KeptVisit; revision: number } | undefined
  on: PlainDate
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  /** Who is in front: the client header. */
  header: ReactNode
  /** By the place of a saved issue: the button that begins what it leaves to do. */
  toDoActs: readonly ReactNode[]
  /** Earlier visits, under the hints. */
  history: ReactNode
}

/** One page for a visit: issue, help, what was done, and what goes home; any order, kept as it is typed. */
export function VisitScreen({ visit, draft, on, sex, header, toDoActs, history }: VisitScreenProps) {
  const t = useTranslations('visit')
  const [place, setPlace] = useState(0)
  // The page is read anew after a save: what it was opened with stays where the typing began.
  const [opened] = useState(draft)
  const [start] = useState(
    () => opened?.kept ?? { revision: visit.revision, base: visitFormOf(visit), form: visitFormOf(visit) },
  )
  const form = useForm<VisitFormInput, unknown, VisitForm>({
    resolver: zodResolver(visitFormSchema),
    defaultValues: visitFormOf(visit),
    ...(opened ? { values: start.form, resetOptions: { keepDefaultValues: true } } : {}),
    shouldFocusError: false,
  })
  const kept = useServerDraft<KeptVisit>({
    key: `visit:${visit.id}`,
    ...(opened ? { found: opened } : {}),
  })
  const saving = useSaveVisit({ visit, start, form, draft: kept, showEnquiry: setPlace })
  const problems = useProblems(form.formState.errors)
  // Not by its place: a colleague's issue may have been saved there meanwhile.
  const shownId = useWatch({ control: form.control, name: `enquiries.${place}.id` })
  const savedAt = visit.enquiries.findIndex(({ id }) => id === shownId)
  const saved = visit.enquiries[savedAt]
  const goesOn = isToFinish(visit) && !visit.mayFinish

  const { subscribe } = form
  const { keep } = kept
  const { keptWith } = saving
  useEffect(() => {
    return subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => isDirty && keep(keptWith(values)),
    })
  }, [subscribe, keep, keptWith])

  return (
    <VisitFrameProvider
      value={{
        on,
        keepsWhole: visit.keepsWhole,
        clientId: visit.clientId,
        sex,
        toDoAct: toDoActs[savedAt],
        doneToDo: saved?.toDo === null ? (toDoOf(saved.content, formOf(visit.channel)) ?? null) : null,
      }}
    >
      <FormProvider {...form}>
        <form noValidate className="contents" onSubmit={goesOn ? saving.keep : saving.finish('sheet')}>
          <PageShell
            layout="visit"
            header={header}
            foot={
              <VisitFoot visit={visit} saving={saving} draft={kept.progress} onOverwrite={kept.overwrite} />
            }
          >
            <VisitRail place={place} />
            <MainColumn>
              <ErrorSummary problems={problems} attempt={saving.attempt} />
              <ChangedMeanwhile saving={saving} />
              <div key={place}>
                <IssuePart
                  place={place}
                  aside={
                    <EnquiryTabs
                      place={place}
                      onChoose={setPlace}
                      isSaving={saving.state.kind === 'saving'}
                    />
                  }
                />
                <HelpPart place={place} />
                <DonePart place={place} />
                <SummaryPart place={place} />
              </div>
              <VisitWay visit={visit} />
            </MainColumn>
            <SidePanel label={t('panel')}>
              <InterviewHints place={place} />
              {visit.clientId !== null && saved && (
                <div className="mt-5">
                  <ConflictPanel
                    key={saved.id}
                    matter={{ kind: 'enquiry', id: saved.id }}
                    changed={visit.revision}
                  />
                </div>
              )}
              <div className="mt-5 [&_h2]:text-base">{history}</div>
            </SidePanel>
          </PageShell>
        </form>
      </FormProvider>
    </VisitFrameProvider>
  )
}

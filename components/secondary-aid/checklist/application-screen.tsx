'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { ErrorSummary } from '@/components/forms/error-summary'
import { useForm } from '@/components/forms/use-form'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { FilesFrameProvider } from '@/components/secondary-aid/files/files-frame'
import type { Application } from '@/lib/secondary-aid/application.queries'
import {
  type ApplicationContent,
  type ApplicationFormInput,
  applicationContentSchema,
} from '@/lib/secondary-aid/application-content.schema'
import { type KeptApplication, putTogether } from '@/lib/secondary-aid/application-draft.schema'
import type { Checklist } from '@/lib/secondary-aid/checklist.queries'
import { ApplicantPart } from './applicant-part'
import { ApplicationFoot } from './application-foot'
import { ApplicationStanding } from './application-standing'
import { CandidateList } from './candidate-list'
import { ChecklistFrameProvider, useChecklistFrame } from './checklist-frame'
import { ChecklistPart } from './checklist-part'
import { ExceptionPart } from './exception-part'
import { FirstLook } from './first-look'
import { GivenBack } from './given-back'
import { IncomePanel } from './income-panel'
import { MatterPart } from './matter-part'
import { NotApplied } from './not-applied'
import { ProofPart } from './proof-part'
import { SavingBanner } from './saving-banner'
import { useApplicationSaving } from './use-application-saving'
import { useContentProblems } from './use-content-problems'

type ApplicationScreenProps = {
  application: Application
  checklist: Checklist
  /** What could not be saved when the page was last left. */
  kept: { content: KeptApplication; revision: number } | undefined
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  /** Who it is about: the client header. */
  header: ReactNode
  /** Who gives the aid, once it is granted. */
  mandate: ReactNode
}

/** From "am I entitled?" to a received application: what may fit, its papers, the income, and the matter itself. */
export function ApplicationScreen(props: ApplicationScreenProps) {
  const { application, checklist, kept, sex, header, mandate } = props
  const t = useTranslations('secondaryAid.checklist')
  // The page is read anew after a save: what it was opened with stays where the typing began.
  const [start] = useState(() => beginWith(application, kept))
  const form = useForm<ApplicationFormInput, unknown, ApplicationContent>({
    resolver: zodResolver(applicationContentSchema),
    defaultValues: start.form,
    shouldFocusError: false,
  })
  const saving = useApplicationSaving(application, form, start)
  const [isAsking, setIsAsking] = useState(checklist.current === null)
  const showsQuestions = application.mayEdit && (isAsking || checklist.current === null)

  return (
    <ChecklistFrameProvider
      value={{ application, checklist, sex, saving, openChecklist: () => setIsAsking(false) }}
    >
      <FilesFrameProvider
        applicationId={application.id}
        first={application.files}
        mayAttach={application.mayMark}
        mostBytes={application.mostFileBytes}
      >
        <FormProvider {...form}>
          <form
            noValidate
            className="contents"
            onBlur={saving.save}
            onSubmit={(event) => event.preventDefault()}
          >
            <PageShell layout="checklist" header={header} foot={<ApplicationFoot />}>
              <CandidateList
                isAsking={showsQuestions}
                onAsk={() => setIsAsking(true)}
                onOpen={() => setIsAsking(false)}
              />
              <MainColumn surface="paper">
                <Problems />
                <SavingBanner />
                <ApplicationStanding />
                <NotApplied />
                <GivenBack />
                {mandate}
                {showsQuestions ? <FirstLook onDone={() => setIsAsking(false)} /> : <ChecklistPart />}
                {!showsQuestions && <ProofPart />}
                {!showsQuestions && <ExceptionPart />}
                <MatterPart />
                <ApplicantPart />
              </MainColumn>
              <SidePanel label={t('income.title')} narrow="stack">
                <IncomePanel />
                <div className="mt-6">
                  <ConflictPanel
                    matter={{ kind: 'application', id: application.id }}
                    changed={application.revision}
                  />
                </div>
              </SidePanel>
            </PageShell>
          </form>
        </FormProvider>
      </FilesFrameProvider>
    </ChecklistFrameProvider>
  )
}

/** The application as saved, or the draft of it together with what a colleague has saved since. */
function beginWith(application: Application, found: ApplicationScreenProps['kept']) {
  const { content, revision, changedBy } = application
  if (!found || found.content.revision === revision)
    return { found, form: found?.content.form ?? content, merged: undefined }
  const { form, clashes, hasTheirs } = putTogether(found.content, content)
  return { found, form, merged: hasTheirs ? { by: changedBy, clashes } : undefined }
}

function Problems() {
  const { saving } = useChecklistFrame()
  return <ErrorSummary problems={useContentProblems()} attempt={saving.attempt} />
}

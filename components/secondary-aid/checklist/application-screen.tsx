'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { ConflictPanel } from '@/components/conflicts/conflict-panel'
import { ErrorSummary } from '@/components/forms/error-summary'
import { MainColumn } from '@/components/layout/main-column'
import { PageShell } from '@/components/layout/page-shell'
import { SidePanel } from '@/components/layout/side-panel'
import { FilesFrameProvider } from '@/components/secondary-aid/files/files-frame'
import type { Application } from '@/lib/secondary-aid/application.queries'
import {
  type ApplicationContent,
  type ApplicationContentInput,
  applicationContentSchema,
} from '@/lib/secondary-aid/application-content.schema'
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
import { SavingBanner } from './saving-banner'
import { useApplicationSaving } from './use-application-saving'
import { useContentProblems } from './use-content-problems'

type ApplicationScreenProps = {
  application: Application
  checklist: Checklist
  sex: 'FEMALE' | 'MALE' | 'NOT_STATED'
  /** Who it is about: the client header. */
  header: ReactNode
  /** Who gives the aid, once it is granted. */
  mandate: ReactNode
}

/** From "am I entitled?" to a received application: what may fit, its papers, the income, and the matter itself. */
export function ApplicationScreen({ application, checklist, sex, header, mandate }: ApplicationScreenProps) {
  const t = useTranslations('secondaryAid.checklist')
  const form = useForm<ApplicationContentInput, unknown, ApplicationContent>({
    resolver: zodResolver(applicationContentSchema),
    defaultValues: application.content,
    shouldFocusError: false,
  })
  const saving = useApplicationSaving(application, form)
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
                <GivenBack />
                {mandate}
                {showsQuestions ? <FirstLook onDone={() => setIsAsking(false)} /> : <ChecklistPart />}
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

function Problems() {
  const { saving } = useChecklistFrame()
  return <ErrorSummary problems={useContentProblems()} attempt={saving.attempt} />
}

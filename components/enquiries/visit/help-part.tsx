'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Banner } from '@/components/ui/banner'
import { SegmentedYesNo, type YesNo } from '@/components/ui/segmented-yes-no'
import { HELP_KINDS, resultsFor, toDoFor } from '@/lib/enquiries/enquiry.rules'
import { formOf } from '@/lib/enquiries/finished-visit.rules'
import {
  type HelpQuestionId,
  isOverride,
  questionsToShow,
  recommendHelp,
} from '@/lib/enquiries/help-kind.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { HelpRecommendation } from './help-recommendation'
import { Part } from './part'
import { useVisitFrame } from './visit-frame'

/** Which help: questions in plain words, each may be skipped; a recommendation with its reason; a person chooses. */
export function HelpPart({ place }: { place: number }) {
  const t = useTranslations('visit.help')
  const te = useTranslations('enquiries')
  const { register, control, setValue, getValues, formState } = useFormContext<VisitFormInput>()
  const { toDoAct: act, doneToDo } = useVisitFrame()
  const name = `enquiries.${place}` as const
  const answers = useWatch({ control, name: `${name}.helpAnswers` }) ?? {}
  const helpKind = useWatch({ control, name: `${name}.helpKind` }) || null
  const channel = useWatch({ control, name: 'channel' })
  const recommendation = recommendHelp(answers)
  const resultCode = useWatch({ control, name: `${name}.resultCode` }) || null
  const toDo = helpKind && toDoFor(helpKind, formOf(channel), resultCode)
  const isDone = toDo && toDo === doneToDo
  const errors = formState.errors.enquiries?.[place]

  function answer(question: HelpQuestionId, said: YesNo) {
    const { [question]: _before, ...others } = getValues(`${name}.helpAnswers`) ?? {}
    const next =
      said === 'unset' ? others : ({ ...others, [question]: said === 'yes' ? 'YES' : 'NO' } as const)
    setValue(`${name}.helpAnswers`, next, { shouldDirty: true })
    const advised = recommendHelp(next).kind ?? null
    setValue(`${name}.helpRecommended`, advised, { shouldDirty: true })
    // What was recommended is offered as the choice until the worker has chosen otherwise.
    if (!helpKind || helpKind === recommendation.kind) choose(advised)
  }
  function choose(kind: (typeof HELP_KINDS)[number] | null) {
    setValue(`${name}.helpKind`, kind, { shouldDirty: true })
    setValue(`${name}.resultCode`, kind ? resultsFor(kind)[0] : null, { shouldDirty: true })
  }

  return (
    <Part id="help" title={te('helpAid.title')}>
      <div className="grid gap-x-7 gap-y-3 sm:grid-cols-[1fr_minmax(0,18rem)]">
        <ul className="grid content-start">
          {questionsToShow(answers).map((question) => {
            const said = answers[question]
            return (
              <li key={question} className="flex items-center justify-between gap-4 py-1 text-row">
                <span id={`help-${place}-${question}`}>{te(`helpQuestion.${question}`)}</span>
                <SegmentedYesNo
                  labelledBy={`help-${place}-${question}`}
                  value={said === 'YES' ? 'yes' : said === 'NO' ? 'no' : 'unset'}
                  onChange={(next) => answer(question, next)}
                />
              </li>
            )
          })}
        </ul>
        <div className="grid content-start gap-2 border-accent border-l-4 pl-4">
          <HelpRecommendation recommendation={recommendation} />
          <SelectField
            label={te('helpAid.chosen')}
            emptyLabel={t('notChosen')}
            options={HELP_KINDS.map((kind) => ({ value: kind, label: te(`helpKind.${kind}`) }))}
            {...register(`${name}.helpKind`, {
              onChange: (event) => choose(HELP_KINDS.find((kind) => kind === event.target.value) ?? null),
            })}
            error={errors?.helpKind?.message}
          />
          {helpKind && isOverride(recommendation, helpKind) && (
            <TextField
              label={te('helpAid.overrideReason')}
              {...register(`${name}.helpOverrideReason`)}
              error={errors?.helpOverrideReason?.message}
            />
          )}
        </div>
      </div>
      {isDone && <Banner tone="ok" title={t(`toDoDone.${toDo}`)} actions={act} />}
      {toDo && !isDone && (
        <Banner tone="info" icon="clock" title={t('toDo', { task: te(`toDo.${toDo}`) })} actions={act}>
          {t('toDoNote')}{' '}
          {(toDo === 'SECONDARY_AID_APPLICATION' || toDo === 'HAND_OFF') && !act && t('saveFirst')}
          {toDo === 'CITIZEN_APPEAL' && !act && t('saveToRegister')}
        </Banner>
      )}
    </Part>
  )
}

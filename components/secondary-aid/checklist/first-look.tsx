'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { SegmentedYesNo, type YesNo } from '@/components/ui/segmented-yes-no'
import { FIRST_LOOK_QUESTIONS, type FirstLookQuestion } from '@/lib/eligibility/first-look.rules'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'
import { useChecklistFrame } from './checklist-frame'

/** A few plain questions without papers, any of them skipped: they point to the categories worth looking at. */
export function FirstLook({ onDone }: { onDone: () => void }) {
  const t = useTranslations('secondaryAid.checklist.firstLook')
  const te = useTranslations('eligibility.firstLook')
  const { control, setValue, getValues } = useFormContext<ApplicationContentInput>()
  const answers = useWatch({ control, name: 'firstLook' }) ?? {}
  const { checklist } = useChecklistFrame()

  function answer(question: FirstLookQuestion, said: YesNo) {
    const { [question]: _before, ...others } = getValues('firstLook') ?? {}
    const next =
      said === 'unset' ? others : ({ ...others, [question]: said === 'yes' ? 'YES' : 'NO' } as const)
    setValue('firstLook', next, { shouldDirty: true })
  }
  return (
    <section aria-labelledby="first-look-title" className="mb-6">
      <h2 id="first-look-title" className="text-xl">
        {t('title')}
      </h2>
      <p className="mb-2 text-ink-2 text-sm">{t('lead')}</p>
      <ul>
        {FIRST_LOOK_QUESTIONS.map((question) => (
          <li
            key={question}
            className="flex items-center justify-between gap-4 border-line border-t py-1 text-row"
          >
            <span id={`first-look-${question}`}>{te(question)}</span>
            <SegmentedYesNo
              labelledBy={`first-look-${question}`}
              value={answers[question] === 'YES' ? 'yes' : answers[question] === 'NO' ? 'no' : 'unset'}
              onChange={(said) => answer(question, said)}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {checklist.current ? (
          <Button onClick={onDone}>{t('done')}</Button>
        ) : (
          <p className="text-ink-2 text-sm">{t('orChoose')}</p>
        )}
      </div>
    </section>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import {
  QUALITY_ANSWERS,
  type QualityAnswer,
  type QualityQuestion,
} from '@/lib/oversight/quality-checklist.rules'

type QuestionRowProps = {
  question: QualityQuestion
  answer: QualityAnswer | undefined
  isMissing: boolean
  onAnswer: (answer: QualityAnswer | undefined) => void
}

/** One question of the checklist; what is not answered yet is told beside it once it was to be sent. */
export function QuestionRow({ question, answer, isMissing, onAnswer }: QuestionRowProps) {
  const t = useTranslations('quality')
  const id = `question-${question}`
  return (
    <div
      id={id}
      tabIndex={-1}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 border-line border-b py-2.5 last:border-b-0"
    >
      <div className="min-w-0 flex-1 basis-56">
        <p id={`${id}-text`} className="font-medium text-row">
          {t(`question.${question}`)}
        </p>
        <p className="text-ink-3 text-sm">{t(`hint.${question}`)}</p>
        {isMissing && <p className="font-semibold text-danger text-sm">{t('reading.missing')}</p>}
      </div>
      <SegmentedChoice
        labelledBy={`${id}-text`}
        options={QUALITY_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={answer ?? 'unset'}
        onChange={(value) => onAnswer(value === 'unset' ? undefined : value)}
      />
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { QUALITY_QUESTIONS, type QualityAnswers } from '@/lib/oversight/quality-checklist.rules'

const TONE = { YES: 'ok', NO: 'near', NOT_APPLICABLE: 'plain' } as const

/** What the reader said, question by question, and in words. */
export function AnswerList({ answers, feedback }: { answers: QualityAnswers; feedback: string }) {
  const t = useTranslations('quality')
  return (
    <div className="grid gap-3">
      <ul>
        {QUALITY_QUESTIONS.map((question) => {
          const answer = answers[question]
          return (
            <li
              key={question}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1.5 last:border-b-0"
            >
              <span className="min-w-0 flex-1 basis-56 text-row">{t(`question.${question}`)}</span>
              {answer && <Chip tone={TONE[answer]}>{t(`answer.${answer}`)}</Chip>}
            </li>
          )
        })}
      </ul>
      {feedback && <p className="max-w-prose whitespace-pre-line break-words">{feedback}</p>}
    </div>
  )
}

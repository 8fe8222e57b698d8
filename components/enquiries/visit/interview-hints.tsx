'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Icon } from '@/components/ui/icon'
import { interviewQuestions } from '@/lib/enquiries/interview-questions.rules'
import { isLegalBranchCode, isLegalTopicCode } from '@/lib/enquiries/legal-topics.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'

/** What is worth asking on this topic. A help beside the text, never a wall: ticking is for one’s own memory. */
export function InterviewHints({ place }: { place: number }) {
  const t = useTranslations('visit.hints')
  const locale = useLocale()
  const { control, setValue } = useFormContext<VisitFormInput>()
  const name = `enquiries.${place}.askedQuestions` as const
  const [topic, branch, asked] = useWatch({
    control,
    name: [`enquiries.${place}.topicCode`, `enquiries.${place}.branchCode`, name],
  })
  const questions = interviewQuestions(
    locale,
    topic && isLegalTopicCode(topic) ? topic : null,
    branch && isLegalBranchCode(branch) ? branch : null,
  )
  const done = asked ?? []

  function tick(id: string) {
    const next = done.includes(id) ? done.filter((other) => other !== id) : [...done, id]
    setValue(name, next, { shouldDirty: true })
  }

  return (
    <section>
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <p className="mb-1 text-ink-2 text-sm">{topic || branch ? t('note') : t('choose')}</p>
      <ul>
        {questions.map(({ id, text }) => {
          const isAsked = done.includes(id)
          return (
            <li key={id} className="border-line border-b">
              <button
                type="button"
                aria-pressed={isAsked}
                onClick={() => tick(id)}
                className={`focus-inset grid w-full grid-cols-[1.375rem_1fr] gap-2 py-1.75 text-left text-row hover:bg-sunken ${isAsked ? 'text-ink-2' : ''}`}
              >
                <Icon
                  name={isAsked ? 'check' : 'circle-dashed'}
                  className={isAsked ? 'mt-0.5 text-ok' : 'mt-0.5'}
                />
                {text}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

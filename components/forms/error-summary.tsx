'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { FieldLink } from './field-link'
import { useFieldText } from './use-field-text'

export type FieldProblem = {
  /** The field's `name`, as it was registered. */
  name: string
  label: string
  /** A key under `fieldErrors`, or a ready sentence. */
  error: string
}

type ErrorSummaryProps = {
  problems: readonly FieldProblem[]
  /** `formState.submitCount`: at each attempt that fails the summary takes the focus again. */
  attempt: number
}

/** On top of the form after a refused attempt. Set `shouldFocusError: false` in `useForm`, the focus belongs here. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const t = useTranslations('ui.errorSummary')
  const textOf = useFieldText()
  const box = useRef<HTMLDivElement>(null)
  const isShown = problems.length > 0 && attempt > 0
  useEffect(() => {
    if (attempt > 0) box.current?.focus({ focusVisible: true })
  }, [attempt])
  if (!isShown) return null

  return (
    <section
      ref={box}
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      className="mb-4 flex gap-3 rounded-control border border-danger bg-danger-tint px-3.5 py-2.5"
    >
      <Icon name="alert" size="large" className="mt-px text-danger" />
      <div>
        <p id="error-summary-title" className="font-semibold">
          {t('title', { count: problems.length })}
        </p>
        <ul className="mt-1">
          {problems.map((problem) => (
            <li key={problem.name}>
              <FieldLink name={problem.name} className="text-danger hover:text-danger">
                {problem.label}: {textOf(problem.error)}
              </FieldLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import type { PlanPart } from '@/lib/cases/case-plan.rules'
import type { CasePlanContent } from '@/lib/cases/case-plan.schema'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { PlanClash } from './use-save-plan'

/** Who changed the plan in between and what; of parts both changed, what the plan said meanwhile. */
export function PlanClashNote({ clash }: { clash: PlanClash | 'gone' }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  const { list } = format
  if (clash === 'gone')
    return (
      <Banner tone="warn" icon="arrows" role="alert">
        {t('clash.gone')}
      </Banner>
    )
  const { by, theirs, clashes, now } = clash
  const taken = theirs.filter((part) => !clashes.includes(part))
  const names = (parts: readonly PlanPart[]) => list(parts.map((part) => t(`part.${part}`)))
  const day = (date: CasePlanContent['reviewOn']) => format.dateTime(toUtcMidnight(date), 'day')
  return (
    <Banner tone="warn" icon="arrows" role="alert" title={t('clash.title', { name: by })}>
      {taken.length > 0 && t('clash.theirs', { parts: names(taken) })}{' '}
      {clashes.length > 0 && t('clash.clashes', { parts: names(clashes) })} {t('clash.next')}
      {clashes.length > 0 && (
        <dl className="mt-2 grid gap-1 text-row">
          {clashes.map((part) => (
            <div key={part}>
              <dt className="text-ink-2 text-sm">{t(`part.${part}`)}</dt>
              <dd className="whitespace-pre-line break-words">{wordsOf(now, part, day)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Banner>
  )
}

function wordsOf(
  content: CasePlanContent,
  part: PlanPart,
  day: (date: CasePlanContent['reviewOn']) => string,
): string {
  switch (part) {
    case 'goals':
      return content.goals.map(({ text }) => text).join('\n')
    case 'steps':
      return content.steps
        .map(({ text, dueOn }) => [text, dueOn && day(dueOn)].filter(Boolean).join(', '))
        .join('\n')
    case 'helpers':
      return content.helpers.map(({ name, phone }) => [name, phone].filter(Boolean).join(', ')).join('\n')
    case 'reviewOn':
      return day(content.reviewOn)
    default:
      return content[part]
  }
}

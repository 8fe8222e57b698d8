'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import type { CasePlanContent } from '@/lib/cases/case-plan.schema'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'

/** What a plan says, in the order in which it is talked through: steps first, since they are what is being done. */
export function PlanBody({ content, on }: { content: CasePlanContent; on?: string }) {
  const t = useTranslations('casePlan')
  const { needs, strengths, risks, goals, helpers, steps } = content
  const counted = steps.filter(({ state }) => state !== 'DROPPED')
  const done = counted.filter(({ state }) => state === 'DONE').length
  return (
    <div className="grid gap-4">
      <Part title={t('part.goals')}>
        <ol className="ml-5 list-decimal py-1.5">
          {goals.map(({ text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shown plan does not change its order
            <li key={place} className="break-words">
              {text}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('part.steps')} aside={t('steps.done', { done, count: counted.length })}>
        <ul>
          {steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shown plan does not change its order
            <Step key={place} step={step} on={on} />
          ))}
        </ul>
      </Part>
      {helpers.length > 0 && (
        <Part title={t('part.helpers')}>
          <ul>
            {helpers.map(({ kind, name, phone, does }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a shown plan does not change its order
              <li key={place} className="border-line border-b py-1.5 last:border-b-0">
                <p className="flex flex-wrap items-baseline gap-x-3">
                  <b className="break-words font-semibold">{name}</b>
                  {phone && (
                    <a
                      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
                      className="inline-flex items-center gap-1.5"
                    >
                      <Icon name="phone" size="small" />
                      {phone}
                    </a>
                  )}
                </p>
                <p className="text-ink-2 text-sm">
                  {[t(`helper.${kind}`), does].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Words title={t('part.needs')} text={needs} />
      <Words title={t('part.strengths')} text={strengths} />
      <Words title={t('part.risks')} text={risks} />
    </div>
  )
}

const TONES = { TO_DO: 'calm', DONE: 'ok', DROPPED: 'plain' } as const

function Step({ step, on }: { step: CasePlanContent['steps'][number]; on: string | undefined }) {
  const t = useTranslations('casePlan')
  const format = useFormatter()
  const { text, who, dueOn, state } = step
  const isLate = state === 'TO_DO' && dueOn !== null && on !== undefined && dueOn < on
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className={`break-words ${state === 'DROPPED' ? 'text-ink-2 line-through' : ''}`}>{text}</p>
        <p className="text-ink-2 text-sm">{t(`who.${who}`)}</p>
      </div>
      <p className={`text-row ${isLate ? 'font-semibold text-danger' : 'text-ink-2'}`}>
        {dueOn ? t('by', { date: format.dateTime(toUtcMidnight(dueOn), 'day') }) : t('noDate')}
      </p>
      <Chip tone={TONES[state]}>{t(`stepState.${state}`)}</Chip>
    </li>
  )
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className="rounded-control border border-line bg-paper px-4 pt-3 pb-2 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b-2 pb-1">
        <h2 className="text-row">{title}</h2>
        {aside && <span className="text-ink-2 text-sm">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

function Words({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <Part title={title}>
      <p className="whitespace-pre-line break-words py-1.5">{text}</p>
    </Part>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Rail } from '@/components/layout/rail'
import { RailPart } from '@/components/layout/rail-part'
import { useShortcut } from '@/components/layout/shortcuts'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import { useCurrentPart } from './use-current-part'

const PARTS = ['issue', 'help', 'done', 'summary'] as const
type PartName = (typeof PARTS)[number]

/** The four parts of the visit, what each holds, and Alt with a number to get there. */
export function VisitRail({ place }: { place: number }) {
  const t = useTranslations('visit')
  const { control } = useFormContext<VisitFormInput>()
  const enquiry = useWatch({ control, name: `enquiries.${place}` })
  const current = useCurrentPart(PARTS)
  const hasWords = Boolean(enquiry?.agreedWording || enquiry?.clientWords)
  const filled: Record<PartName, boolean> = {
    issue: hasWords && Boolean(enquiry?.topicCode),
    help: Boolean(enquiry?.helpKind),
    done: Boolean(enquiry?.answerText),
    summary: (enquiry?.nextSteps?.length ?? 0) > 0,
  }
  function holdsOf(part: PartName): string {
    if (filled[part]) return t(`rail.filled.${part}`)
    // What is lacking before it can be saved, not that there is nothing.
    return part === 'issue' && hasWords ? t('rail.noTopic') : t(`rail.empty.${part}`)
  }
  useShortcut({ code: 'Digit1', alt: true, label: t('issue.title'), run: () => goTo('issue') })
  useShortcut({ code: 'Digit2', alt: true, label: t('help.title'), run: () => goTo('help') })
  useShortcut({ code: 'Digit3', alt: true, label: t('done.title'), run: () => goTo('done') })
  useShortcut({ code: 'Digit4', alt: true, label: t('summary.title'), run: () => goTo('summary') })
  return (
    <Rail label={t('rail.label')} note={t('rail.note')}>
      {PARTS.map((part, at) => (
        <RailPart
          key={part}
          href={`#${part}`}
          label={t(`${part}.short`)}
          holds={holdsOf(part)}
          keycap={`Alt+${at + 1}`}
          isCurrent={part === current}
        />
      ))}
    </Rail>
  )
}

/** Brings the part to the top and the cursor into its first field. */
function goTo(part: PartName): void {
  const section = document.getElementById(part)
  section?.scrollIntoView({ block: 'start' })
  const field = section?.querySelector<HTMLElement>('input, textarea, select, [role=radio]')
  ;(field ?? section)?.focus({ preventScroll: true })
}

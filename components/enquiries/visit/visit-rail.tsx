'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Rail } from '@/components/layout/rail'
import { RailPart } from '@/components/layout/rail-part'
import { useShortcut } from '@/components/layout/shortcuts'
import { useCurrentPart } from './use-current-part'
import type { VisitFormInput } from './visit-form'

const PARTS = ['issue', 'help', 'done', 'summary'] as const
type PartName = (typeof PARTS)[number]

/** The four parts of the visit, what each holds, and Alt with a number to get there. */
export function VisitRail({ place }: { place: number }) {
  const t = useTranslations('visit')
  const { control } = useFormContext<VisitFormInput>()
  const enquiry = useWatch({ control, name: `enquiries.${place}` })
  const current = useCurrentPart(PARTS)
  const filled: Record<PartName, boolean> = {
    issue: Boolean((enquiry?.agreedWording || enquiry?.clientWords) && enquiry?.topicCode),
    help: Boolean(enquiry?.helpKind),
    done: Boolean(enquiry?.answerText),
    summary: (enquiry?.nextSteps?.length ?? 0) > 0,
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
          holds={filled[part] ? t(`rail.filled.${part}`) : t(`rail.empty.${part}`)}
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

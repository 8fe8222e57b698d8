import { useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { ConsultationText } from '@/lib/oversight/quality.queries'

/** What was asked and what was answered, as it was written. */
export function Consultation({ text }: { text: ConsultationText }) {
  const t = useTranslations('quality.text')
  const parts = [
    ['clientWords', text.clientWords],
    ['agreedWording', text.agreedWording],
    ['answerText', text.answerText],
    ['legalBasis', text.legalBasis],
    ['nextSteps', text.nextSteps.join('\n')],
  ] as const
  return (
    <Sheet title={t('title')} id="consultation">
      <dl className="grid gap-3">
        {parts.map(([key, value]) => (
          <div key={key}>
            <dt className="font-semibold text-ink-2 text-sm">{t(key)}</dt>
            <dd className="max-w-prose whitespace-pre-line break-words">
              {value || <span className="text-ink-3">{t('none')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import type { FilledText } from '@/lib/enquiries/answer-template.rules'
import type { OfferedTemplate } from '@/lib/enquiries/offered-templates.queries'

type TemplateTextProps = { template: OfferedTemplate; filled: FilledText; onInsert: () => void }

/** The text as it will stand in the answer, and what is still to be written into it. */
export function TemplateText({ template, filled, onInsert }: TemplateTextProps) {
  const t = useTranslations('visit.done')
  const tt = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  const locale = useLocale()
  const open = filled.unfilled.map((name) => te(`placeholder.${name}`))
  return (
    <section aria-label={tt('picker.chosen')} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3>{(locale === 'en' && template.titleEn) || template.title}</h3>
        {!template.isConfirmed && <NotConfirmed align="end">{tt('unconfirmedAbout')}</NotConfirmed>}
      </div>
      {open.length > 0 && (
        <Banner tone="neutral">{te('unfilledPlaceholders', { names: open.join(', ') })}</Banner>
      )}
      <div
        lang="uk"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must take the arrow keys
        tabIndex={0}
        className="focus-inset scroll-thin max-h-72 overflow-y-auto whitespace-pre-line rounded-control border border-line bg-sunken px-3 py-2 text-row"
      >
        {filled.text}
      </div>
      {template.legalBasis && (
        <p className="text-ink-2 text-sm">
          {t('legalBasis')}: {template.legalBasis}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" type="button" keycap="Enter" onClick={onInsert}>
          {t('insert')}
        </Button>
        <span className="text-ink-2 text-sm">{tt('picker.appends')}</span>
      </div>
    </section>
  )
}

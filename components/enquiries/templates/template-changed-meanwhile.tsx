import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { TemplateDetails } from '@/lib/enquiries/answer-template.queries'

type TemplateChangedMeanwhileProps = { theirs: TemplateDetails; onTake: () => void }

/** A colleague saved first: their text is here to compare, one's own still stands in the fields. */
export function TemplateChangedMeanwhile({ theirs, onTake }: TemplateChangedMeanwhileProps) {
  const t = useTranslations('templates')
  const { title, text, legalBasis } = theirs.content
  return (
    <Banner
      tone="warn"
      icon="arrows"
      role="alert"
      actions={<Button onClick={onTake}>{t('takeTheirs')}</Button>}
    >
      {t('changedMeanwhile', { name: theirs.updatedBy ?? t('someone') })}
      <Disclosure summary={t('theirs')} isOpen>
        <div lang="uk" className="grid gap-2 text-row">
          <p className="font-semibold">{title}</p>
          <p className="whitespace-pre-line">{text}</p>
          {legalBasis && <p className="text-sm">{legalBasis}</p>}
        </div>
      </Disclosure>
    </Banner>
  )
}

import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import type { TemplateContent } from '@/lib/enquiries/answer-template.schema'
import { Matter } from './template-list'

/** A text of every centre, as those read it who may not change it. */
export function TemplateReading({ content }: { content: TemplateContent }) {
  const t = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  return (
    <Sheet>
      <Facts
        facts={[
          { term: t('kind'), value: te(`kind.${content.kind}`) },
          { term: t('topic'), value: <Matter template={content} /> },
          ...(content.legalBasis ? [{ term: t('legalBasis'), value: content.legalBasis }] : []),
        ]}
      />
      <p lang="uk" className="mt-3 max-w-prose whitespace-pre-line">
        {content.text}
      </p>
    </Sheet>
  )
}

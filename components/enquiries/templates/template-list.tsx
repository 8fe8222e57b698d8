import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import type { TemplateLine } from '@/lib/enquiries/answer-template.queries'
import { branchName, findLegalTopic, isLegalBranchCode, topicName } from '@/lib/enquiries/legal-topics.rules'

export function TemplateList({ templates }: { templates: readonly TemplateLine[] }) {
  const t = useTranslations('templates')
  const te = useTranslations('enquiries.template')
  const locale = useLocale()
  return (
    <ul className="rounded-control border border-line bg-paper">
      {templates.map((template) => (
        <li
          key={template.id}
          className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
        >
          <div className="min-w-0">
            {/* The whole row is the link’s target. */}
            <Link
              href={`/admin/templates/${template.id}`}
              className="font-semibold text-row after:absolute after:inset-0"
            >
              {(locale === 'en' && template.titleEn) || template.title}
            </Link>
            <p className="text-ink-2 text-sm">
              {te(`kind.${template.kind}`)} · <Matter template={template} />
            </p>
          </div>
          <p className="flex flex-wrap items-start gap-2 text-sm">
            <span>{template.unitName ?? t('ofEveryCentre')}</span>
            {template.isRetired && <Chip>{t('retired')}</Chip>}
            {template.isConfirmed ? (
              <Chip tone="ok" icon="check">
                {t('confirmed')}
              </Chip>
            ) : (
              <NotConfirmed />
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** For which matters a text is offered: its topic, its branch, or any. */
export function Matter({ template }: { template: Pick<TemplateLine, 'branchCode' | 'topicCode'> }) {
  const t = useTranslations('templates')
  const locale = useLocale()
  const topic = template.topicCode ? findLegalTopic(template.topicCode) : undefined
  if (topic) return topicName(topic, locale)
  const { branchCode } = template
  return branchCode && isLegalBranchCode(branchCode) ? branchName(branchCode, locale) : t('anyMatter')
}

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { displayTopicName, findLegalTopic } from '@/lib/enquiries/legal-topics.rules'
import type { ListedMandate } from '@/lib/secondary-aid/mandate-list.queries'

/** A list of cases whose whole rows are links. */
export function MandateRows({ children }: { children: ReactNode }) {
  return <ul className="rounded-control border border-line bg-paper">{children}</ul>
}

type MandateRowProps = Pick<ListedMandate, 'number' | 'person'> & {
  href: string
  /** Its term, or its state. */
  standing: ReactNode
  /** Who acts, or why nobody does. */
  children: ReactNode
}

/** Where it stands, whose matter it is, and what is said beside. */
export function MandateRow({ href, number, person, standing, children }: MandateRowProps) {
  const t = useTranslations('mandates')
  const locale = useLocale()
  const topic = person.kind === 'named' && person.topicCode ? findLegalTopic(person.topicCode) : undefined
  return (
    <li className="relative grid gap-x-4 gap-y-1 border-line border-b px-4 py-2.5 focus-inset-within last:border-b-0 hover:bg-sunken sm:grid-cols-[13rem_minmax(0,1fr)_minmax(0,16rem)]">
      <div>{standing}</div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          {person.kind === 'protected' && (
            <Chip tone="protected" icon="lock">
              {t('protected')}
            </Chip>
          )}
          {/* The whole row is the link’s target. */}
          <Link href={href} data-row className="font-semibold text-row after:absolute after:inset-0">
            {person.kind === 'named' ? person.name : number}
          </Link>
        </p>
        <p className="text-ink-2 text-sm">
          {person.kind === 'named'
            ? [number, topic && displayTopicName(topic, locale)].filter(Boolean).join(' · ')
            : t('protectedText')}
        </p>
      </div>
      {children}
    </li>
  )
}

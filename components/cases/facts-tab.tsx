'use client'

import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { CaseView } from '@/lib/cases/case.queries'
import { useDays } from './use-case-texts'

/** Facts written down on the way, then what the mandate says. */
export function FactsTab({ found }: { found: CaseView }) {
  const t = useTranslations('cases.facts')
  const services = useTranslations('secondaryAid.service')
  const days = useDays()
  const { content, application, notes, contactBy, client } = found
  const { draft, person, centre } = content
  const told = (term: string, value: string): Fact[] => (value.trim() ? [{ term, value }] : [])
  const facts = notes.filter(({ kind }) => kind === 'FACT')
  return (
    <div className="grid gap-5">
      <section className="grid gap-2">
        <h2 className="text-lg">{t('noted')}</h2>
        {facts.length === 0 && <p className="text-ink-2 text-row">{t('none')}</p>}
        <ul className="grid">
          {facts.map(({ id, on, text, by }) => (
            <li key={id} className="border-line border-b py-2 last:border-b-0">
              <p className="whitespace-pre-line text-row">{text}</p>
              <p className="text-ink-2 text-sm">{[days.full(on), by].join(', ')}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="grid gap-2">
        <h2 className="text-lg">{t('mandate')}</h2>
        <p className="whitespace-pre-line text-row">{draft.matter}</p>
        <Facts
          facts={[
            ...(person.birthDate ? [{ term: t('birthDate'), value: days.full(person.birthDate) }] : []),
            { term: t('contact'), value: draft.contact || t('throughCentre', { phone: centre.phone }) },
            { term: t('contactBy'), value: days.full(contactBy) },
            ...told(t('interpreter'), draft.interpreter),
            ...told(t('marks'), draft.marks.split('\n').filter(Boolean).join('; ')),
            ...told(t('body'), draft.body),
            ...told(t('caseNumber'), draft.caseNumber),
            ...told(t('stage'), draft.stage),
            { term: t('services'), value: draft.services.map((service) => services(service)).join('; ') },
            ...told(t('basis'), content.basis),
            ...told(t('replaces'), content.replaces),
            {
              term: t('application'),
              value: client ? (
                <Link href={`/secondary-aid/${application.id}`}>{application.number}</Link>
              ) : (
                application.number
              ),
            },
          ]}
        />
      </section>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { MandateView } from '@/lib/secondary-aid/mandate.queries'

/** What the mandate says, for whoever acts on it: the way to the person first, then the matter. */
export function MandateFacts({ found }: { found: MandateView }) {
  const t = useTranslations('mandates')
  const label = useTranslations('mandates.word.label')
  const services = useTranslations('secondaryAid.service')
  const format = useFormatter()
  const { content, application, provider, contactBy, isOwn, issuedOn, ending } = found
  const { draft, person, centre } = content
  const day = (date: MandateView['issuedOn']) => format.dateTime(toUtcMidnight(date), 'day')
  const told = (term: string, value: string): Fact[] => (value.trim() ? [{ term, value }] : [])
  return (
    <>
      <Sheet title={t('facts.person')} id="person">
        <Facts
          facts={[
            ...(person.birthDate ? [{ term: t('facts.birthDate'), value: day(person.birthDate) }] : []),
            {
              term: label('contact'),
              value: draft.contact || t('facts.throughCentre', { phone: centre.phone }),
            },
            { term: label('contactBy'), value: day(contactBy) },
            ...told(label('interpreter'), draft.interpreter),
            ...told(label('marks'), draft.marks.split('\n').filter(Boolean).join('; ')),
            {
              term: t('facts.application'),
              value: application.mayOpen ? (
                <Link href={`/secondary-aid/${application.id}`}>{application.number}</Link>
              ) : (
                application.number
              ),
            },
          ]}
        />
      </Sheet>
      <Sheet title={t('facts.case')} id="case">
        <p className="mb-2 whitespace-pre-line text-row">{draft.matter}</p>
        <Facts
          facts={[
            ...told(label('body'), draft.body),
            ...told(label('caseNumber'), draft.caseNumber),
            ...told(label('stage'), draft.stage),
            { term: label('services'), value: draft.services.map((service) => services(service)).join('; ') },
            { term: t('facts.basis'), value: content.basis },
            ...(content.replaces ? [{ term: t('facts.replaces'), value: content.replaces }] : []),
          ]}
        />
      </Sheet>
      {!isOwn && (
        <Sheet title={t('facts.provider')} id="provider">
          <Facts
            facts={[
              { term: t(`kind.${content.provider.kind}`), value: provider.name },
              ...told(t('facts.phone'), provider.phone),
              ...told(t('facts.email'), provider.email),
              { term: t('facts.issued'), value: day(issuedOn) },
              ...(found.may.answer || found.state !== 'ISSUED'
                ? []
                : [{ term: t('facts.answer'), value: t('facts.answersOwn') }]),
              ...(ending ? [{ term: t(`ending.${ending.kind}`), value: ending.number }] : []),
            ]}
          />
        </Sheet>
      )}
    </>
  )
}

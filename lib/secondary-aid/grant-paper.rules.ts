import type { Paper } from '@/lib/core/paper'
import { formatPlainDate, type PlainDate } from '@/lib/core/plain-date'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'
import {
  type ApplicationReference,
  decisionPaper,
  facts,
  letterPaper,
  listUnder,
  type NamedList,
  type PaperCentre,
  type PaperWords,
  paragraph,
  type Signatory,
} from './aid-paper.rules'
import type { GrantedProvider } from './grant.rules'

/** A grant as it is printed (forms.md F5). */
export type GrantRecord = {
  readonly number: string
  readonly on: PlainDate
  readonly centre: PaperCentre
  readonly person: { readonly name: string; readonly birthDate: PlainDate | null }
  readonly application: ApplicationReference
  readonly category: { readonly name: string; readonly legalBasis: string }
  readonly otherCategories: NamedList
  readonly services: NamedList
  readonly matter: string
  readonly instances: NamedList
  readonly provider: GrantedProvider
  readonly validFor: string
  readonly signatory: Signatory
  readonly executor: string
  readonly ruleVersion: string
  /** By when the provider contacts the person, if it is known. */
  readonly contactBy: PlainDate | null
}

/** The decision to grant. */
export function grantDecisionPaper(record: GrantRecord, say: PaperWords): Paper {
  const { number, on, centre, person, application, category, services, provider, signatory, ruleVersion } =
    record
  return decisionPaper(
    {
      title: say('grant.title'),
      number,
      on,
      centre,
      signatory,
      ruleVersion,
      blocks: [
        paragraph(say('decision.place', { centre: centre.name })),
        ...facts([
          [say('decision.person'), person.name],
          [say('decision.birthDate'), person.birthDate ? formatPlainDate(person.birthDate) : ''],
          [say('decision.application'), applicationText(application, say)],
          [say('grant.category'), `${category.name} (${category.legalBasis})`],
          [say('grant.otherCategories'), record.otherCategories.join('; ')],
          [say('grant.services'), services.join('; ')],
          [say('grant.matter'), record.matter],
          [say('grant.instances'), record.instances.join('; ')],
          [say('grant.provider'), providerText(provider, say)],
          [say('grant.validFor'), record.validFor],
        ]),
        paragraph(say('decision.legalBasis', { basis: say('grant.basis') })),
        ...listUnder(
          say('decision.decided'),
          [
            say('grant.give', { services: services.join('; ') }),
            provider.kind === 'CHOSEN_LATER'
              ? say('grant.choose', { how: provider.how })
              : say('grant.appoint', { name: provider.name }),
            say('decision.copyTo'),
          ],
          'numbers',
        ),
        paragraph(say('grant.duty')),
      ],
    },
    say,
  )
}

/** The letter that goes with the copy: what was granted, who will ring, what to tell us. */
export function grantLetter(record: GrantRecord, edits: LetterEdits, say: PaperWords): Paper {
  const { number, on, centre, application, services, provider, contactBy, executor } = record
  const { phone } = centre
  return letterPaper(
    {
      title: say('grant.title'),
      subject: say('grant.subject'),
      number,
      on,
      centre,
      application,
      edits,
      executor,
      blocks: [
        paragraph(say('grant.letterText')),
        ...facts([
          [say('grant.services'), services.join('; ')],
          [say('grant.matter'), record.matter],
          [say('grant.instances'), record.instances.join('; ')],
          [say('grant.provider'), provider.kind === 'CHOSEN_LATER' ? '' : providerText(provider, say)],
        ]),
        paragraph(
          contactBy
            ? say('grant.letterNext', { date: formatPlainDate(contactBy), phone })
            : say('grant.letterNextUndated', { phone }),
        ),
        paragraph(say('grant.duty')),
        paragraph(say('grant.attachment', { number })),
      ],
    },
    say,
  )
}

export function applicationText({ number, on }: ApplicationReference, say: PaperWords): string {
  return say('decision.applicationLine', { number, date: formatPlainDate(on) })
}

function providerText(provider: GrantedProvider, say: PaperWords): string {
  if (provider.kind === 'CHOSEN_LATER') return provider.how
  return `${provider.name}, ${say(`grant.kind.${provider.kind}`, { sex: provider.sex })}`
}

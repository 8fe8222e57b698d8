import type { Paper, PaperBlock } from '@/lib/core/paper'
import { formatPlainDate } from '@/lib/core/plain-date'
import {
  dateText,
  facts,
  heading,
  listUnder,
  type PaperWords,
  paperLine,
  paragraph,
  paragraphs,
  senderOf,
} from './aid-paper.rules'
import type { ApplicationRecord } from './application-record.rules'

/** The application as blocks of a paper, ready to be signed. */
export function applicationPaper(record: ApplicationRecord, say: PaperWords): Paper {
  const { number, on, centre, matter, category, services, papers } = record
  return {
    title: say('application.title'),
    locale: 'uk',
    layout: 'handout',
    sender: [say('application.to', { centre: centre.name }), ...senderOf(centre).slice(1)],
    footer: number ?? '',
    blocks: [
      {
        kind: 'title',
        text: say('application.title'),
        ...(number ? { note: say('application.numberLine', { number, date: formatPlainDate(on) }) } : {}),
      },
      ...whoApplies(record, say),
      ...askedBy(record, say),
      heading(say('application.matter')),
      ...paragraphs(matter.substance),
      ...facts([
        [say('application.opposingParty'), matter.opposingParty],
        [say('application.court'), matter.court],
        [say('application.caseNumber'), matter.caseNumber],
        [say('application.hearing'), dateText(matter.hearingOn)],
        [say('application.services'), services.join('; ')],
        [say('application.category'), categoryText(category, say)],
        [say('application.earlierAid'), earlierText(record.earlierAid, say)],
        [say('application.wish'), record.wishedSex ? say(`application.wishSex.${record.wishedSex}`) : ''],
      ]),
      ...listUnder(
        say('application.papers'),
        papers.map((paper) => paperLine(paper, say)),
        'numbers',
      ),
      paragraph(say('application.truth')),
      paragraph(say('application.changes')),
      paragraph(say('application.consent')),
      ...(record.ruling ? [] : signatures(record, say)),
      heading(say('application.office')),
      { kind: 'signature', label: say('application.receivedBy') },
    ],
  }
}

/** What is asked, or by which ruling; and that whose capacity a court has touched may ask it. */
function askedBy(
  { ruling, capacity, representative, arrival }: ApplicationRecord,
  say: PaperWords,
): PaperBlock[] {
  const ask = ruling
    ? say('application.ruling', { number: ruling.number, date: dateText(ruling.on) })
    : say(representative ? 'application.askFor' : 'application.askSelf')
  return [
    ...(capacity
      ? [paragraph(say(`application.capacity.${capacity.status}`, { ruling: capacity.ruling }))]
      : []),
    ...(capacity?.ownMatters && !representative ? [paragraph(say('application.ownMatters'))] : []),
    paragraph(ask),
    ...facts([
      [say('application.firstContact'), dateText(arrival?.firstContactOn)],
      [say('application.arrived'), dateText(arrival?.arrivedOn)],
    ]),
  ]
}

function whoApplies({ applicant, representative, siblings, loneChild }: ApplicationRecord, say: PaperWords) {
  const residence = applicant.hasNoAddress
    ? [say('noAddress'), applicant.residence].filter(Boolean).join('; ')
    : applicant.residence
  return [
    heading(say('application.applicant')),
    ...facts([
      [say('application.name'), applicant.name],
      [say('application.birthDate'), dateText(applicant.birthDate)],
      [say('application.taxId'), applicant.taxId],
      [
        say('application.identity'),
        applicant.hasNoIdentityPaper ? say('application.noIdentity') : applicant.identityPaper,
      ],
      [say('application.residence'), residence],
      [say('application.postal'), applicant.postalAddress],
      [say('application.phones'), applicant.phones],
      [say('application.email'), applicant.email],
    ]),
    ...(representative
      ? [
          heading(say('application.representative')),
          ...facts([
            [say('application.name'), representative.name],
            [say('application.basis'), representative.basis],
            [say('application.authority'), representative.paper],
          ]),
        ]
      : []),
    ...listUnder(
      say('application.siblings'),
      siblings.map(({ name, birthDate, number }) => {
        const born = dateText(birthDate)
        if (!number) return [name, born].filter(Boolean).join(', ')
        return say('application.siblingLine', { name, birthDate: born, number })
      }),
    ),
    ...(loneChild
      ? [
          paragraph(say('application.loneChild')),
          ...facts([
            [say('application.childrensService'), loneChild.service],
            [say('application.serviceTold'), dateText(loneChild.toldOn)],
            [say('application.safeAdult'), loneChild.safeAdult],
          ]),
        ]
      : []),
  ]
}

function categoryText({ name, basis }: ApplicationRecord['category'], say: PaperWords): string {
  return name && basis ? say('application.categoryLine', { name, basis }) : name
}

function earlierText(when: string, say: PaperWords): string {
  return when.trim() ? say('application.earlierYes', { when }) : say('application.earlierNo')
}

function signatures(
  { signing, applicant, representative }: ApplicationRecord,
  say: PaperWords,
): PaperBlock[] {
  const signature = (name: string): PaperBlock => ({
    kind: 'signature',
    label: say('signature'),
    name,
    dateLabel: say('date'),
  })
  switch (signing.kind) {
    case 'SELF':
      return [signature(applicant.name)]
    case 'REPRESENTATIVE':
      return [signature(representative?.name ?? '')]
    case 'E_SIGNATURE':
      return [paragraph(say('application.eSignature'))]
    default:
      return [
        ...(signing.reader
          ? [
              paragraph(say('application.readAloud', { sex: applicant.sex })),
              paragraph(say('application.readerLine', { name: signing.reader })),
            ]
          : []),
        paragraph(say('application.signedFor', { sex: applicant.sex })),
        ...facts([
          [say('application.signReason'), signing.reason],
          [say('application.signer'), signing.signer.name],
          [say('application.signerPaper'), signing.signer.paper],
        ]),
        {
          kind: 'signature',
          label: say('application.signerSignature', { name: signing.signer.name }),
          dateLabel: say('date'),
        },
        ...(signing.reader
          ? [{ kind: 'signature', label: say('application.readerSignature'), name: signing.reader } as const]
          : []),
      ]
  }
}

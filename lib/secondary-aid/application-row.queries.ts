import 'server-only'
import { maskNumber } from '@/lib/clients/masked-number.rules'
import { type PlainDate, plainDateOfUtc } from '@/lib/core/plain-date'
import { openText } from '@/lib/core/secrets'
import { PAPER_FORMS, type PaperForm } from '@/lib/eligibility/rule-book'
import type { Prisma } from '@/prisma/generated/client'
import { type ApplicationContent, applicationContentSchema } from './application-content.schema'
import type { KeptEvent } from './application-events.rules'
import { APPLICATION_STATES, type ApplicationState } from './application-state.rules'
import { PAPER_STATES, type PaperState } from './checklist.rules'

/** What both reads and writes of an application need of its row. */
export const applicationFields = {
  id: true,
  number: true,
  clientId: true,
  enquiryId: true,
  unitId: true,
  executorId: true,
  state: true,
  firstContactOn: true,
  receivedOn: true,
  completeOn: true,
  dueOn: true,
  papersDueOn: true,
  content: true,
  primaryCategory: true,
  exceptions: true,
  familyId: true,
  revision: true,
  createdAt: true,
  unit: { select: { code: true, name: true, address: true, phone: true, email: true } },
  executor: { select: { name: true } },
  client: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      birthDate: true,
      sex: true,
      email: true,
      isProtected: true,
      homeUnitId: true,
      identityLevel: true,
    },
  },
  papers: {
    select: {
      doc: true,
      state: true,
      form: true,
      numberSealed: true,
      issuer: true,
      issuedOn: true,
      validTo: true,
      sheets: true,
      note: true,
      bearsName: true,
      nameReason: true,
      receivedOn: true,
    },
    orderBy: { id: 'asc' },
  },
  events: { select: { kind: true, on: true, details: true, reason: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.SecondaryAidApplicationSelect
export type ApplicationRow = Prisma.SecondaryAidApplicationGetPayload<{ select: typeof applicationFields }>

/** A paper as kept; its number in full is in the row only. */
export type KeptPaper = {
  doc: string
  state: PaperState
  form: PaperForm
  /** Masked, to compare with the paper in the hand. */
  numberShown: string
  issuer: string
  issuedOn: PlainDate | null
  validTo: PlainDate | null
  sheets: number | null
  note: string
  /** The name it bears when it is not the one of the card, and why; without a reason it is another person's. */
  bearsName: string
  nameReason: string
  receivedOn: PlainDate
}

export const dayOf = (date: Date | null): PlainDate | null => date && plainDateOfUtc(date)

export function contentOf({ content }: Pick<ApplicationRow, 'content'>): ApplicationContent {
  return applicationContentSchema.parse(content)
}

/** The day it is judged by: the day it was received, or arrived by post; today while it did neither. */
export function applicationDay(
  row: Pick<ApplicationRow, 'receivedOn' | 'content'>,
  today: PlainDate,
): PlainDate {
  const arrivedOn = contentOf(row).arrival?.arrivedOn
  return dayOf(row.receivedOn) ?? (arrivedOn && arrivedOn <= today ? arrivedOn : today)
}

export function stateOf({ state }: Pick<ApplicationRow, 'state'>): ApplicationState {
  const found = APPLICATION_STATES.find((each) => each === state)
  if (!found) throw new Error(`No state of an application is called ${state}`)
  return found
}

export function papersOf({ papers }: Pick<ApplicationRow, 'papers'>): KeptPaper[] {
  return papers.map(({ numberSealed, ...paper }) => ({
    doc: paper.doc,
    state: PAPER_STATES.find((state) => state === paper.state) ?? 'SHOWN',
    form: PAPER_FORMS.find((form) => form === paper.form) ?? 'ORIGINAL_SHOWN',
    numberShown: numberSealed ? maskNumber(openText(numberSealed)) : '',
    issuer: paper.issuer ?? '',
    issuedOn: dayOf(paper.issuedOn),
    validTo: dayOf(paper.validTo),
    sheets: paper.sheets,
    note: paper.note ?? '',
    bearsName: paper.bearsName ?? '',
    nameReason: paper.nameReason ?? '',
    receivedOn: plainDateOfUtc(paper.receivedOn),
  }))
}

export function eventsOf({ events }: Pick<ApplicationRow, 'events'>): KeptEvent[] {
  return events.map(({ kind, on, details }) => ({
    kind,
    on: plainDateOfUtc(on),
    paper: paperOf(details),
  }))
}

function paperOf(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('paper' in details)) return null
  return typeof details.paper === 'string' ? details.paper : null
}

export const nameOf = ({
  surname,
  givenName,
  patronymic,
}: Pick<ApplicationRow['client'], 'surname' | 'givenName' | 'patronymic'>): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

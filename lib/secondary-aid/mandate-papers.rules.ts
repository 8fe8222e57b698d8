import type { Paper } from '@/lib/core/paper'
import type { PlainDate } from '@/lib/core/plain-date'
import type { PaperWords } from './aid-paper.rules'
import { replacementPaper, terminationPaper } from './ending-paper.rules'
import type { AidService } from './grant.rules'
import { groundLine } from './ground.rules'
import { replacementGroundRows, terminationGroundRows } from './ground-rows.rules'
import type { MandateContent } from './mandate.schema'
import type { KeptReplacement, KeptTermination } from './mandate-ending.schema'
import { mandatePaper, orderPaper } from './mandate-paper.rules'

/** What the paper shows beside what was worded: number and day; before it is issued the number is not there yet. */
export type Numbered = { readonly number: string; readonly on: PlainDate }

/** Names of services in Ukrainian, as papers have them. */
export type ServiceNames = Readonly<Record<AidService, string>>

/** The mandate of an advocate, or the order for a staff lawyer. */
export function mandatePaperOf(
  content: MandateContent,
  { number, on }: Numbered,
  services: ServiceNames,
  say: PaperWords,
): Paper {
  const { draft, at, basis, person, centre, provider, replaces, signatoryName } = content
  const assigned = {
    number,
    on,
    centre,
    basis,
    person: {
      name: person.name,
      birthDate: person.birthDate,
      contact: draft.contact,
      isProtected: person.isProtected,
      safeContact: person.isProtected ? draft.contact : '',
    },
    matter: draft.matter,
    body: draft.body,
    caseNumber: draft.caseNumber,
    stage: draft.stage,
    services: draft.services.map((service) => services[service]),
    interpreter: draft.interpreter,
    marks: draft.marks.split('\n').flatMap((mark) => mark.trim() || []),
    signatory: { name: signatoryName, position: draft.signatoryPosition },
    firstContactBy: draft.contactBy,
  }
  if (provider.kind === 'ADVOCATE')
    return mandatePaper({ ...assigned, at, advocate: provider, replaces }, say)
  const inDative = (dative: string, nominative: string) => ({
    nominative,
    genitive: nominative,
    dative,
    accusative: nominative,
  })
  return orderPaper(
    {
      ...assigned,
      lawyer: {
        name: inDative(draft.lawyerName, provider.name),
        position: inDative(draft.lawyerPosition, provider.position),
      },
      powersPaper: draft.powersPaper,
      validTo: draft.validTo,
    },
    say,
  )
}

/** The decision to replace the provider. */
export function replacementPaperOf(kept: KeptReplacement, numbered: Numbered, say: PaperWords): Paper {
  const { draft } = kept
  const { ground, replacedOn } = draft
  if (!ground || !replacedOn) throw new Error(`The replacement ${numbered.number} was kept unfinished`)
  const named = (name: string) => ({ nominative: name, genitive: name, dative: name, accusative: name })
  return replacementPaper(
    {
      ...endingOf(kept, numbered),
      ground: kept.groundText ?? firstWords(replacementGroundRows, ground),
      replacedOn,
      oldProvider: named(draft.oldName),
      newProvider: named(draft.newName),
    },
    say,
  )
}

/** The decision to end the aid. */
export function terminationPaperOf(kept: KeptTermination, numbered: Numbered, say: PaperWords): Paper {
  const { ground, warnedOn } = kept.draft
  if (!ground) throw new Error(`The termination ${numbered.number} was kept unfinished`)
  const text = kept.groundText ?? firstWords(terminationGroundRows, ground)
  return terminationPaper({ ...endingOf(kept, numbered), ground: text, warnedOn, endsOn: numbered.on }, say)
}

/** Of a decision that kept no words: it was signed before a ground could be corrected. */
function firstWords(rows: typeof replacementGroundRows, code: string): string {
  const row = rows.find((each) => each.code === code)
  return row ? groundLine(row) : code
}

function endingOf(
  { centre, personName, grant, mandateNumber, signatoryName, draft }: KeptReplacement | KeptTermination,
  numbered: Numbered,
) {
  return {
    ...numbered,
    centre,
    person: personName,
    grant,
    mandateNumber,
    facts: draft.facts,
    evidence: draft.evidence,
    toldTo: draft.toldTo,
    signatory: { name: signatoryName, position: draft.signatoryPosition },
  }
}

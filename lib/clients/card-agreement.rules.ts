import type { CardContent, CardField } from './card-content.rules'

/**
 * The year of birth counts only while the date is unknown: an edit after which the date is known empties it.
 *
 * @returns the edit with what follows of it
 */
export function settleBirthYear(before: CardContent, edit: Partial<CardContent>): Partial<CardContent> {
  const { birthDate } = { ...before, ...edit }
  return birthDate === 'UNKNOWN' ? edit : { ...edit, birthYear: null }
}

/** Two answers of a card that do not go together: told at `field`, as a key of `clients.fieldErrors`. */
type Disagreement = { field: CardField; error: string; between: CardField[] }

const DISAGREEMENTS: (Disagreement & { isIn: (card: CardContent) => boolean })[] = [
  {
    field: 'documents',
    error: 'documentMissing',
    between: ['identityLevel', 'documents'],
    isIn: (card) => card.identityLevel === 'DOCUMENT' && card.documents.length === 0,
  },
  {
    field: 'noTaxIdReason',
    error: 'taxIdGiven',
    between: ['taxId', 'noTaxIdReason'],
    isIn: (card) => card.taxId !== '' && card.noTaxIdReason !== null,
  },
]

/**
 * What does not go together in a card as it would stand after an edit.
 *
 * Only what the edit has a part in: an older card that disagrees with itself may still get a new phone.
 *
 * @param changed the fields the edit changes
 */
export function listDisagreements(card: CardContent, changed: readonly CardField[]): Disagreement[] {
  return DISAGREEMENTS.filter(
    ({ between, isIn }) => between.some((field) => changed.includes(field)) && isIn(card),
  )
}

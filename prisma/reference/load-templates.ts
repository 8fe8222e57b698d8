import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/core/db'
import { starterTemplates } from '@/lib/enquiries/answer-templates'

/**
 * Puts the product’s own texts into the database, for every centre and not yet confirmed. What is there already,
 * changed or put away by an office, is left as it is.
 *
 * @returns how many were added
 */
export async function loadTemplates(tx: Pick<Tx, 'answerTemplate'>): Promise<number> {
  const { count } = await tx.answerTemplate.createMany({
    data: starterTemplates.map(({ id, kind, branchCode, topicCode, title, text, legalBasis }) => ({
      id: idOfStarter(id),
      kind,
      branchCode: branchCode ?? null,
      topicCode: topicCode ?? null,
      title: title.uk,
      titleEn: title.en,
      text: text.uk,
      legalBasis: legalBasis.uk,
    })),
    skipDuplicates: true,
  })
  return count
}

/** The same id in every installation, so that a text loaded twice is one row. */
function idOfStarter(name: string): string {
  const digits = createHash('sha256').update(`answer-template:${name}`).digest('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

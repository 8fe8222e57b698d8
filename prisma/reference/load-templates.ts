import type { Tx } from '@/lib/core/db'
import { stableId } from '@/lib/core/stable-id'
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
      id: stableId(`answer-template:${id}`),
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

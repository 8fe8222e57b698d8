import 'server-only'
import type { z } from 'zod'
import type { Tx } from '@/lib/core/db'

/** Of one submission: the link it uses up, and the key it came with. */
type Submission = { linkId: string; submissionId: string | undefined }

/** What was said to the same submission before: an answer that did not arrive is asked for again. */
export async function answerGiven<Answer>(
  tx: Tx,
  { linkId, submissionId }: Submission,
  shape: z.ZodType<Answer>,
  now: Date,
): Promise<Answer | undefined> {
  if (!submissionId) return undefined
  const link = await tx.partnerLink.findFirst({
    where: { id: linkId, answeredWith: submissionId, revokedAt: null, expiresAt: { gt: now } },
    select: { answer: true },
  })
  return link ? shape.parse(link.answer) : undefined
}

/** Keeps what is said to the submission that used the link up. */
export async function keepAnswer(
  tx: Tx,
  { linkId, submissionId }: Submission,
  answer: Record<string, string | null>,
): Promise<void> {
  if (!submissionId) return
  await tx.partnerLink.update({
    where: { id: linkId },
    data: { answeredWith: submissionId, answer },
    select: { id: true },
  })
}

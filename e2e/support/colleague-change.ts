import type { Viewer } from '@/lib/core/viewer'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'

/** A colleague has changed the application: what is typed in it, or, without that, something else of it. */
export async function givenChange(
  by: Viewer,
  applicationId: string,
  content?: ApplicationContentInput,
): Promise<void> {
  const { inTransaction } = await import('@/lib/core/db')
  const { ok } = await import('@/lib/core/result')
  const { recordFact } = await import('@/lib/core/audit')
  const { applicationContentSchema } = await import('@/lib/secondary-aid/application-content.schema')
  await inTransaction(async (tx) => {
    await tx.secondaryAidApplication.update({
      where: { id: applicationId },
      data: {
        revision: { increment: 1 },
        ...(content ? { content: applicationContentSchema.parse(content) } : {}),
      },
      select: { id: true },
    })
    const fact = { action: 'update', subject: 'application', subjectId: applicationId }
    await recordFact(tx, by, { ...fact, subjectUnitId: by.unit.id, details: {} })
    return ok(null)
  })
}

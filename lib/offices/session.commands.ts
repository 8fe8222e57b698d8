import 'server-only'
import { recordFact } from '@/lib/core/audit'
import { inTransaction } from '@/lib/core/db'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'

/** Ends one of the viewer's own sessions, this one or one in another browser. */
export async function endOwnSession(
  viewer: Viewer,
  { sessionId }: { sessionId: string },
): Promise<Result<{ sessionId: string }, 'sessionNotFound'>> {
  return inTransaction(async (tx) => {
    const ended = await tx.staffSession.updateMany({
      where: { id: sessionId, staffId: viewer.staffId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (ended.count === 0) return fail('sessionNotFound')
    await recordFact(tx, viewer, { action: 'signOut', subject: 'staffSession', subjectId: sessionId })
    return ok({ sessionId })
  })
}

/** Ends all of the viewer's sessions but the one that asks. */
export async function endOtherSessions(viewer: Viewer): Promise<Result<{ ended: number }, never>> {
  return inTransaction(async (tx) => {
    const others = await tx.staffSession.updateMany({
      where: {
        staffId: viewer.staffId,
        revokedAt: null,
        expiresAt: { gt: new Date() },
        ...(viewer.session ? { id: { not: viewer.session.id } } : {}),
      },
      data: { revokedAt: new Date() },
    })
    await recordFact(tx, viewer, {
      action: 'endSessions',
      subject: 'staff',
      subjectId: viewer.staffId,
      details: { sessions: others.count },
    })
    return ok({ ended: others.count })
  })
}

import 'server-only'
import { issuePaper } from '@/lib/core/issued-papers'
import { ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import type { DeskPaperRequest } from './application.schema'
import { findDeskPaper } from './desk-paper.queries'

type Refusal = Extract<Awaited<ReturnType<typeof findDeskPaper>>, { ok: false }>['error']

/** Prints a paper of an application as it is previewed, and keeps it by its hash. */
export async function printDeskPaper(
  viewer: Viewer,
  request: DeskPaperRequest,
  now = new Date(),
): Promise<Result<{ pdf: Uint8Array<ArrayBuffer>; name: string }, Refusal>> {
  const found = await findDeskPaper(viewer, request, now)
  if (!found.ok) return found
  const { paper, kind, name, owner } = found.value
  return ok({ pdf: await issuePaper(viewer, kind, paper, owner), name })
}

import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/core/viewer'
import { attachFile } from '@/lib/secondary-aid/application-file.commands'
import {
  fileResponse,
  findFileContents,
  listApplicationFiles,
} from '@/lib/secondary-aid/application-file.queries'
import { startApplication } from '@/lib/secondary-aid/start-application.commands'
import { givenClient } from './givens'

// An application with scans, as the desk attaches them.

export async function application(viewer: Viewer): Promise<string> {
  const { clientId } = await givenClient(viewer)
  const started = await startApplication(viewer, { clientId, enquiryId: null, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  return started.value.applicationId
}
export const streamOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]).stream()
export const attach = (
  viewer: Viewer,
  applicationId: string,
  bytes: Uint8Array,
  submissionId: string = randomUUID(),
) => attachFile(viewer, { applicationId, doc: 'PASSPORT_UA', submissionId }, streamOf(bytes))
export async function attached(viewer: Viewer, applicationId: string, bytes: Uint8Array): Promise<string> {
  const kept = await attach(viewer, applicationId, bytes)
  if (!kept.ok) throw new Error(kept.error)
  return kept.value.fileId
}
export async function listed(viewer: Viewer, applicationId: string) {
  const found = await listApplicationFiles(viewer, { applicationId })
  return found.ok ? found.value : []
}
export async function readAll(viewer: Viewer, fileId: string): Promise<Buffer> {
  const found = await findFileContents(viewer, { fileId })
  if (!found.ok) throw new Error(found.error)
  return Buffer.from(await fileResponse(found.value).arrayBuffer())
}

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Viewer } from '@/lib/core/viewer'
import { expect } from './test'

/** A draft with a marked passport, as the desk has it before the scans come. */
export async function givenMarkedPassport(viewer: Viewer, clientId: string): Promise<string> {
  const { startApplication } = await import('@/lib/secondary-aid/start-application.commands')
  const { db } = await import('@/lib/core/db')
  const { applicationContentSchema } = await import('@/lib/secondary-aid/application-content.schema')
  const started = await startApplication(viewer, { clientId, enquiryId: null, submissionId: randomUUID() })
  if (!started.ok) throw new Error(started.error)
  const { applicationId } = started.value
  await db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: {
      content: applicationContentSchema.parse({ substance: 'Виселення.', claimedCategories: ['IDP'] }),
      papers: { create: { doc: 'PASSPORT_UA', receivedOn: new Date(), addedById: viewer.staffId } },
    },
    select: { id: true },
  })
  return applicationId
}
export const identity = (page: Page) => page.getByRole('region', { name: /^особа: / })
export const files = (page: Page) => identity(page).getByRole('list', { name: /^Файли: / })
export const image = (buffer: Buffer, name = 'scan.jpg') => ({ name, mimeType: 'image/jpeg', buffer })
export const pdf = (buffer: Buffer) => ({ name: 'scan.pdf', mimeType: 'application/pdf', buffer })

/** Past the screen, as whoever the page is signed in for. */
export function send(page: Page, about: { applicationId: string; doc: string }, bytes: Buffer) {
  const told = encodeURIComponent(JSON.stringify({ ...about, submissionId: randomUUID() }))
  return page.request.post('/api/files/attach', {
    headers: { 'X-About': told, 'Content-Type': 'application/octet-stream' },
    data: bytes,
  })
}

export async function choose(page: Page, ...chosen: { name: string; mimeType: string; buffer: Buffer }[]) {
  // Pressed again until the page is alive: the first press after loading may come too soon.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 2000 })
    const press = identity(page).getByRole('button', { name: /^Долучити файл: / })
    const [found] = await Promise.all([chooser, press.click({ timeout: 2000 })])
    await found.setFiles(chosen)
  }).toPass()
}

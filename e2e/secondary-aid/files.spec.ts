import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { encode } from 'uqr'
import type { Viewer } from '@/lib/core/viewer'
import { givenPdf, givenPhoto, HEIC_PHOTO, PROGRAM } from '../../scripts/testing/files'
import { baseURL } from '../support/server'
import { expect, test } from '../support/test'

/** A draft with a marked passport, as the desk has it before the scans come. */
async function givenMarkedPassport(viewer: Viewer, clientId: string): Promise<string> {
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
const identity = (page: Page) => page.getByRole('region', { name: /^особа: / })
const files = (page: Page) => identity(page).getByRole('list', { name: /^Файли: / })
const image = (buffer: Buffer, name = 'scan.jpg') => ({ name, mimeType: 'image/jpeg', buffer })
const pdf = (buffer: Buffer) => ({ name: 'scan.pdf', mimeType: 'application/pdf', buffer })

/** Past the screen, as whoever the page is signed in for. */
function send(page: Page, about: { applicationId: string; doc: string }, bytes: Buffer) {
  const told = encodeURIComponent(JSON.stringify({ ...about, submissionId: randomUUID() }))
  return page.request.post('/api/files/attach', {
    headers: { 'X-About': told, 'Content-Type': 'application/octet-stream' },
    data: bytes,
  })
}

async function choose(page: Page, ...chosen: { name: string; mimeType: string; buffer: Buffer }[]) {
  // Pressed again until the page is alive: the first press after loading may come too soon.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 2000 })
    const press = identity(page).getByRole('button', { name: /^Долучити файл: / })
    const [found] = await Promise.all([chooser, press.click({ timeout: 2000 })])
    await found.setFiles(chosen)
  }).toPass()
}

test('attaches a photo and a PDF, and looks at them by keyboard', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await choose(page, image(await givenPhoto()), pdf(await givenPdf(2)))
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  await expect(files(page).getByRole('img', { includeHidden: true }).first()).toBeVisible()
  await expect(identity(page).getByText('не перевірено на віруси')).toBeVisible()
  await scan()

  await files(page)
    .getByRole('button', { name: /файл 1, фото/ })
    .click()
  const viewerBox = page.getByRole('dialog', { name: /файл 1 з 2/ })
  const sheet = page.getByRole('img', { name: /сторінка 1 з 1/ })
  await expect.poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.height)).toBeGreaterThan(1000)
  const shape = () =>
    sheet.evaluate(({ width, height }: HTMLCanvasElement) => (width > height ? 'lying' : 'standing'))
  expect(await shape()).toBe('standing')
  await page.keyboard.press('KeyR')
  await expect.poll(shape).toBe('lying')
  const width = async () => (await sheet.boundingBox())?.width ?? 0
  const before = await width()
  await page.keyboard.press('+')
  expect(await width()).toBeGreaterThan(before * 1.4)
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити' }).click()
  expect((await download).suggestedFilename()).toMatch(/^фото-[0-9a-f]{6}\.jpg$/)

  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: /файл 2 з 2/ })).toBeVisible()
  const second = page.getByRole('img', { name: /сторінка 2 з 2/ })
  await second.scrollIntoViewIfNeeded()
  await expect.poll(() => second.evaluate((canvas: HTMLCanvasElement) => canvas.height)).toBeGreaterThan(1000)
  await scan()
  await page.keyboard.press('Escape')
  await expect(viewerBox).toBeHidden()
})

test('says that a file is illegible, removes it and brings it back', async ({
  page,
  signIn,
  givenClient,
  scan,
  pressAndHoldUndo,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await choose(page, image(await givenPhoto()), pdf(await givenPdf(2)))
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  await files(page)
    .getByRole('button', { name: /файл 2, PDF/ })
    .click()
  await page.getByRole('button', { name: 'Нерозбірливо' }).click()
  await expect(page.getByRole('button', { name: 'Читається' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(identity(page).getByText('Файл не прочитати.')).toBeVisible()
  await scan()

  await files(page)
    .getByRole('button', { name: /файл 2, PDF/ })
    .click()
  const undo = await pressAndHoldUndo(() => page.getByRole('button', { name: 'Прибрати файл' }).click())
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
  await undo.click()
  await expect(files(page).getByRole('listitem')).toHaveCount(2)

  await identity(page).getByRole('button', { name: 'Документ не прочитати' }).click()
  await expect(identity(page).getByText('не можна прочитати')).toBeVisible()
  await page.reload()
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
})

test('tells of each bad file what is wrong and what to do, and takes the good one beside it', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await page.getByLabel('Інша сторона').fill('Шевченко Петро')
  const photo = await givenPhoto()
  const dismiss = async (name: string) =>
    identity(page)
      .getByRole('button', { name: `Прибрати повідомлення: ${name}` })
      .click()
  for (const [name, buffer, text] of [
    ['program.jpg', PROGRAM, 'Це не фото й не PDF.'],
    ['empty.jpg', Buffer.alloc(0), 'Файл порожній.'],
    ['half.jpg', photo.subarray(0, photo.length / 2), 'Файл пошкоджено'],
    ['photo.heic', HEIC_PHOTO, 'Фото у форматі HEIC тут не показати.'],
    ['locked.pdf', await givenPdf(1, { userPassword: 'secret' }), 'збережіть без пароля'],
    ['page.png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'Це не фото й не PDF.'],
  ] as const) {
    await choose(page, { name, mimeType: 'image/jpeg', buffer })
    await expect(identity(page).getByRole('alert').filter({ hasText: name })).toContainText(text)
    if (name === 'locked.pdf') await scan()
    await dismiss(name)
  }
  // Never sent: the browser itself knows that it is too large.
  let isSent = false
  await page.route('**/api/files/attach', (route) => {
    isSent = true
    return route.continue()
  })
  await identity(page)
    .getByRole('button', { name: /^Долучити файл: / })
    .evaluate((button) => {
      const large = new File([new Uint8Array(40 * 1024 * 1024)], 'large.pdf', { type: 'application/pdf' })
      const held = new DataTransfer()
      held.items.add(large)
      button.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))
    })
  await expect(identity(page).getByRole('alert')).toContainText('Файл більший за 25 МБ.')
  expect(isSent).toBe(false)
  await dismiss('large.pdf')
  await choose(page, image(photo))
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
  await choose(page, image(photo, 'again.jpg'))
  await expect(identity(page).getByRole('alert')).toContainText('Цей самий файл уже долучено до заяви.')
  await expect(page.getByLabel('Інша сторона')).toHaveValue('Шевченко Петро')
})

test('takes a file dropped before the paper is marked, one that is pasted, and one cut off by a lost connection', async ({
  page,
  context,
  signIn,
  givenClient,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  const give = (event: 'drop' | 'paste', bytes: Buffer) => ({ event, bytes: [...bytes] })
  const ground = page.getByRole('region', { name: /^підстава: / })
  const deliver = (target: Element, { event, bytes }: { event: 'drop' | 'paste'; bytes: number[] }) => {
    const held = new DataTransfer()
    held.items.add(new File([new Uint8Array(bytes)], 'scan.jpg', { type: 'image/jpeg' }))
    const about = { bubbles: true, cancelable: true }
    target.dispatchEvent(
      event === 'drop'
        ? new DragEvent('drop', { dataTransfer: held, ...about })
        : new ClipboardEvent('paste', { clipboardData: held, ...about }),
    )
  }
  await expect(identity(page).getByRole('button', { name: /^Долучити файл: / })).toBeVisible()
  await ground.evaluate(deliver, give('drop', await givenPhoto('Довідка ВПО')))
  await page.getByLabel('Номер', { exact: true }).fill('17')
  await page.getByLabel('Аркушів').fill('0')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(page.getByText('Кількість аркушів — ціле число від 1 до 1000')).toBeVisible()
  await page.getByLabel('Аркушів').fill('3')
  await page.getByRole('button', { name: 'Записати' }).click()
  await expect(ground.getByText('3 арк.')).toBeVisible()
  await expect(ground.getByRole('list', { name: /^Файли: / }).getByRole('listitem')).toHaveCount(1)

  const button = identity(page).getByRole('button', { name: /^Долучити файл: / })
  await button.evaluate(deliver, give('paste', await givenPhoto('Перша')))
  await expect(files(page).getByRole('listitem')).toHaveCount(1)

  await context.setOffline(true)
  await choose(page, image(await givenPhoto('Друга')))
  await expect(identity(page).getByRole('alert')).toContainText('Зв’язок втрачено.')
  await context.setOffline(false)
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
  await expect(identity(page).getByRole('alert')).toHaveCount(0)

  await page.goto(`/secondary-aid/${applicationId}/papers/application`)
  await expect(page.getByRole('article')).toContainText('довідка ВПО, 3 аркуші')
})

test('gives up a file on its way', async ({ page, signIn, givenClient, scan }) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await page.route('**/api/files/attach', () => undefined)
  await choose(page, image(await givenPhoto()))
  await expect(identity(page).getByRole('progressbar')).toBeVisible()
  await scan()
  await identity(page).getByRole('button', { name: 'Скасувати надсилання: scan.jpg' }).click()
  await expect(identity(page).getByRole('progressbar')).toHaveCount(0)
  await expect(files(page)).toHaveCount(0)
})

test('a telephone sends pages by a code, for itself alone, until it is done', async ({
  page,
  browser,
  signIn,
  givenClient,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  const dialog = page.getByRole('dialog', { name: 'Зняти документ телефоном' })
  await expect(async () => {
    const press = identity(page).getByRole('button', { name: /^Зняти телефоном: / })
    await press.click({ timeout: 2000 })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
  const code = dialog.getByRole('img', { name: 'QR-код із посиланням для телефона' })
  await expect(code).toBeVisible()
  await scan()

  const { db } = await import('@/lib/core/db')
  const { signLink } = await import('@/lib/core/link-token')
  const { id } = await db.phoneLink.findFirstOrThrow({ where: { applicationId }, select: { id: true } })
  const address = `${baseURL}/photo#${signLink('phone', id)}`
  const { data } = encode(address, { ecc: 'M', border: 0 })
  const dark = data.flat().filter(Boolean).length
  expect((await code.locator('path').getAttribute('d'))?.split('M').length).toBe(dark + 1)

  // Of another person's: no session, no cookie of ours.
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const shown = await phone.newPage()
  const asked: string[] = []
  shown.on('request', (request) => asked.push(request.url()))
  await shown.goto(address)
  await expect(shown.getByRole('heading', { name: 'Сфотографуйте документ' })).toBeVisible()
  const camera = shown.getByLabel('Сфотографувати', { exact: true }).and(shown.locator('input'))
  await expect(camera).toHaveAttribute('capture', 'environment')
  expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expect(dialog.getByText('Телефон під’єднано.')).toBeVisible()
  const { default: AxeBuilder } = await import('@axe-core/playwright')
  expect((await new AxeBuilder({ page: shown }).analyze()).violations.map(({ id: rule }) => rule)).toEqual([])

  await camera.setInputFiles(image(await givenPhoto('Перша')))
  await expect(shown.getByText('Надіслано 1 файл')).toBeVisible()
  await camera.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: PROGRAM })
  await expect(shown.getByRole('main').getByRole('alert')).toContainText('Це не фото й не PDF.')
  await shown.reload()
  await expect(shown.getByRole('heading', { name: 'Сфотографуйте документ' })).toBeVisible()
  await camera.setInputFiles(image(await givenPhoto('Друга')))
  await expect(dialog.getByText('Надійшло 2 фото.')).toBeVisible()
  const text = await shown.locator('body').textContent()
  expect(text).not.toMatch(/Шевченко|Олена|паспорт|Ткач/i)
  expect(asked.filter((url) => url.includes(signLink('phone', id)) && !url.includes('#'))).toEqual([])

  const other = await browser.newContext()
  const second = await other.newPage()
  await second.goto(address)
  await expect(second.getByRole('heading', { name: 'Посилання вже відкрито' })).toBeVisible()
  await other.close()

  await shown.getByRole('button', { name: 'Готово' }).click()
  await expect(shown.getByRole('heading', { name: 'Дякуємо, фото надіслано.' })).toBeVisible()
  await shown.reload()
  await expect(shown.getByRole('heading', { name: 'Посилання вже не діє' })).toBeVisible()
  await phone.close()
  await expect(dialog.getByText('Посилання вже не діє.')).toBeVisible()
  await scan()
  await dialog.getByRole('button', { name: 'Готово' }).click()
  await expect(files(page).getByRole('listitem')).toHaveCount(2)
})

test('gives no byte to anybody who may not see the application, and none that is infected to anybody', async ({
  page,
  signIn,
  givenClient,
  givenUnit,
}) => {
  const { ROLES } = await import('@/lib/core/access')
  const { db } = await import('@/lib/core/db')
  const unitId = await givenUnit()
  const viewer = await signIn('FRONTLINER', { unitId })
  const applicationId = await givenMarkedPassport(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/secondary-aid/${applicationId}`)
  await choose(page, image(await givenPhoto()))
  await expect(files(page).getByRole('listitem')).toHaveCount(1)
  const { id: fileId } = await db.applicationFile.findFirstOrThrow({
    where: { applicationId },
    select: { id: true },
  })
  const ask = async (path: string, data: object) => (await page.request.post(path, { data })).status()
  const answers = async () => [
    await ask('/api/files/read', { fileId }),
    await ask('/api/files/thumbnail', { fileId }),
  ]
  const found = await page.request.post('/api/files/read', { data: { fileId } })
  expect(found.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment; filename="file.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(await answers()).toEqual([200, 200])
  for (const role of ROLES) {
    await signIn(role)
    expect((await answers()).every((status) => status === 403 || status === 422)).toBe(true)
    const list = await page.request.post('/api/files/list', { data: { applicationId } })
    const answer = await list.json()
    expect(answer.ok ? answer.value : []).toEqual([])
    const sent = await send(page, { applicationId, doc: 'PASSPORT_UA' }, await givenPhoto(role))
    expect([403, 422]).toContain(sent.status())
  }
  await page.context().clearCookies()
  expect(await answers()).toEqual([401, 401])

  await signIn('HEAD', { unitId })
  expect(await answers()).toEqual([200, 200])
  await db.applicationFile.update({
    where: { id: fileId },
    data: { scanState: 'INFECTED', virus: 'Eicar-Test-Signature' },
    select: { id: true },
  })
  expect(await answers()).toEqual([422, 422])
  await page.goto(`/secondary-aid/${applicationId}`)
  await expect(identity(page).getByText('знайдено вірус')).toBeVisible()
  await files(page).getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText('У файлі знайдено вірус, тому його не можна відкрити.')
  await expect(page.getByRole('button', { name: 'Завантажити' })).toHaveCount(0)
})

test('the head sees the files of the case that is to be decided', async ({
  page,
  signIn,
  givenClient,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const worker = await signIn('FRONTLINER')
  const { givenApplication, ENTITLED } = await import('../../scripts/testing/given-applications')
  const { plainDate } = await import('@/lib/core/plain-date')
  const { primaryCategory, papers, content } = ENTITLED
  const { applicationId } = await givenApplication(worker, {
    primaryCategory,
    papers,
    content: { substance: content.substance, claimedCategories: ['IDP'] },
    clientId: (await givenClient(worker)).clientId,
    receivedOn: plainDate('2026-11-23'),
    dueOn: plainDate('2026-12-07'),
  })
  expect((await send(page, { applicationId, doc: 'IDP_CERT' }, await givenPhoto('Довідка ВПО'))).ok()).toBe(
    true,
  )
  await signIn('HEAD', { unitId: worker.unit.id })
  await page.goto('/decisions')
  const strip = page.getByRole('list', { name: /^Файли: / })
  await expect(strip.getByRole('listitem')).toHaveCount(1)
  await scan()
  await strip.getByRole('button').click()
  const sheet = page.getByRole('img', { name: /сторінка 1 з 1/ })
  await expect.poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.height)).toBeGreaterThan(1000)
  await expect(page.getByRole('button', { name: 'Прибрати файл' })).toHaveCount(0)
  await scan()
})

import { givenPdf, givenPhoto } from '../../scripts/testing/files'
import { choose, files, givenMarkedPassport, identity, image, pdf, send } from '../support/attached-files'
import { expect, test } from '../support/test'

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

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { loadTemplates } from '@/prisma/reference/load-templates'
import { givenClient, givenStaff, givenUnit, givenVisit } from '@/scripts/testing/givens'
import { changeTemplate, createTemplate, markTemplate } from './answer-template.commands'
import { findTemplate, listTemplates } from './answer-template.queries'
import {
  changeTemplateSchema,
  createTemplateSchema,
  offeredTemplatesSchema,
  type TemplateContentInput,
  templateListSchema,
} from './answer-template.schema'
import { listOfferedTemplates } from './offered-templates.queries'
import { findTemplateValues } from './template-values.queries'

let centreId: string
let admin: Viewer
let desk: Viewer
let strangeAdmin: Viewer
let strangeDesk: Viewer
let topAdmin: Viewer

const written: TemplateContentInput = {
  kind: 'WRITTEN_ANSWER',
  topicCode: 'ALIMONY',
  title: 'Аліменти: наша відповідь',
  text: 'Вітаємо, {{clientName}}!',
}

const creating = (more: Partial<TemplateContentInput> = {}, unitId: string | null = centreId) =>
  createTemplateSchema.parse({ unitId, content: { ...written, ...more }, submissionId: randomUUID() })

async function givenTemplate(more: Partial<TemplateContentInput> = {}, by = admin, unitId = centreId) {
  const created = await createTemplate(by, creating(more, unitId))
  if (!created.ok) throw new Error(created.error)
  return created.value.templateId
}

const asked = (more: object) => offeredTemplatesSchema.parse(more)
async function titlesFor(viewer: Viewer, more: object) {
  const offered = await listOfferedTemplates(viewer, asked(more))
  return offered.ok ? offered.value.templates.map(({ title }) => title) : []
}

beforeAll(async () => {
  centreId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId: centreId })
  desk = await givenStaff({ role: 'FRONTLINER', unitId: centreId })
  const otherId = await givenUnit()
  strangeAdmin = await givenStaff({ role: 'ADMINISTRATOR', unitId: otherId })
  strangeDesk = await givenStaff({ role: 'FRONTLINER', unitId: otherId })
  const top = await db.unit.findFirstOrThrow({ where: { parentId: null }, select: { id: true } })
  topAdmin = await givenStaff({ role: 'ADMINISTRATOR', unitId: top.id })
})

describe('loadTemplates', () => {
  it('brings the product’s texts once, for every centre and unconfirmed', async () => {
    expect(await loadTemplates(db)).toBeGreaterThan(10)
    expect(await loadTemplates(db)).toBe(0)
    expect(
      await db.answerTemplate.count({ where: { OR: [{ isConfirmed: true }, { unitId: { not: null } }] } }),
    ).toBe(0)
  })
})

describe('listOfferedTemplates', () => {
  it('puts the centre’s own first, then the common ones: of the topic, of the branch, of any matter', async () => {
    await givenTemplate({ title: 'Наше загальне', topicCode: null })
    await givenTemplate({ title: 'Наше про аліменти' })
    await givenTemplate({ title: 'Наше про розлучення', topicCode: 'DIVORCE' })
    const titles = await titlesFor(desk, { kind: 'WRITTEN_ANSWER', topicCode: 'ALIMONY' })
    expect(titles.slice(0, 2)).toEqual(['Наше про аліменти', 'Наше загальне'])
    expect(titles[2]).toBe('Як стягнути аліменти на дитину')
    expect(titles).not.toContain('Наше про розлучення')
  })

  it('finds any matter by words, in the wrong keyboard layout too', async () => {
    expect(await titlesFor(desk, { typed: 'розлучення наше' })).toEqual(['Наше про розлучення'])
    expect(await titlesFor(desk, { typed: 'yfit hjpkextyyz' })).toEqual(['Наше про розлучення'])
  })

  it('offers a bureau what its centre keeps, and another centre nothing of it', async () => {
    const centre = await db.unit.findUniqueOrThrow({ where: { id: centreId }, select: { path: true } })
    const bureauId = await givenUnit('Бюро')
    await db.unit.update({
      where: { id: bureauId },
      data: { parentId: centreId, kind: 'BUREAU', path: [...centre.path, bureauId] },
    })
    const bureau = await givenStaff({ role: 'FRONTLINER', unitId: bureauId })
    expect(await titlesFor(bureau, { typed: 'наше загальне' })).toEqual(['Наше загальне'])
    expect(await titlesFor(strangeDesk, { typed: 'наше загальне' })).toEqual([])
  })

  it('leaves out what was put away', async () => {
    const templateId = await givenTemplate({ title: 'Застаріле' })
    await markTemplate(admin, { templateId, expectedRevision: 1, mark: 'retired' })
    expect(await titlesFor(desk, { typed: 'застаріле' })).toEqual([])
    const listed = await listTemplates(admin, templateListSchema.parse({ state: 'retired' }))
    expect(listed.templates.map(({ id }) => id)).toContain(templateId)
    await markTemplate(admin, { templateId, expectedRevision: 2, mark: 'restored' })
    expect(await titlesFor(desk, { typed: 'застаріле' })).toEqual(['Застаріле'])
  })
})

describe('createTemplate', () => {
  it('makes one of two presses, not confirmed, on record', async () => {
    const request = creating({ title: 'Двічі' })
    const [first, again] = await Promise.all([createTemplate(admin, request), createTemplate(admin, request)])
    expect(again).toEqual(first)
    const rows = await db.answerTemplate.findMany({ where: { title: 'Двічі' } })
    expect(rows).toMatchObject([{ isConfirmed: false, branchCode: 'FAMILY', unitId: centreId }])
    expect(await db.auditEntry.count({ where: { subject: 'answerTemplate', subjectId: rows[0]?.id } })).toBe(
      1,
    )
  })

  it('refuses a unit beyond reach, and what every centre shares to anyone but the whole tree’s administrator', async () => {
    const refused = { ok: false, error: 'unitNotFound' }
    expect(await createTemplate(strangeAdmin, creating())).toEqual(refused)
    expect(await createTemplate(admin, creating({}, null))).toEqual(refused)
    expect(await createTemplate(topAdmin, creating({ title: 'Для всіх' }, null))).toMatchObject({ ok: true })
    expect(await titlesFor(strangeDesk, { typed: 'для всіх' })).toContain('Для всіх')
  })

  it('says which fields there are none of', () => {
    const parsed = createTemplateSchema.safeParse({
      unitId: null,
      content: { ...written, text: '{{імя}}, {{today}}' },
      submissionId: randomUUID(),
    })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      `unknownPlaceholders?names=${encodeURIComponent('імя')}`,
    ])
  })
})

describe('changeTemplate', () => {
  const changing = (templateId: string, expectedRevision: number, more: Partial<TemplateContentInput> = {}) =>
    changeTemplateSchema.parse({ templateId, expectedRevision, content: { ...written, ...more } })

  it('takes the confirmation away when the words change, and keeps it when only the title does', async () => {
    const templateId = await givenTemplate()
    await markTemplate(admin, { templateId, expectedRevision: 1, mark: 'confirmed' })
    const renamed = await changeTemplate(admin, changing(templateId, 2, { title: 'Інша назва' }))
    expect(renamed).toEqual({ ok: true, value: { revision: 3, isConfirmed: true } })
    const rewritten = await changeTemplate(admin, changing(templateId, 3, { text: 'Інакше.' }))
    expect(rewritten).toEqual({ ok: true, value: { revision: 4, isConfirmed: false } })
  })

  it('shows the second of two what the first has saved, and writes nothing', async () => {
    const templateId = await givenTemplate()
    await changeTemplate(admin, changing(templateId, 1, { text: 'Перше.' }))
    const answer = await changeTemplate(topAdmin, changing(templateId, 1, { text: 'Друге.' }))
    expect(answer).toMatchObject({
      ok: false,
      error: 'changedMeanwhile',
      current: { revision: 2, content: { text: 'Перше.' }, updatedBy: 'Марія Ткач' },
    })
    expect((await findTemplate(admin, templateId))?.content.text).toBe('Перше.')
  })

  it('answers an administrator of another centre, and of one centre about a common text, as if there were none', async () => {
    const missing = { ok: false, error: 'templateNotFound' }
    const templateId = await givenTemplate()
    expect(await changeTemplate(strangeAdmin, changing(templateId, 1))).toEqual(missing)
    expect(await findTemplate(strangeAdmin, templateId)).toBeUndefined()
    const common = await db.answerTemplate.findFirstOrThrow({ where: { unitId: null }, select: { id: true } })
    expect(await changeTemplate(admin, changing(common.id, 1))).toEqual(missing)
    expect((await findTemplate(admin, common.id))?.mayChange).toBe(false)
  })
})

describe('findTemplateValues', () => {
  it('knows the person, the centre and the worker of a visit within reach, and records the look', async () => {
    const visitId = await givenVisit(desk, (await givenClient(desk)).clientId)
    expect(await findTemplateValues(desk, { visitId })).toMatchObject({
      ok: true,
      value: {
        clientName: 'Шевченко Олена Василівна',
        centrePhone: '(0599) 2-41-10',
        workerName: 'Марія Ткач',
      },
    })
    expect(
      await db.auditEntry.count({ where: { action: 'read', subject: 'visit', subjectId: visitId } }),
    ).toBe(1)
    expect(await findTemplateValues(strangeDesk, { visitId })).toEqual({ ok: false, error: 'visitNotFound' })
  })
})

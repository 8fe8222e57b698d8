import PizZip from 'pizzip'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { givenStaff, givenUnit } from '@/scripts/testing/givens'
import { buildDocx, type DocxParagraph } from './docx-builder.rules'
import { defaultDocxTemplate } from './docx-defaults.rules'
import { chooseDocxTemplate, uploadDocxTemplate } from './docx-template.commands'
import { findDocxFile, findDocxPaper, listDocxPapers, readDocxTemplate } from './docx-template.queries'
import { wordsOf } from './docx-text.rules'

const paper = 'REFUSAL_DECISION'
const GOOD: DocxParagraph[] = [
  { text: 'Бланк центру' },
  { text: '{{reference}}' },
  { text: '{{#body}}' },
  { text: '{{.}}' },
  { text: '{{/body}}' },
  { text: '{{signatoryName}}' },
]
let admin: Viewer
let stranger: Viewer
let unitId = ''

beforeAll(async () => {
  unitId = await givenUnit()
  admin = await givenStaff({ role: 'ADMINISTRATOR', unitId })
  stranger = await givenStaff({ role: 'ADMINISTRATOR', unitId: await givenUnit() })
})

const streamOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]).stream()
const hand = (viewer: Viewer, bytes: Uint8Array, at = unitId) =>
  uploadDocxTemplate(viewer, { unitId: at, paper, fileName: 'бланк.docx' }, streamOf(bytes))
const docx = (paragraphs: readonly DocxParagraph[]) => buildDocx('Рішення', paragraphs)
const headOf = async () => wordsOf(await readDocxTemplate(unitId, paper)).split('\n')[0]

describe('a template of the centre', () => {
  it('becomes the next version and is used, until an earlier one or the product’s is gone back to', async () => {
    expect(await headOf()).toBe('{{centreName}}')
    expect(await hand(admin, docx(GOOD))).toMatchObject({
      ok: true,
      value: { version: 1, fields: ['reference', 'body', 'signatoryName'] },
    })
    expect(await headOf()).toBe('Бланк центру')
    const second = await hand(admin, docx([{ text: 'Новий бланк' }, ...GOOD]))
    expect(second).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await headOf()).toBe('Новий бланк')
    const found = await findDocxPaper(admin, { unitId, paper })
    if (!found.ok) throw new Error(found.error)
    expect(found.value.versions).toMatchObject([
      { version: 2, isUsed: true, addedBy: admin.name },
      { version: 1, isUsed: false },
    ])
    expect(found.value.preview).toContain('17-РШ-2026-00003')
    const first = found.value.versions[1]?.id ?? ''
    await chooseDocxTemplate(admin, { unitId, paper, templateId: first })
    expect(await headOf()).toBe('Бланк центру')
    await chooseDocxTemplate(admin, { unitId, paper, templateId: null })
    expect(await headOf()).toBe('{{centreName}}')
    const lines = await listDocxPapers(admin, { unitId })
    expect(lines.ok && lines.value.every(({ used }) => used === null)).toBe(true)
  })

  it('is used by the units below that have none of their own', async () => {
    const above = await givenUnit()
    const below = crypto.randomUUID()
    const { path } = await db.unit.findUniqueOrThrow({ where: { id: above }, select: { path: true } })
    await db.unit.create({
      data: {
        ...{ id: below, parentId: above, code: '9991', kind: 'BUREAU', path: [...path, below] },
        ...{ name: 'Бюро', shortName: 'Бюро', nameEn: 'Bureau' },
      },
      select: { id: true },
    })
    const keeper = await givenStaff({ role: 'ADMINISTRATOR', unitId: above })
    expect((await hand(keeper, docx(GOOD), above)).ok).toBe(true)
    expect(wordsOf(await readDocxTemplate(below, paper))).toContain('Бланк центру')
    const lines = await listDocxPapers(keeper, { unitId: below })
    expect(lines.ok && lines.value.find((line) => line.paper === paper)).toMatchObject({
      used: { version: 1 },
      from: 'Вербопільський місцевий центр',
    })
  })

  it.each<[string, () => Uint8Array, object]>([
    [
      'a field of another paper',
      () => docx([...GOOD, { text: '{{personnName}}' }]),
      { error: 'unknownFields', names: ['personnName'] },
    ],
    ['no signature', () => docx(GOOD.slice(0, -1)), { error: 'missingFields', names: ['signatoryName'] }],
    [
      'neither the text nor its parts',
      () => docx([{ text: '{{reference}} {{signatoryName}} {{facts}}' }]),
      { error: 'missingFields', names: ['personName', 'grounds', 'evidence', 'appeals'] },
    ],
    ['braces left open', () => docx([...GOOD, { text: '{{number' }]), { error: 'brokenTags' }],
    ['another kind of file', () => Buffer.from('%PDF-1.7 not a Word file'), { error: 'notDocx' }],
    ['nothing in it', () => new Uint8Array(), { error: 'empty' }],
    ['too many bytes', () => new Uint8Array(5_000_001), { error: 'tooLarge' }],
    ['macros', withMacros, { error: 'hasMacros' }],
  ])('is refused with %s, and what was used stays', async (_, bytes, expected) => {
    const before = await headOf()
    expect(await hand(admin, bytes())).toMatchObject({ ok: false, ...expected })
    expect(await headOf()).toBe(before)
  })

  it('words a refusal itself, without `body`', async () => {
    const own = docx([
      { text: '{{number}} {{personName}} {{facts}} {{signatoryName}}' },
      ...['grounds', 'evidence', 'appeals'].flatMap((list) => [
        { text: `{{#${list}}}` },
        { text: '{{.}}' },
        { text: `{{/${list}}}` },
      ]),
    ])
    expect(await hand(admin, own)).toMatchObject({ ok: true })
    const filled = await findDocxFile(admin, { unitId, paper, templateId: null, isFilled: true })
    expect(filled.ok && wordsOf(filled.value.bytes)).toContain('Вербопільський центр')
  })

  it('is nobody’s business in another centre', async () => {
    const gone = { ok: false, error: 'unitNotFound' }
    expect(await hand(stranger, docx(GOOD))).toEqual(gone)
    expect(await chooseDocxTemplate(stranger, { unitId, paper, templateId: null })).toEqual(gone)
    expect(await listDocxPapers(stranger, { unitId })).toEqual(gone)
    expect(await findDocxPaper(stranger, { unitId, paper })).toEqual(gone)
    expect(await findDocxFile(stranger, { unitId, paper, templateId: null, isFilled: false })).toEqual(gone)
  })
})

function withMacros(): Uint8Array {
  const zip = new PizZip(defaultDocxTemplate(paper, 'Рішення'))
  zip.file('word/vbaProject.bin', 'x')
  return zip.generate({ type: 'uint8array' })
}

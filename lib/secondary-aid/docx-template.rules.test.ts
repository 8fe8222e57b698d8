import PizZip from 'pizzip'
import { describe, expect, it, vi } from 'vitest'
import { buildDocx } from './docx-builder.rules'
import { fieldsOf, fillDocx } from './docx-template.rules'
import { documentXml, wordsOf } from './docx-text.rules'

const template = (...lines: readonly string[]) =>
  buildDocx(
    'Лист',
    lines.map((text) => ({ text })),
  )
function filled(bytes: Uint8Array, values: Parameters<typeof fillDocx>[1]): string {
  const answer = fillDocx(bytes, values)
  if (!answer.ok) throw new Error(answer.error)
  return wordsOf(answer.value)
}

describe('fillDocx', () => {
  it('puts in values, lines and lists', () => {
    const bytes = template('Кому: {{ name }}', '{{#papers}}', '— {{.}}', '{{/papers}}')
    expect(filled(bytes, { name: 'Шевченко\nОлена', papers: ['довідка', 'паспорт'] })).toBe(
      'Кому: Шевченко\nОлена\n— довідка\n— паспорт',
    )
  })

  it('finds a field that Word has split into runs', () => {
    const zip = new PizZip(template('{{name}}'))
    const split = documentXml(zip).replace('{{name}}', '{{na</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>me}}')
    zip.file('word/document.xml', split)
    expect(filled(zip.generate({ type: 'uint8array' }), { name: 'Олена' })).toBe('Олена')
  })

  it('names every field that has no value', () => {
    expect(fillDocx(template('{{name}} {{oops}} {{#lists}}{{.}}{{/lists}}'), { name: 'x' })).toEqual({
      ok: false,
      error: 'unknownField',
      fields: ['oops', 'lists'],
    })
  })

  it.each(['constructor', 'toString', '__proto__', '@name', '=[ ]=', 'name.length'])(
    'takes «%s» for no field',
    (tag) => {
      const answer = fillDocx(template('{{name}}', `{{${tag}}}`), { name: 'x' })
      expect(answer).toMatchObject({ ok: false, error: 'unknownField', fields: [tag] })
    },
  )

  it('takes what every object has for no list either', () => {
    const answer = fillDocx(template('{{#constructor}}x{{/constructor}}'), { name: 'x' })
    expect(answer).toMatchObject({ error: 'unknownField', fields: ['constructor'] })
  })

  it('refuses a Word file that is too large', () => {
    const zip = new PizZip(template('x'))
    zip.file('word/media/picture.bin', new Uint8Array(5_000_001))
    const large = zip.generate({ type: 'uint8array', compression: 'STORE' })
    expect(fillDocx(large, {})).toEqual({ ok: false, error: 'notDocx' })
  })

  it('does not take a list for a text', () => {
    expect(fillDocx(template('{{papers}}'), { papers: ['x'] })).toMatchObject({ error: 'unknownField' })
  })

  it('leaves out a part whose list is empty', () => {
    expect(filled(template('{{#papers}}Додаток: {{.}}{{/papers}}.'), { papers: [] })).toBe('.')
  })

  it('never reads a value for fields or for markup', () => {
    expect(filled(template('{{name}}'), { name: '{{other}} <w:p/> & «ім’я»' })).toBe(
      '{{other}} <w:p/> & «ім’я»',
    )
  })

  it.each([
    ['{{name', ['name']],
    ['name}}', ['name']],
    ['{{#papers}}x', ['papers']],
    ['{{/papers}}', ['papers']],
  ])('names what is broken in «%s»', (text, tags) => {
    expect(fillDocx(template(text), { name: 'x', papers: [] })).toEqual({
      ok: false,
      error: 'brokenTags',
      tags,
    })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('Шановна пані!')],
    ['another archive', new PizZip().file('a.txt', 'x').generate({ type: 'uint8array' })],
  ])('says of %s that it is no Word file', (_what, bytes) => {
    expect(fillDocx(bytes, {})).toEqual({ ok: false, error: 'notDocx' })
    expect(fieldsOf(bytes)).toEqual({ ok: false, error: 'notDocx' })
  })
})

describe('fieldsOf', () => {
  it('lists texts and lists, each once', () => {
    expect(fieldsOf(template('{{name}} {{#papers}}{{.}}{{/papers}} {{name}} {{^none}}x{{/none}}'))).toEqual({
      ok: true,
      value: [
        { name: 'name', kind: 'text' },
        { name: 'papers', kind: 'list' },
        { name: 'none', kind: 'list' },
      ],
    })
  })
})

describe('buildDocx', () => {
  it('gives the same bytes for the same text, whenever it is built', () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z') })
    const first = template('x')
    vi.setSystemTime(new Date('2026-11-21T10:00:00Z'))
    expect(template('x')).toEqual(first)
    vi.useRealTimers()
  })

  it('has margins of an official letter, a title and the language', () => {
    const zip = new PizZip(template('x'))
    expect(documentXml(zip)).toContain('w:top="1134" w:right="567" w:bottom="1134" w:left="1701"')
    expect(zip.file('docProps/core.xml')?.asText()).toContain('<dc:title>Лист</dc:title>')
    expect(zip.file('word/styles.xml')?.asText()).toContain('w:lang w:val="uk-UA"')
  })
})

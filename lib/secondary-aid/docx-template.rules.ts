import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** What stands in a field: text, or lines of a list. Lines of a text become lines of the paragraph. */
export type DocxValues = Readonly<Record<string, string | readonly string[]>>

/** A field a template asks for. A list stands between `{{#papers}}` and `{{/papers}}`, each line as `{{.}}`. */
export type DocxField = { readonly name: string; readonly kind: 'text' | 'list' }

export type DocxFault =
  /** Not a Word file, or a damaged one. */
  | { readonly ok: false; readonly error: 'notDocx' }
  /** Programs inside: nobody opens a file with them unasked. */
  | { readonly ok: false; readonly error: 'hasMacros' }
  /** Braces or lists that are not closed, named as they stand in the template. */
  | { readonly ok: false; readonly error: 'brokenTags'; readonly tags: readonly string[] }
  /** Fields that have no value under that name: a slip, or a field of another paper. */
  | { readonly ok: false; readonly error: 'unknownField'; readonly fields: readonly string[] }

type Opened = { readonly document: Docxtemplater<PizZip>; readonly tags: readonly string[] }
type Opening = { readonly ok: true; readonly value: Opened } | Exclude<DocxFault, { error: 'unknownField' }>

/** More than any letter needs; a bigger file is refused before it is unpacked. */
export const LARGEST_DOCX_BYTES = 5_000_000
/** Of all parts together once unpacked: a small archive may hold a mountain of zeros. */
const LARGEST_UNPACKED_BYTES = 60_000_000
const MACROS = 'word/vbaProject.bin'
/** Tags of a list's line, which are no fields of their own. */
const LINE = '.'

/**
 * The template filled in: a Word file that people go on editing.
 *
 * Nothing in a template is run, a value is never read for tags again, and a field that has no value is named rather
 * than left out: a letter with a hole in it is worse than none.
 */
export function fillDocx(
  template: Uint8Array,
  values: DocxValues,
): { readonly ok: true; readonly value: Uint8Array<ArrayBuffer> } | DocxFault {
  const opened = open(template)
  if (!opened.ok) return opened
  const { document, tags } = opened.value
  const unknown = fieldsIn(tags).filter((field) => !isKnown(field, values))
  if (unknown.length > 0) return { ok: false, error: 'unknownField', fields: unknown.map(({ name }) => name) }
  document.render(values)
  return { ok: true, value: Uint8Array.from(document.toUint8Array()) }
}

/** The fields a template asks for, each once, in their order; headers and footers too. */
export function fieldsOf(
  template: Uint8Array,
):
  | { readonly ok: true; readonly value: readonly DocxField[] }
  | Exclude<DocxFault, { error: 'unknownField' }> {
  const opened = open(template)
  return opened.ok ? { ok: true, value: fieldsIn(opened.value.tags) } : opened
}

function isKnown({ name, kind }: DocxField, values: DocxValues): boolean {
  if (!Object.hasOwn(values, name)) return false
  return kind === 'list' || typeof values[name] === 'string'
}

/** `#name` and `^name` open a list, `/name` closes one; everything else is a field, raw XML (`@name`) too. */
function fieldsIn(tags: readonly string[]): DocxField[] {
  const kinds = new Map<string, DocxField['kind']>()
  for (const tag of tags) {
    if (tag === LINE || tag.startsWith('/')) continue
    const isList = tag.startsWith('#') || tag.startsWith('^')
    const name = isList ? tag.slice(1).trim() : tag
    if (!kinds.has(name)) kinds.set(name, isList ? 'list' : 'text')
  }
  return [...kinds].map(([name, kind]) => ({ name, kind }))
}

function open(template: Uint8Array): Opening {
  if (template.byteLength > LARGEST_DOCX_BYTES) return { ok: false, error: 'notDocx' }
  const tags: string[] = []
  try {
    const zip = new PizZip(template)
    if (unpackedBytes(zip) > LARGEST_UNPACKED_BYTES) return { ok: false, error: 'notDocx' }
    if (zip.file(MACROS)) return { ok: false, error: 'hasMacros' }
    const document = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser: (tag) => ({ get: (scope) => ownValue(tag.trim(), scope) }),
      modules: [{ name: 'tags', set: (shown) => remember(tags, shown) }],
    })
    return { ok: true, value: { document, tags } }
  } catch (error) {
    const broken = brokenTagsOf(error)
    return broken.length > 0
      ? { ok: false, error: 'brokenTags', tags: broken }
      : { ok: false, error: 'notDocx' }
  }
}

/** By what the archive says of its parts; nothing is unpacked for it. */
function unpackedBytes(zip: PizZip): number {
  return Object.values(zip.files).reduce((total, file) => {
    const size = property(property(file, '_data'), 'uncompressedSize')
    return total + (typeof size === 'number' ? size : 0)
  }, 0)
}

/** Own fields only: nothing of what every object has. */
function ownValue(tag: string, scope: unknown): unknown {
  if (tag === LINE) return scope
  return typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
    ? Reflect.get(scope, tag)
    : undefined
}

/** The library shows its modules each part of the file as it has read it, with every tag, raw XML (`@name`) too. */
function remember(tags: string[], shown: unknown): void {
  const parsed = property(property(shown, 'inspect'), 'parsed')
  if (!Array.isArray(parsed)) return
  for (const part of parsed) {
    if (property(part, 'type') !== 'placeholder') continue
    const tag = property(part, 'raw') ?? property(part, 'value')
    if (typeof tag === 'string') tags.push(tag.trim())
  }
}

/** The library tells each fault of a template with the tag it is about. */
function brokenTagsOf(error: unknown): string[] {
  const tags = faultsOf(error).flatMap((fault) => {
    const tag = property(property(fault, 'properties'), 'xtag')
    return typeof tag === 'string' ? [tag.replace(/[{}]/g, '').trim()] : []
  })
  return [...new Set(tags)]
}

function faultsOf(error: unknown): readonly unknown[] {
  const listed = property(property(error, 'properties'), 'errors')
  return Array.isArray(listed) ? listed : [error]
}

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && name in of ? Reflect.get(of, name) : undefined
}

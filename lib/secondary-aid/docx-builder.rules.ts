import PizZip from 'pizzip'

/** One paragraph of a template written by code. */
export type DocxParagraph = {
  readonly text: string
  /** `addressee` stands in the right half, as letters are laid out; `small` is for executor and footnotes. */
  readonly style?: 'title' | 'strong' | 'addressee' | 'small' | 'sender' | 'number'
}

// ДСТУ 4163:2020: left 30, right 10, top and bottom 20 mm; 14 pt; addressee 90 mm from the left margin.
const TWIPS_OF_MM = 1440 / 25.4
const twips = (mm: number) => Math.round(mm * TWIPS_OF_MM)
const MARGINS = { left: twips(30), right: twips(10), top: twips(20), bottom: twips(20) }
const ADDRESSEE_LEFT = twips(90)
const FIRST_LINE = twips(10)
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** A fixed moment after 1980, where the time of a ZIP begins. */
const MADE_AT = new Date('2020-01-01T00:00:00Z')
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * A Word file of these paragraphs, laid out as an official letter: A4, Times New Roman, language Ukrainian, page
 * numbers from the second page on. The same paragraphs give the same bytes.
 */
export function buildDocx(title: string, paragraphs: readonly DocxParagraph[]): Uint8Array<ArrayBuffer> {
  const zip = new PizZip()
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': coreProperties(title),
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': styles,
    'word/header1.xml': pageNumber,
    'word/document.xml': documentOf(paragraphs),
  }
  for (const [name, xml] of Object.entries(files)) zip.file(name, HEAD + xml, { date: MADE_AT })
  return Uint8Array.from(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function documentOf(paragraphs: readonly DocxParagraph[]): string {
  const { left, right, top, bottom } = MARGINS
  const page = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`
  return `<w:document ${NAMESPACES}><w:body>${paragraphs.map(paragraphOf).join('')}${page}</w:body></w:document>`
}

function paragraphOf({ text, style }: DocxParagraph): string {
  const run = `<w:r>${runProperties(style)}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${paragraphProperties(style)}</w:pPr>${run}</w:p>`
}

function paragraphProperties(style: DocxParagraph['style']): string {
  switch (style) {
    case 'title':
      return '<w:pStyle w:val="Heading1"/>'
    case 'sender':
      return '<w:jc w:val="center"/>'
    case 'addressee':
      return `<w:ind w:left="${ADDRESSEE_LEFT}"/>`
    case undefined:
      return `<w:ind w:firstLine="${FIRST_LINE}"/><w:jc w:val="both"/>`
    default:
      return ''
  }
}

function runProperties(style: DocxParagraph['style']): string {
  if (style === 'strong') return '<w:rPr><w:b/></w:rPr>'
  return style === 'small' ? '<w:rPr><w:sz w:val="20"/></w:rPr>' : ''
}

const styles = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="uk-UA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="240"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`

const pageNumber = `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

const contentTypes = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const packageRelations = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const documentRelations = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/header" Target="header1.xml"/></Relationships>`

/** Title and language, which screen readers ask for (ДСТУ EN 301 549, clause 10). */
function coreProperties(title: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>uk-UA</dc:language></cp:coreProperties>`
}

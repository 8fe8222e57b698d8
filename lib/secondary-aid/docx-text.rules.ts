import PizZip from 'pizzip'

export const documentXml = (zip: PizZip): string => zip.file('word/document.xml')?.asText() ?? ''

/** What the body of a Word file says, a line for each paragraph and each line within one. */
export function wordsOf(bytes: Uint8Array): string {
  return documentXml(new PizZip(bytes))
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, '’')
    .replace(/&amp;/g, '&')
    .trim()
}

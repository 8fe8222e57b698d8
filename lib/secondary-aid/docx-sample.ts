import uk from '@/lib/core/i18n/messages/uk/docx-templates.json'
import { type DocxPaper, docxFields } from './docx-fields.rules'
import type { DocxValues } from './docx-template.rules'

// Papers are Ukrainian, whatever language the administrator reads.

/** An invented person's case in every field of the paper, to see a template filled. Lines of a list stand one below another. */
export function sampleDocxValues(paper: DocxPaper): DocxValues {
  const samples: Readonly<Record<string, string>> = uk.sample
  return Object.fromEntries(
    Object.entries(docxFields[paper]).map(([name, kind]) => {
      const isHeading = name === 'title' || name === 'subject'
      const sample = isHeading ? uk.sampleTitle[paper] : (samples[name] ?? '')
      return [name, kind === 'list' ? sample.split('\n') : sample]
    }),
  )
}

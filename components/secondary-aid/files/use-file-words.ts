'use client'

import { useTranslations } from 'next-intl'
import { BYTES_IN_MB } from '@/lib/core/file-kinds'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { AttachedFile } from '@/lib/secondary-aid/application-file.rules'

/** How a file is spoken of: never by its name, which may hold the name of a person. */
export function useFileWords() {
  const t = useTranslations('files')
  const format = useFormatter()
  const sizeOf = ({ bytes }: AttachedFile) =>
    bytes < BYTES_IN_MB / 10
      ? t('bytes.kb', { size: format.number(Math.max(1, bytes / 1024), { maximumFractionDigits: 0 }) })
      : t('bytes.mb', { size: format.number(bytes / BYTES_IN_MB, { maximumFractionDigits: 1 }) })
  return {
    sizeOf,
    /** «PDF, 3 сторінки» */
    shortOf: (file: AttachedFile) =>
      file.kind === 'PDF' ? `${t('kind.PDF')}, ${t('pages', { pages: file.pages })}` : t(`kind.${file.kind}`),
    aboutOf: (file: AttachedFile) =>
      t(file.source === 'PHONE' ? 'viewer.aboutPhone' : 'viewer.about', {
        kind: t(`kind.${file.kind}`),
        size: sizeOf(file),
        pages: t('pages', { pages: file.pages }),
        who: file.addedBy,
        when: format.dateTime(new Date(file.addedAt), 'moment'),
      }),
  }
}

/** What may be attached to a paper, by content. Names and media types are ours to give: none is taken from the sender. */
export const FILE_KINDS = ['JPEG', 'PNG', 'WEBP', 'PDF'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const FILE_TYPES = {
  JPEG: { mediaType: 'image/jpeg', extension: 'jpg' },
  PNG: { mediaType: 'image/png', extension: 'png' },
  WEBP: { mediaType: 'image/webp', extension: 'webp' },
  PDF: { mediaType: 'application/pdf', extension: 'pdf' },
} as const satisfies Record<FileKind, { mediaType: string; extension: string }>

/** For a choice of files. Phones that photograph in HEIC give JPEG where only JPEG is asked for. */
export const ACCEPTED_FILES = FILE_KINDS.map((kind) => FILE_TYPES[kind].mediaType).join(',')

/** Texts: `files.refused.*`. */
export const FILE_FAULTS = ['fileEmpty', 'typeRefused', 'heicRefused', 'pdfLocked', 'fileBroken'] as const
export type FileFault = (typeof FILE_FAULTS)[number]

export const BYTES_IN_MB = 1024 * 1024

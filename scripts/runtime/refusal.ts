/** Why a command cannot go on and what to do about it: printed as one line, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The error code Node puts on failures of the system (`ENOSPC`), or PostgreSQL on its own (`28P01`). */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** One line for the failures whoever starts the product can do something about; `undefined` for our own faults. */
export function lineFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'Refusal' || error.name === 'SettingError') return error.message
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file'
  switch (codeOf(error)) {
    case 'ENOSPC':
    case '53100':
      return 'The disk is full. Free some space and start again: nothing that was saved is lost.'
    case 'EDQUOT':
      return 'The disk quota is used up. Free some space and start again: nothing that was saved is lost.'
    case 'EACCES':
    case 'EPERM':
      return `No permission for ${path}. Give it to the user who starts Pryimalnia, or set DATA_DIR to another folder.`
    case 'EROFS':
      return `${path} is on a read-only disk. Set DATA_DIR to a folder that can be written to.`
    case 'EMFILE':
    case 'ENFILE':
      return 'The limit of open files is reached. Raise it (`ulimit -n 4096`) and start again.'
    default:
      return undefined
  }
}

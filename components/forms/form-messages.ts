/** Names of the fields with their messages, however deep the library nests them. */
export function messagesOf(errors: unknown, path = ''): [name: string, message: string][] {
  if (typeof errors !== 'object' || errors === null) return []
  const own: [string, string][] =
    'message' in errors && typeof errors.message === 'string' && 'type' in errors
      ? [[path.replace(/\.root$/, ''), errors.message]]
      : []
  const inner = Object.entries(errors)
    .filter(([key]) => key !== 'ref' && key !== 'message' && key !== 'type')
    .flatMap(([key, value]) => messagesOf(value, path ? `${path}.${key}` : key))
  return [...own, ...inner]
}

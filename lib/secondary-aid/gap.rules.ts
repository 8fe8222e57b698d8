/** One missing part and the field of the form where it belongs. */
export type Gap<Code extends string> = { readonly code: Code; readonly path: readonly (string | number)[] }

/** The gap when the part is false or has no letter in it. */
export function gap<Code extends string>(
  part: string | boolean,
  code: Code,
  path: Gap<Code>['path'],
): Gap<Code>[] {
  return (typeof part === 'string' ? part.trim() : part) ? [] : [{ code, path }]
}

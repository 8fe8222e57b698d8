/** What a rule has to say about something typed: a key of the messages and the values its text needs. */
export type Finding<Code extends string = string> = {
  code: Code
  params?: Readonly<Record<string, string | number>>
}

/** `errors` stop the saving; `warnings` are shown below the field and let it pass. */
export type Checked<Value, Error extends string, Warning extends string = never> = {
  value: Value | undefined
  errors: Finding<Error>[]
  warnings: Finding<Warning>[]
}

/**
 * One line that carries a finding through a form's error message: `noSuchDay?days=28&month=2`.
 *
 * zod and react-hook-form hand on nothing but the message, and the text needs its numbers.
 */
export function findingToMessage({ code, params }: Finding): string {
  if (!params) return code
  const pairs = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)])
  return `${code}?${new URLSearchParams(pairs)}`
}

/** The finding carried by an error message; a plain key has no values. Numbers come back as numbers. */
export function findingOfMessage(message: string): Finding {
  const [code = '', query] = message.split('?')
  if (query === undefined) return { code }
  const pairs = [...new URLSearchParams(query)].map(([name, value]): [string, string | number] => [
    name,
    /^(0|-?[1-9]\d{0,8})$/.test(value) ? Number(value) : value,
  ])
  return { code, params: Object.fromEntries(pairs) }
}

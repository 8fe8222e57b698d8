const NAMES = ['DateTimeFormat', 'NumberFormat', 'PluralRules', 'RelativeTimeFormat', 'ListFormat'] as const
const MOST_KEPT = 500

/**
 * Lets the process keep its formatters of dates, numbers and plurals.
 *
 * The library of texts makes them anew with every answer, one for dates takes 50 µs, and a list needs several. They
 * never change once made, so two who ask for the same may share one.
 */
export function keepFormatters(intl: typeof Intl = Intl): void {
  for (const name of NAMES) Object.assign(intl, { [name]: keeping(intl[name]) })
}

function keeping<T extends (typeof Intl)[(typeof NAMES)[number]]>(made: T): T {
  const kept = new Map<string, object>()
  const proxy: T = new Proxy(made, {
    construct(target, args, asked) {
      // A class made of it gets its own.
      if (asked !== proxy) return Reflect.construct(target, args, asked)
      const id = JSON.stringify(args)
      const known = kept.get(id)
      if (known) return known
      if (kept.size >= MOST_KEPT) kept.clear()
      const formatter = Reflect.construct(target, args)
      kept.set(id, formatter)
      return formatter
    },
  })
  return proxy
}

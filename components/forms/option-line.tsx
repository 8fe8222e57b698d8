import { type ComponentProps, type ReactNode, useId } from 'react'

type OptionLineProps = Omit<ComponentProps<'input'>, 'className' | 'type'> & {
  type: 'radio' | 'checkbox'
  label: ReactNode
  hint?: ReactNode
}

/** A round or square box with its label: the whole line is the target. */
export function OptionLine({ type, label, hint, id, ...input }: OptionLineProps) {
  const own = useId()
  const inputId = id ?? own
  const hintId = `${inputId}-option-hint`
  const described =
    [input['aria-describedby'], hint !== undefined && hintId].filter(Boolean).join(' ') || undefined
  return (
    <div className="flex min-h-8 items-start gap-2.5 py-1 max-sm:min-h-11">
      <input
        {...input}
        id={inputId}
        type={type}
        aria-describedby={described}
        className="mt-0.5 size-5 flex-none"
      />
      <div className="min-w-0">
        <label htmlFor={inputId}>{label}</label>
        {hint !== undefined && (
          <p id={hintId} className="text-ink-3 text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

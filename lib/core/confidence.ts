/**
 * Where a figure or a rule was seen. `inferred` and `unverified` ones carry the "not confirmed" mark on every screen.
 *
 * - `law`, `order`: the wording in force was read; `guide`: the handbook for front offices;
 * - `courtPage`, `publicPage`: a court's or another public body's page;
 * - `inferred`: recalled, drawn by analogy or chosen by this product;
 * - `unverified`: known to change, its present state was not seen.
 */
export type Confidence = 'law' | 'order' | 'guide' | 'courtPage' | 'publicPage' | 'inferred' | 'unverified'

/** Whether somebody has seen the rule in a source; if not, the screen says so beside the figure. */
export function isConfirmed(confidence: Confidence): boolean {
  return confidence !== 'inferred' && confidence !== 'unverified'
}

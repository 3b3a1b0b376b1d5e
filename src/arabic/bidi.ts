// ALM, LRM, RLM, the embeddings and overrides, the isolates.
const CONTROLS = '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]';
const EVERY_CONTROL = new RegExp(CONTROLS, 'g');
const ANY_CONTROL = new RegExp(CONTROLS);

/**
 * The text without the invisible marks that order mixed scripts, as pasting from Word or PDF leaves them.
 * `'\u200F(011)\u200E' // => '(011)'`
 */
export function stripBidiControls(text: string): string {
  return text.replace(EVERY_CONTROL, '');
}

/** Whether the text carries an invisible ordering mark. `'abc\u202E' // => true` */
export function hasBidiControls(text: string): boolean {
  return ANY_CONTROL.test(text);
}

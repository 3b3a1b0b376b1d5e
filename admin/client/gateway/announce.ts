/** Tells whoever shows it, and screen readers, what just happened. */
export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent(announced, { detail: text }));
}

export const announced = 'desk-announced';

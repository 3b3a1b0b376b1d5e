/**
 * Puts a text on the clipboard. False where the browser does not let a page do so; the element that shows the text is then
 * selected, so that the reader copies it by hand.
 */
export async function copyText(text: string, shown?: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const isDone = copyByCommand(text);
    if (!isDone && shown) getSelection()?.selectAllChildren(shown);
    return isDone;
  }
}

/** A page without TLS, as a mirror in a local network is, has no clipboard but may still run this command. */
function copyByCommand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  return isDone;
}

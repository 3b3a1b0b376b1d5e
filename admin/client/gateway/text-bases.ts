/** Which blob of the repository each text in a form began from, so that the gateway can tell a lost update. */
export function textBases() {
  const idOf = new Map<string, string>();
  const lastRead = new Map<string, string>();
  let session: { path: string; text: string; base: string | undefined } | undefined;

  return {
    /** A text was read from the repository. */
    read(path: string, text: string, id: string): void {
      idOf.set(key(path, text), id);
      lastRead.set(path, id);
      if (session?.path === path && session.text === text && session.base !== id)
        session = undefined;
    },
    /** A form that began from this text is about to be saved. */
    begin(path: string, text: string): void {
      if (session?.path === path && session.text === text) return;
      session = { path, text, base: idOf.get(key(path, text)) };
    },
    /** The blob that the form began from, or that its last save made; undefined where nobody knows. */
    baseOf(path: string): string | undefined {
      return (session?.path === path ? session.base : undefined) ?? lastRead.get(path);
    },
    /** A form goes on from this text, which its editor had read as this blob. */
    resume(path: string, text: string, id: string): void {
      session = { path, text, base: id };
    },
    /** The blob on which a form that shows this text would be saved now. */
    baseOfText(path: string, text: string): string | undefined {
      return session?.path === path && session.text === text
        ? session.base
        : idOf.get(key(path, text));
    },
    /** The form was saved as this blob, and goes on from there. */
    saved(path: string, id: string): void {
      lastRead.set(path, id);
      if (session?.path === path) session.base = id;
    },
  };
}

/** What the texts in the editor's forms began from. */
export const bases = textBases();

function key(path: string, text: string): string {
  return `${path}\n${text}`;
}

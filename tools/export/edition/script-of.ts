/** A file as a script that hands it over: what a page of `file://` can load. */
export function scriptOf(path: string, bytes: Uint8Array): string {
  return `bawabaFolder.put(${JSON.stringify(path)},"${Buffer.from(bytes).toString('base64')}");\n`;
}

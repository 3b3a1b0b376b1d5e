/** What became of an address that a reader wanted to pass on. */
export type Shared = 'shared' | 'copied' | 'cancelled' | 'failed';

/** Hands an address to the device's own way of sharing or, where it has none, to the clipboard. Never rejects. */
export async function shareAddress(
  url: string,
  title: string,
  { share, clipboard }: Device,
): Promise<Shared> {
  try {
    if (share) {
      await share({ url, title });
      return 'shared';
    }
    if (!clipboard) return 'failed';
    await clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

/** The part of `navigator` that is used here; an insecure page has neither. */
interface Device {
  share?: ((data: { url: string; title: string }) => Promise<void>) | undefined;
  clipboard?: Pick<Clipboard, 'writeText'> | undefined;
}

import { countNoun, type Noun } from '#arabic/plural.ts';
import { digest, isSigned, readPublicKey } from '#offline/signature.ts';
import {
  compareSums,
  isUnlisted,
  parseSums,
  signatureFile,
  sumsFile,
  type Findings,
} from '../sums.ts';
import { verdictOf, type Origin } from '../verdict.ts';

const fileNoun: Noun = {
  gender: 'masculine',
  one: 'ملف',
  two: 'ملفان',
  few: 'ملفات',
  many: 'ملفاً',
};
/** So many files are read at a time: each is in memory while it is. */
const atOnce = 8;
/** A list of more is not read. */
const mostNamed = 50;

const kinds = {
  changed: 'ملفات تغيّرت بعد التوقيع',
  missing: 'ملفات ناقصة',
  added: 'ملفات مضافة ليست من النسخة',
};

/** Checks the files of a folder that the reader chooses against the signed list in it. Nothing leaves the device. */
class VerifyCopy extends HTMLElement {
  #status = this.querySelector('[role=status]');
  #findings = this.querySelector('[data-findings]');
  #runs = 0;

  connectedCallback(): void {
    const folder = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!folder) return;
    if (!globalThis.crypto.subtle) {
      folder.disabled = true;
      this.#say(noCrypto);
      return;
    }
    folder.addEventListener('change', () => void this.#check([...(folder.files ?? [])]));
  }

  async #check(chosen: readonly File[]): Promise<void> {
    const run = (this.#runs += 1);
    this.#findings?.replaceChildren();
    const files = byPath(chosen);
    const list = files.get(sumsFile);
    if (!list) return this.#say(noList);
    try {
      const origin = await this.#originOf(list, files.get(signatureFile));
      const listed = parseSums(await list.text());
      const sums = new Map<string, string>();
      const waiting = [...files].filter(([path]) => !isUnlisted(path));
      const all = countNoun(waiting.length, fileNoun);
      const work = async () => {
        for (let next = waiting.pop(); next && run === this.#runs; next = waiting.pop()) {
          const [path, file] = next;
          sums.set(path, await digest(new Uint8Array(await file.arrayBuffer())));
          if (sums.size % 100 === 0) this.#say(`فُحص ${sums.size} من أصل ${all}…`);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      if (run === this.#runs) this.#show(compareSums(listed, sums), origin);
    } catch {
      this.#say(unreadable);
    }
  }

  async #originOf(list: File, signature: File | undefined): Promise<Origin> {
    const key = this.querySelector<HTMLInputElement>('[name=key]')?.value.trim();
    if (!signature || !key) return 'unsigned';
    if (!(await knowsEd25519())) return 'unknown';
    const bytes = new Uint8Array(await list.arrayBuffer());
    try {
      return (await isSigned(bytes, await signature.text(), readPublicKey(key)))
        ? 'signed'
        : 'forged';
    } catch {
      return 'forged';
    }
  }

  #show(findings: Findings, origin: Origin): void {
    const { state, sentence } = verdictOf(findings, origin);
    this.dataset['state'] = state;
    this.#say(`${sentence} المطابق: ${countNoun(findings.genuine.length, fileNoun)}.`);
    for (const [kind, title] of Object.entries(kinds)) {
      const paths = findings[kind as keyof typeof kinds];
      if (paths.length > 0) this.#findings?.append(...drawList(title, paths));
    }
  }

  #say(text: string): void {
    if (this.#status) this.#status.textContent = text;
  }
}

const noCrypto =
  'لا يفحص المتصفح الملفات وهذه الصفحة مفتوحة من خادم بلا تشفير. انسخ المجلد أو الملف المضغوط إلى جهازك، وافتح verify.html منه.';
const noList = `ليس في هذا المجلد الملف ${sumsFile}. اختر المجلد الذي فيه verify.html نفسه.`;
const unreadable = `تعذّرت قراءة الملفات، أو أن الملف ${sumsFile} ليس القائمة التي أُصدرت. لا تعتمد على هذه النسخة قبل أن تفحصها.`;

/** By their paths in the folder that holds the list. A Mac may write the letters of names another way. */
function byPath(files: readonly File[]): Map<string, File> {
  const named = files.map((file) => [file.webkitRelativePath.normalize('NFC'), file] as const);
  const lists = named
    .map(([path]) => path)
    .filter((path) => path.split('/').at(-1) === sumsFile)
    .sort((one, other) => one.length - other.length);
  const root = (lists[0] ?? '').slice(0, -sumsFile.length);
  return new Map(
    named
      .filter(([path]) => path.startsWith(root))
      .map(([path, file]) => [path.slice(root.length), file]),
  );
}

async function knowsEd25519(): Promise<boolean> {
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  );
}

function drawList(title: string, paths: readonly string[]): Node[] {
  const heading = document.createElement('h2');
  heading.textContent = `${title}: ${countNoun(paths.length, fileNoun)}`;
  const list = document.createElement('ul');
  const lines = [...paths.slice(0, mostNamed), ...(paths.length > mostNamed ? ['…'] : [])];
  list.append(
    ...lines.map((path) => {
      const item = document.createElement('li');
      const name = document.createElement('bdi');
      name.dir = 'ltr';
      name.textContent = path;
      item.append(name);
      return item;
    }),
  );
  return [heading, list];
}

customElements.define('verify-copy', VerifyCopy);

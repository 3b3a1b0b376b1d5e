/** A content folder of any size that the build accepts, written entry by entry. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { collections } from '#schema/collections.ts';
import type { CollectionName } from '#schema/field.ts';
import { centres, governorates, makeBodies, topicId, type MadeBody } from './bodies.ts';
import { chanceOfEntry, type Chance } from './chance.ts';
import { describeAct } from './describe-act.ts';
import { toMarkdown, toYaml } from './front-matter.ts';
import { ActIndex } from './index-acts.ts';
import { streamActs } from './make-acts.ts';
import { makePerson } from './make-people.ts';
import { makePlace } from './make-places.ts';
import { makeService, serviceId } from './make-services.ts';
import { frontMatter } from './write-content.ts';
import { fields } from './words.ts';

export interface Sizes {
  acts: number;
  services: number;
  people: number;
  /** One for ten services where it is not given, and never none. */
  bodies?: number | undefined;
  /** As many as services where it is not given. */
  places?: number | undefined;
}

export interface GenerateOptions {
  seed?: number | undefined;
  /**
   * Whether acts say in data what they amend, so that the site has a text of each day. Without it an amending act says
   * only that it amends.
   */
  hasAmendments?: boolean | undefined;
  /** Called now and then with how many entries of a kind there are. */
  tell?: (kind: string, done: number, total: number) => void;
}

/** What does not depend on size: the identity of the site, its own pages and its words of search. */
const fixedParts = ['site.yaml', 'pages', 'lexicon'];

/** Writes into an empty or new folder; the same bytes for the same sizes and seed. */
export function generateContent(folder: string, sizes: Sizes, options: GenerateOptions = {}): void {
  const { seed = 1, hasAmendments = true, tell = () => undefined } = options;
  const write = writerInto(folder);
  const chanceOf = (kind: string) => (index: number) => chanceOfEntry(seed, kind, index);
  const each = (
    kind: CollectionName,
    count: number,
    make: (index: number, chance: Chance) => Made,
  ) => {
    for (let index = 0; index < count; index += 1) {
      if (index % 500 === 0) tell(kind, index, count);
      write(kind, make(index, chanceOf(kind)(index)));
    }
    tell(kind, count, count);
  };

  for (const part of fixedParts)
    cpSync(join('content', part), join(folder, part), { recursive: true });
  const bodyCount = sizes.bodies ?? Math.max(1, Math.round(sizes.services / 10));
  const bodies = makeBodies(bodyCount, chanceOf('organisations'));
  writeFrame(write, bodies, sizes.services);
  const acts = new ActIndex();
  const made = streamActs(sizes.acts, seed);
  each('decrees', sizes.acts, (_, chance) => {
    const act = made.next().value;
    if (!act) throw new Error('There are fewer acts than were asked for.');
    acts.add(act);
    const data = { ...frontMatter(act, hasAmendments), ...describeAct(act, chance, hasAmendments) };
    return { id: `${act.year}/${act.id}`, data, body: act.body };
  });
  const world = { acts, bodies, topicOf: topicId };
  each('services', sizes.services, (index, chance) => makeService(index, chance, world));
  each('officials', sizes.people, (index, chance) => makePerson(index, chance, world));
  each('places', sizes.places ?? sizes.services, (index, chance) =>
    makePlace(index, chance, { bodies, services: sizes.services }),
  );
}

/** The few entries to which all others point. */
function writeFrame(write: Write, bodies: readonly MadeBody[], services: number): void {
  const verification = 'unverified';
  for (const [id, title] of Object.entries(governorates))
    write('governorates', {
      id,
      data: { title, ...centres[id as keyof typeof centres], verification },
    });
  for (const { id, ...data } of bodies)
    write('organisations', { id, data: { ...data, verification } });
  for (const [field, title] of fields.entries()) {
    const summary = `${title}: خدماته ونصوصه التشريعية والجهات المسؤولة عنه.`;
    write('topics', { id: topicId(field), data: { title, summary, verification } });
    if (field >= services) continue;
    const ids = [field, field + fields.length].filter((index) => index < services).map(serviceId);
    const data = { title: `العمل في ${title}`, summary, audience: 'business', services: ids };
    write('life-events', { id: `event-${field + 1}`, data: { ...data, verification } });
  }
}

interface Made {
  id: string;
  data: object;
  body?: string;
}
type Write = (kind: CollectionName, made: Made) => void;

function writerInto(folder: string): Write {
  const folders = new Set<string>();
  return (kind, { id, data, body = '' }) => {
    const { extension } = collections[kind];
    const path = join(folder, kind, `${id}.${extension}`);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, extension === 'yaml' ? toYaml(data) : toMarkdown(data, body));
  };
}

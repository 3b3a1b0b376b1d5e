import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collections } from '#schema/collections.ts';
import { collectionNames } from '#schema/field.ts';
import { jsonSchema, type SchemaName } from '#exports/json-schema.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false });
ajv.addVocabulary(['enumDescriptions']);

/** The complaints about some YAML, each with its place. */
function complaints(name: SchemaName, yaml: string): string[] {
  const validate = ajv.getSchema(name) ?? ajv.compile({ ...jsonSchema(name), $id: name });
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function frontMatter(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.yaml') ? text : (text.split(/^---$/m)[1] ?? '');
}

describe('the JSON Schema', () => {
  it.each(collectionNames)('of %s accepts every file of content/', (name) => {
    const files = globSync(`content/${name}/**/*.${collections[name].extension}`);
    const refused = files.flatMap((file) =>
      complaints(name, frontMatter(file)).map((complaint) => `${file}${complaint}`),
    );
    expect(refused).toEqual([]);
  });

  it('of the site accepts content/site.yaml', () => {
    expect(complaints('site', frontMatter('content/site.yaml'))).toEqual([]);
  });

  const service = 'title: خدمة\nsummary: وصف\nverification: sourced\n';

  it.each([
    ['a missing field', service, " must have required property 'status'"],
    [
      'a missing number',
      'type: law\nforce: unknown\ntextState: full\nverification: sourced\n',
      " must have required property 'year'",
      'decrees',
    ],
    [
      'an unknown field',
      `${service}status: active\ntitel: x\n`,
      ' must NOT have additional properties',
    ],
    [
      'a word outside a vocabulary',
      `${service}status: on\n`,
      '/status must be equal to one of the allowed values',
    ],
    [
      'a single value for a list',
      `${service}status: active\ntopics: health\n`,
      '/topics must be array',
    ],
    [
      'a number below its bound',
      `${service}status: active\nevidence:\n  - { name: x, copies: 0 }\n`,
      '/evidence/0/copies must be >= 1',
    ],
    [
      'an id with capitals',
      `${service}status: active\nauthority: Org\n`,
      '/authority must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"',
    ],
  ] as const)('refuses %s', (_, yaml, complaint, name: SchemaName = 'services') => {
    expect(complaints(name, yaml)).toEqual([complaint]);
  });

  it('carries the words of the form, and nothing that only the desk reads', () => {
    const schema = JSON.stringify(jsonSchema('services'));
    expect(jsonSchema('services')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'خدمة',
      properties: {
        title: { title: 'اسم الخدمة', description: 'الاسم الرسمي كما يعرفه المراجع' },
        verification: { enumDescriptions: ['رسمي', 'موثّق بمصدر', 'غير متحقَّق منه'] },
      },
    });
    expect(schema).not.toMatch(/"(?:hint|widget|options|collection|mayBeAbsent)":/);
  });
});

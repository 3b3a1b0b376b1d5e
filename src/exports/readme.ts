import { formatDate } from '#domain/date.ts';
import { formatNumber } from '#domain/number.ts';
import { absoluteUrl } from '#domain/url.ts';
import type { Dataset } from './datasets.ts';
import type { Edition } from './edition.ts';
import { exampleQueries } from './sqlite/example-queries.ts';

/** What goes with the datasets: what each holds, how to ask the database, and what may be done with the answers. */
export function writeReadme(datasets: readonly Dataset[], { site, home }: Edition): string {
  return [
    `# بيانات ${site.name}`,
    `${site.notice.title}: ${site.notice.text}`,
    `المعلومات حتى ${formatDate(site.asOf)}. ${site.licence.text} <${absoluteUrl(home, site.licence.href)}>`,
    '## الملفات',
    list(
      datasets.map(
        ({ file, label, records }) =>
          `[${file}](${absoluteUrl(home, `/data/${file}`)}): ${label}. عدد السجلات ${formatNumber(records)}.`,
      ),
    ),
    csvNote,
    ...datasets.flatMap(({ file, tables }) =>
      tables.length === 1 ? tables.map((table) => describeTable(table, file)) : [],
    ),
    '## قاعدة البيانات',
    databaseNote,
    '```sh\nsqlite3 -box bawaba.sqlite\n```',
    ...exampleQueries.flatMap(({ question, sql }, index) => [
      `### ${index + 1}. ${question}`,
      `\`\`\`sql\n${sql}\n\`\`\``,
    ]),
    '## الطيّ والأصول',
    foldingNote,
    '## جداول القاعدة',
    ...datasets.flatMap(({ tables }) =>
      tables.length > 1 ? tables.map((table) => describeTable(table, table.name)) : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function describeTable({ label, columns }: Dataset['tables'][number], name: string): string {
  const rows = columns.map((column) => `\`${column.name}\`: ${column.label}`);
  return `### ${name}\n\n${label}\n\n${list(rows)}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

const csvNote = `ملفات CSV بترميز UTF-8 مع علامته، وأسطرها تنتهي بـ CRLF، فتفتحها برامج الجداول كما هي. القيم المتعددة تفصل بينها العلامة « | ».
كل نص قد يحسبه برنامج الجداول معادلة تسبقه علامة ' وكذلك النص الذي يبدأ بها: احذف واحدة لتعود إلى الأصل.`;

const databaseNote = `الملف \`bawaba.sqlite\` يفتحه أي برنامج لـ SQLite فيه FTS5. في الجدول \`acts\` كل صك، ومنه ما لا يُعرف غير اسمه (\`textState = 'cited-only'\`)، فلا تضيع علاقة. في \`citations\` العلاقات: ما أدخله محرر (\`origin = 'editor'\`) وما رُصد آلياً ولم يؤكَّد بعد (\`origin = 'auto'\`).`;

const foldingNote = `في الجدول \`search\` كلمات النصوص مطويّة كما يطويها بحث البوابة: بلا تشكيل ولا تطويل ولا همزة، والألف واحدة، والتاء المربوطة هاء، والألف المقصورة ياء، والأرقام غربية. فاكتب كلمات السؤال مطويّة: «الكتروني» لا «إلكتروني». الجدول \`folding\` فيه كل حرف وما يُكتب مكانه (والفارغ يُحذف)، لمن يريد أن يطوي ببرنامجه.

الأعمدة \`title\` و\`words\` و\`bases\` يُبحث فيها ولا تُقرأ، فالنصوص في جداولها. في \`words\` الكلمات كما هي، وفي \`bases\` أصولها بلا «ال» ولا الحروف المتصلة، كما تدل عليه نصوص المحتوى كلها. الجدول \`vocabulary\` يعطي أصل كل كلمة، فيجد السؤال الأول «الإلكتروني» و«بالإلكترونيّ» معاً.`;

/** A plan as a page shows it: drawn by the build for a life event, by the browser for what a visitor picks. */
import { nouns } from '#arabic/nouns.ts';
import { countNoun } from '#arabic/plural.ts';
import { summariseCosts } from '#domain/service/fee.ts';
import { shortName } from '#domain/service/plan-ticks.ts';
import { describeNeed, describeUses, describeWay } from '#domain/service/plan-words.ts';
import type { PlanPaper } from '#domain/service/plan-papers.ts';
import type { Plan, PlanService, PlanStep, PlanVisit } from '#domain/service/plan.ts';
import { findStatusWarning } from '#domain/service/status.ts';
import { formatMaxDays } from '#domain/service/time.ts';
import { drawFees } from './draw-fees.ts';
import { drawSection, link, tag, type Piece } from './piece.ts';

export function drawPlan(plan: Plan): Piece {
  return [
    drawSection('services', 'الخدمات بالترتيب', [
      tag('p', { class: 'mb-4' }, describeWay(plan)),
      drawWarning(plan.steps),
      tag('ol', { class: 'plan-visits' }, plan.visits.map(drawVisit)),
    ]),
    drawSection('papers', 'الأوراق', drawPapers(plan)),
    drawSection('fees', 'الكلفة', drawFees(plan.fees)),
  ];
}

function drawWarning(steps: readonly PlanStep[]): Piece {
  const stopped = steps.filter(({ service }) => isStopped(service));
  if (stopped.length === 0) return undefined;
  const text =
    stopped.length === 1
      ? 'في هذه القائمة خدمة لا تُقدَّم اليوم، وسببها مذكور عندها. اسأل الجهة قبل أن تبدأ:'
      : 'في هذه القائمة خدمات لا تُقدَّم اليوم، وسبب كل واحدة مذكور عندها. اسأل الجهة قبل أن تبدأ:';
  return tag(
    'p',
    { class: 'plan-warning' },
    `${text} `,
    stopped.map(({ service }, index) => [
      index > 0 && '، ',
      link(`#step-${service.id}`, service.title),
    ]),
    '.',
  );
}

function isStopped({ status }: PlanService): boolean {
  return status === 'suspended' || status === 'withdrawn' || status === 'planned';
}

function drawVisit({ authority, steps }: PlanVisit): Piece {
  return tag(
    'li',
    { class: 'plan-visit' },
    tag('h3', { class: 'plan-office' }, authority ?? 'جهة لم تذكرها المصادر'),
    tag('ol', { class: 'plan-steps' }, steps.map(drawStep)),
  );
}

function drawStep(step: PlanStep): Piece {
  const { number, service, isPicked, neededBy } = step;
  const { title, url, output, costs, maxDays, channels, places } = service;
  const warning = findStatusWarning(service);
  const cost = summariseCosts(costs);
  const facts = [
    output && `تحصل على: ${output}`,
    cost && `الكلفة: ${cost}`,
    maxDays !== undefined && `أقصى مدة: ${formatMaxDays(maxDays)}`,
  ].filter((fact) => typeof fact === 'string');
  return tag(
    'li',
    { id: `step-${service.id}`, class: 'plan-step', value: String(number) },
    drawBox(shortName(service.id), `أنجزت: ${title}`),
    tag(
      'div',
      { class: 'min-w-0' },
      tag('h4', { class: 'plan-title' }, `${number}. `, link(url, title)),
      !isPicked &&
        tag('p', { class: 'plan-first' }, tag('strong', {}, 'تحتاجها أولاً: '), describeNeed(step)),
      isPicked && neededBy.length > 0 && tag('p', { class: 'text-sm' }, describeNeed(step)),
      warning &&
        tag(
          'p',
          { class: `plan-status plan-${warning.tone}` },
          tag('strong', {}, `${warning.title}. `),
          warning.text,
        ),
      channels.length > 0 &&
        tag(
          'p',
          { class: 'text-sm' },
          `عبر: ${channels.join(' أو ')}`,
          places > 0 && [' · ', link(`${url}#where`, countNoun(places, nouns.place))],
        ),
      facts.length > 0 &&
        tag(
          'ul',
          { class: 'plan-facts' },
          facts.map((fact) => tag('li', {}, fact)),
        ),
    ),
  );
}

function drawPapers({ papers, steps }: Plan): Piece {
  const brought = papers.filter(({ from }) => !steps.some(({ service }) => service.id === from));
  const given = papers.filter((paper) => !brought.includes(paper));
  const silent = steps.filter(({ service }) => service.evidence.length === 0);
  const isOne = steps.length === 1;
  return [
    brought.length > 0 && [
      given.length > 0 && tag('h3', { class: 'text-base' }, 'تُحضرها معك'),
      tag(
        'ul',
        { class: 'plan-papers' },
        brought.map((paper) => drawPaper(paper, steps, isOne)),
      ),
    ],
    given.length > 0 && [
      tag('h3', { class: 'mt-5 text-base' }, 'تحصل عليها في الطريق'),
      tag(
        'ul',
        { class: 'plan-papers' },
        given.map((paper) => drawPaper(paper, steps, isOne)),
      ),
    ],
    silent.length > 0 &&
      tag(
        'p',
        { class: 'mt-4 max-w-measure text-sm text-muted' },
        `لا تذكر المصادر المتاحة وثائق ${silent.length === steps.length ? 'هذه الخدمات' : 'الخدمات الآتية'}؛ اسأل عنها قبل أن تذهب: `,
        silent.map(({ service }, index) => [index > 0 && '، ', link(service.url, service.title)]),
        '.',
      ),
  ];
}

function drawPaper(paper: PlanPaper, steps: readonly PlanStep[], isOne: boolean): Piece {
  const giver = steps.find(({ service }) => service.id === paper.from);
  return tag(
    'li',
    { class: 'plan-paper' },
    drawBox(paper.key, undefined),
    tag(
      'div',
      { class: 'min-w-0' },
      tag('label', { for: boxId(paper.key), class: 'plan-name' }, paper.name),
      tag(
        'p',
        { class: 'text-sm text-muted' },
        [
          giver && [
            'من الخطوة ',
            link(`#step-${giver.service.id}`, `${giver.number}. ${giver.service.title}`),
          ],
          isOne && paper.copies === 0 ? undefined : describeUses(paper),
        ]
          .filter(Boolean)
          .map((part, index) => [index > 0 && ' · ', part]),
      ),
    ),
  );
}

/** A box to tick; with a name of its own where no label stands beside it. */
function drawBox(tick: string, label: string | undefined): Piece {
  return tag('input', {
    type: 'checkbox',
    id: boxId(tick),
    class: 'plan-box',
    autocomplete: 'off',
    'data-tick': tick,
    ...(label && { 'aria-label': label }),
  });
}

function boxId(tick: string): string {
  return `tick-${tick}`;
}

import { createElement, Fragment, useState, type ReactElement } from 'react';
import type { Action } from '../../gateway/accounts/rights.ts';
import { currentActor } from '../gateway/session.ts';
import { addStepDetails, type StepDetails } from '../gateway/step-details.ts';
import { statuses } from '../list/statuses.ts';
import { useEntryFacts, type EntryFacts } from './entry-facts.ts';
import { whyNot } from './may.ts';
import { sayTime } from './read-time.ts';
import { openReview } from './review-dialog.ts';
import { openSchedule } from './schedule-dialog.ts';

type Step = 'DRAFT' | 'PENDING_REVIEW' | 'PENDING_PUBLISH';

interface Props {
  currentStatus: string;
  hasChanged: boolean;
  isPersisting?: boolean;
  isUpdatingStatus?: boolean;
  isPublishing?: boolean;
  onChangeStatus: (step: Step) => void;
  onPublish: () => void;
}

/** Where a draft stands, and the steps that this person can take from there; the next one that they cannot is explained. */
export function WorkflowSteps(props: Props): ReactElement {
  const { currentStatus, hasChanged, isPersisting, isUpdatingStatus, isPublishing } = props;
  const [scheduled, setScheduled] = useState(0);
  const facts = useEntryFacts(`${currentStatus} ${isPersisting} ${scheduled}`);
  const isBusy = hasChanged || isUpdatingStatus || isPublishing || !facts;
  const schedule = facts?.draft?.schedule;
  return createElement(
    'div',
    { className: 'desk-steps' },
    createElement(
      'span',
      { className: 'desk-badge', role: 'status', 'aria-label': 'حال المسودة' },
      statuses[currentStatus] ?? currentStatus,
    ),
    schedule && createElement('span', {}, `يُنشر ${sayTime(schedule)}`),
    hasChanged &&
      createElement('span', { className: 'desk-hint' }, 'احفظ أولاً، ثم انتقل إلى الخطوة التالية.'),
    facts &&
      !isBusy &&
      stepsOf(facts, props, () => setScheduled(scheduled + 1)).map(({ label, needs, take }) => {
        const reason = needs && whyNot(needs, facts.target);
        return createElement(
          Fragment,
          { key: label },
          reason
            ? createElement('span', { className: 'desk-why' }, reason)
            : createElement('button', { type: 'button', onClick: take }, label),
        );
      }),
  );
}

interface NextStep {
  label: string;
  /** The right that it takes; none for what everybody may see. */
  needs?: Action;
  take: () => void;
}

function stepsOf(facts: EntryFacts, props: Props, onScheduled: () => void): NextStep[] {
  const { collection, slug, id, draft } = facts;
  const go = (step: Step, details: StepDetails = {}) => {
    addStepDetails(collection, slug, details);
    props.onChangeStatus(step);
  };
  const review = {
    label: 'راجع ما تغيّر',
    take: async () => {
      const answer = await openReview(facts);
      const seen = draft ? { seen: draft.tip } : {};
      if (answer?.verdict === 'approve') go('PENDING_PUBLISH', seen);
      if (answer?.verdict === 'return') go('DRAFT', { ...seen, note: answer.note });
    },
  };
  const back: NextStep = { label: 'أعدها مسودة', take: () => go('DRAFT') };
  const schedule = async () => {
    if (await openSchedule(collection, id, draft?.schedule)) onScheduled();
  };
  const byStatus: Record<string, NextStep[]> = {
    draft: [
      { label: 'أرسل إلى المراجعة', needs: 'submit', take: () => go('PENDING_REVIEW') },
      review,
    ],
    pending_review: [review, ...(isOwn(facts) ? [back] : [])],
    pending_publish: [
      { label: 'انشر الآن', needs: 'publish', take: props.onPublish },
      ...(whyNot('schedule', facts.target)
        ? []
        : [{ label: 'انشر في…', take: () => void schedule() }]),
      review,
      ...(isOwn(facts) || !whyNot('review', facts.target) ? [back] : []),
    ],
  };
  return byStatus[props.currentStatus] ?? [];
}

/** Who edited a draft may take it back. */
function isOwn({ target }: EntryFacts): boolean {
  const id = currentActor()?.id;
  return id !== undefined && target.editors?.includes(id) === true;
}

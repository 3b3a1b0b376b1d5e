import { expect, it } from 'vitest';
import { describeSms } from '../../../../admin/validation/sms-counter.ts';

it.each([
  [{ sms: '' }, '0 من 134 حرفاً', false],
  [{ sms: 'ن'.repeat(70) }, '70 من 134 حرفاً، رسالة واحدة', false],
  [{ sms: 'ن'.repeat(71) }, '71 من 134 حرفاً، رسالتان', false],
  [{ sms: 'ن'.repeat(136) }, '136 من 134 حرفاً، أطول من رسالتين، والزائد حرفان', true],
  [
    { sms: 'ن'.repeat(130), status: 'suspended' },
    '145 من 134 حرفاً، منها 15 حرفاً لحالة الخدمة في أولها، أطول من رسالتين، والزائد 11 حرفاً',
    true,
  ],
])('%j is counted as it is sent', (service, text, isOver) => {
  expect(describeSms({ status: 'active', ...service })).toEqual({ text, isOver });
});

export * from '../generate/make-acts.ts';

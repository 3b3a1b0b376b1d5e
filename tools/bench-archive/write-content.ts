export * from '../generate/write-content.ts';

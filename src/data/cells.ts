/**
 * Loads all that says what stands in the cells of `reads.ts`. A build asks before it makes the first page, and Astro loads
 * the code of a page when it is made: what a cell holds that nothing has loaded is not known, and its page is made again.
 */
import './act-lists.ts';
import './act-texts.ts';
import './alerts.ts';
import './archive.ts';
import './upload-cells.ts';
import './body.ts';
import './citable-acts.ts';
import './decrees.ts';
import './entries.ts';
import './gaps.ts';
import './history.ts';
import './review.ts';
import './site.ts';
import './today.ts';
import './weather.ts';

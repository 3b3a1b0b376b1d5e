import { findPart } from './find-part.ts';
import { shareSentences } from './sentences.ts';
import { shareAddress } from './share.ts';

/** A button that passes on the address of the page, and says what became of it. */
class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const status = findPart(this, '[role=status]');
    findPart(this, 'button').addEventListener('click', async () => {
      status.textContent = '';
      const { clipboard } = navigator;
      const share = 'share' in navigator ? navigator.share.bind(navigator) : undefined;
      const outcome = await shareAddress(location.href, document.title, { share, clipboard });
      status.textContent = shareSentences[outcome];
    });
  }
}

customElements.define('share-link', ShareLink);

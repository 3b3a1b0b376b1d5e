/** A button that prints the page, in the place of the words that say how to without this script. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const words = this.querySelector('p');
    if (!button || !words) return;
    button.hidden = false;
    words.hidden = true;
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);

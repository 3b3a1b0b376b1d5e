/** A button that prints the page; without this script it stays hidden. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);

/** Tells whoever comes from the code of a printed card whether the card still says what the page says. */
class PrintedVersion extends HTMLElement {
  connectedCallback(): void {
    const printed = new URLSearchParams(location.search).get('v');
    if (!printed) return;
    const isCurrent = printed === this.dataset['version'];
    this.className = `mb-6 block border-s-4 px-4 py-3 ${isCurrent ? 'border-info bg-info-ground' : 'border-warning bg-warning-ground'}`;
    this.textContent = isCurrent
      ? 'بطاقتك المطبوعة مطابقة لهذه الصفحة.'
      : 'تغيّرت هذه البطاقة منذ طباعتها: خذ بما في هذه الصفحة.';
  }
}

customElements.define('printed-version', PrintedVersion);

export function print() {
  window.print();
}

/** An empty place right above an element, inside the page's own frame. */
export function roomAbove(element: HTMLElement): HTMLElement {
  const room = document.createElement('div');
  element.before(room);
  return room;
}

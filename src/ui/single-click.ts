/**
 * Acts on a click, and not on the second of a double click: what the first one did may have put somebody else under the
 * pointer. A key that presses a button is a click of its own each time. The row below a button is not clicked.
 */
export function onSingleClick(act: (event: MouseEvent) => void): (event: MouseEvent) => void {
  return (event) => {
    event.stopPropagation();
    if (event.detail <= 1) act(event);
  };
}

// Paper cannot be clicked: while printing, everything folded is open.
export function openForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...document.querySelectorAll("details")].filter(
      (details) => !details.open,
    );
    for (const details of opened) {
      details.open = true;
    }
  };
  const close = () => {
    for (const details of opened) {
      details.open = false;
    }
    opened = [];
  };
  window.addEventListener("beforeprint", open);
  window.addEventListener("afterprint", close);
  return () => {
    window.removeEventListener("beforeprint", open);
    window.removeEventListener("afterprint", close);
  };
}

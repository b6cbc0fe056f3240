// What a page to read has besides its text: where one is in its contents, the way to the printer, and a tip that Escape closes.
(() => {
  const links = [...document.querySelectorAll("[data-contents] a")];
  const headings = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const place = () => {
    const read = headings.findLastIndex(heading => heading && heading.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, index) => {
      if (index === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  if (links.length > 0) {
    let waits = false;
    addEventListener("scroll", () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => { waits = false; place(); });
    }, { passive: true });
    place();
  }

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") document.querySelectorAll(".tip:is(:hover, :focus-within)").forEach(tip => tip.classList.add("tip-closed"));
  });
  const forget = event => event.target.closest?.(".tip")?.classList.remove("tip-closed");
  document.querySelectorAll(".tip").forEach(tip => tip.addEventListener("mouseleave", forget));
  document.addEventListener("focusout", forget);

  document.querySelectorAll("[data-print]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
})();

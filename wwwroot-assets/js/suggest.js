// Proposes hits while one types in a search box. Without this script a box is a plain form.
(() => {
  const pause = 150;
  let waiting = 0;
  let asked = 0;

  const listOf = input => document.getElementById(`${input.id}-forslag`);
  const picked = list => list.querySelector("[aria-selected=true]");

  const close = input => {
    listOf(input).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const show = (input, found) => {
    const list = listOf(input);
    list.replaceChildren(...found.map(({ title, kind, path }, number) => {
      const item = document.createElement("li");
      const words = document.createElement("span");
      const meta = document.createElement("span");
      item.id = `${list.id}-${number}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.path = path;
      words.textContent = title;
      meta.className = "meta";
      meta.textContent = kind;
      item.append(words, meta);
      return item;
    }));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
  };

  const ask = async input => {
    const mine = ++asked;
    const address = new URL(input.dataset.suggest, document.baseURI);
    address.searchParams.set("q", input.value);
    try {
      const answer = await fetch(address, { headers: { accept: "application/json" } });
      const found = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) show(input, found);
    } catch {
      // Out of reach: the form itself still works, or says so.
    }
  };

  const move = (input, step) => {
    const items = [...listOf(input).children];
    const from = items.indexOf(picked(listOf(input)));
    items[from]?.setAttribute("aria-selected", "false");
    const to = from < 0 ? (step > 0 ? 0 : items.length - 1) : from + step;
    if (items[to]) {
      items[to].setAttribute("aria-selected", "true");
      items[to].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[to].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const isBox = target => target instanceof HTMLInputElement && target.dataset.suggest !== undefined;
  const follow = item => { location.href = new URL(item.dataset.path, document.baseURI); };

  document.addEventListener("focusin", ({ target }) => {
    if (!isBox(target) || target.getAttribute("role")) return;
    target.setAttribute("role", "combobox");
    target.setAttribute("aria-autocomplete", "list");
    target.setAttribute("aria-expanded", "false");
    target.setAttribute("aria-controls", listOf(target).id);
    listOf(target).setAttribute("role", "listbox");
  });

  document.addEventListener("input", ({ target }) => {
    if (!isBox(target)) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, pause, target);
  });

  document.addEventListener("keydown", event => {
    const { target, key } = event;
    const box = target instanceof Element ? target.closest("[data-search-box]") : null;
    if (key === "Escape" && isBox(target) && !listOf(target).hidden) {
      event.preventDefault();
      close(target);
    } else if (key === "Escape" && box?.open) {
      box.open = false;
      box.querySelector("summary").focus();
    } else if (isBox(target) && !listOf(target).hidden && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      move(target, key === "ArrowDown" ? 1 : -1);
    } else if (isBox(target) && key === "Enter" && !listOf(target).hidden && picked(listOf(target))) {
      event.preventDefault();
      follow(picked(listOf(target)));
    }
  });

  document.addEventListener("click", ({ target }) => {
    const item = target instanceof Element ? target.closest(".suggestions > [role=option]") : null;
    if (item) follow(item);
  });

  document.addEventListener("focusout", ({ target }) => {
    if (isBox(target)) setTimeout(close, 200, target);
  });

  // Opened, the box is ready to be typed in; left, it is out of the way.
  document.addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches("[data-search-box]") && target.open) target.querySelector("input").focus();
  }, true);
})();

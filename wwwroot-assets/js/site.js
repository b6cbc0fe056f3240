// The little script that every page has: the colour scheme, and what to do when the line to the server is lost.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  let follower = null;

  const tellFollower = () => follower?.invokeMethodAsync("SchemeChanged", isDark()).catch(() => { follower = null; });

  window.sundFollowScheme = reference => { follower = reference; showSwitches(); tellFollower(); };

  const showSwitches = () => document.querySelectorAll("[data-scheme-switch]").forEach(button => { button.hidden = false; });

  document.addEventListener("click", event => {
    if (event.target.closest("[data-scheme-switch]")) {
      const scheme = isDark() ? "light" : "dark";
      root.dataset.theme = scheme;
      document.cookie = `scheme=${scheme}; path=/; max-age=31536000; samesite=lax`;
      tellFollower();
    }
    if (event.target.closest("[data-reconnect]")) {
      location.reload();
    }
  });

  system.addEventListener("change", tellFollower);
  showSwitches();

  // The live room tells new words apart from what one is reading: whether the reader has left the top, told when it changes.
  window.sundFollowReading = reference => {
    let reading = false;
    const place = document.querySelector(".phone > main");
    place?.addEventListener("scroll", () => {
      const now = place.scrollTop > 80;
      if (now !== reading) {
        reading = now;
        reference.invokeMethodAsync("ReadingChanged", now).catch(() => {});
      }
    }, { passive: true });
  };

  const modal = document.getElementById("components-reconnect-modal");
  modal?.addEventListener("components-reconnect-state-changed", async event => {
    switch (event.detail.state) {
      case "show":
        if (!modal.open) modal.showModal();
        break;
      case "hide":
        modal.close();
        break;
      case "failed":
        document.addEventListener("visibilitychange", retryWhenSeen);
        break;
      case "rejected":
        location.reload();
        break;
    }
  });

  const retryWhenSeen = async () => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", retryWhenSeen);
    try {
      if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) location.reload();
    } catch {
      document.addEventListener("visibilitychange", retryWhenSeen);
    }
  };
})();

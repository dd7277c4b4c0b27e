// Puts a button beside a secret that is shown once. Browsers let pages copy over https and on localhost alone.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      document.getElementById(button.dataset.tells).textContent = button.dataset.done;
    });
  }
}

// Searches a list while somebody types: what stands below the form is that of the page to which the form leads.
const found = document.getElementById("found");
const below = (page) => {
  const script = page.getElementById("found").nextElementSibling;
  return [...script.parentElement.children].slice([...script.parentElement.children].indexOf(script) + 1);
};
let typed = 0;
const search = async (form, turn) => {
  const address = form.action + "?" + new URLSearchParams(new FormData(form));
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (turn === typed && page.getElementById("found")) {
    [...below(document), ...document.querySelectorAll("main > [role=alert]")].forEach((old) => old.remove());
    document.getElementById("content").append(...below(page));
    const rows = document.querySelectorAll("main tbody tr").length;
    found.textContent = page.querySelector("[role=alert]")?.textContent ?? found.dataset.found.replace("{}", rows);
    history.replaceState(null, "", address);
  }
};
if (found) {
  const form = found.previousElementSibling;
  const wait = () => {
    const turn = ++typed;
    setTimeout(() => turn === typed && search(form, turn), 200);
  };
  form.addEventListener("input", wait);
  // A field says that it changed once it is left: by then the list may be where somebody is.
  form.addEventListener("change", (event) => event.target.matches("select") && wait());
}

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
  if (turn === typed && answer.ok && page.getElementById("found")) {
    below(document).forEach((old) => old.remove());
    document.getElementById("content").append(...below(page));
    found.textContent = found.dataset.found.replace("{}", document.querySelectorAll("main tbody tr").length);
    history.replaceState(null, "", address);
  }
};
if (found) {
  const form = found.previousElementSibling;
  form.addEventListener("input", () => {
    const turn = ++typed;
    setTimeout(() => turn === typed && search(form, turn), 200);
  });
}

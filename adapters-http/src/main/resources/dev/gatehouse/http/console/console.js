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

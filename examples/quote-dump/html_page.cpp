#include "formats.hpp"

// The page loads nothing and runs the script below alone: its policy names the script's SHA-256, which the program's
// test checks.
const std::string_view kHtmlOpening = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-wQjg8QGDDtoeRqBwuILD9kZCDCT61/7DLPZmzfbnb6Q='">
<title>Who said what</title>
<style>
:root { --paper: #fff; --ink: #1d1f23; --soft: #5a606c; --line: #dcdfe4;
  --tint: 95% .035; --mark: 48% .13; --h: 260 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181c; --ink: #e4e5e8; --soft: #a1a7b3; --line: #343941; --tint: 28% .045; --mark: 76% .1 }
}
* { box-sizing: border-box; --tinted: oklch(var(--tint) var(--h)); --marked: oklch(var(--mark) var(--h)) }
body { margin: 0 auto; max-width: 66rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--ink);
  font: 1.1rem/1.75 Charter, Georgia, "Noto Serif", "DejaVu Serif", serif }
header, h2, nav { font-family: system-ui, "DejaVu Sans", sans-serif }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; justify-content: space-between;
  margin-bottom: 2rem; padding-bottom: .6rem; border-bottom: 1px solid var(--line) }
h1 { margin: 0; font-size: 1rem; font-weight: 600 }
header p { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; font-size: .8rem; color: var(--soft) }
h2 { margin: 0 0 1rem; font-size: .9rem; font-weight: 600; color: var(--soft); overflow-wrap: anywhere }
article + article { margin-top: 4rem }
.sides { display: grid; grid-template-columns: minmax(0, 38rem) minmax(12rem, 17rem); gap: 3rem;
  justify-content: space-between; align-items: start }
.text { white-space: pre-wrap; overflow-wrap: anywhere }
.q { padding: .1em 0; border-radius: .15em; background: var(--tinted); box-shadow: inset 0 -.1em var(--marked);
  -webkit-box-decoration-break: clone; box-decoration-break: clone }
.q[data-n]::before { content: attr(data-n); margin: 0 .2em 0 .1em; vertical-align: .55em; color: var(--marked);
  font: 600 .62em/1 system-ui, sans-serif }
.w { font-weight: 600; color: var(--marked) }
.c { font-style: italic; border-bottom: 2px dotted var(--marked) }
.t { border-bottom: 2px dashed var(--marked) }
nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 2px; font-size: .9rem;
  line-height: 1.35 }
nav h3 { margin: 0 0 .6rem; font-size: .9rem; font-weight: 600; color: var(--soft) }
nav ol { display: grid; gap: .35rem; margin: 0; padding: 0; list-style: none; counter-reset: speaker }
nav button { counter-increment: speaker; display: grid; grid-template-columns: 1.5rem 1fr auto; column-gap: .4rem;
  width: 100%; min-height: 2.75rem; align-content: center; padding: .45rem .6rem; text-align: left; font: inherit;
  color: inherit; cursor: pointer; background: var(--tinted); border: 2px solid transparent; border-radius: .5rem }
nav button::before { content: counter(speaker); font-weight: 600; color: var(--marked) }
nav b { font-weight: 600; overflow-wrap: anywhere }
nav small { grid-column: 2; grid-row: 2; color: var(--soft); overflow-wrap: anywhere }
nav i { grid-column: 3; grid-row: 1; font-style: normal; font-variant-numeric: tabular-nums; color: var(--soft) }
nav button:hover, nav [aria-pressed=true] { border-color: var(--marked) }
nav button:focus-visible { outline: 2px solid var(--ink); outline-offset: -1px }
.only [aria-pressed=false] { background: none }
.only .text { color: var(--soft) }
.only .text span:not(.on) { background: none; box-shadow: none; border-color: transparent; font-style: inherit;
  font-weight: inherit; color: inherit }
.only .text span:not(.on)::before { content: none }
.only .text .on.q { color: var(--ink) }
.hint { margin: .6rem 0 0; color: var(--soft); font-size: .8rem }
@media screen and (max-width: 48rem) {
  body { padding: 1rem }
  header { margin-bottom: 1rem }
  .sides { display: flex; flex-direction: column-reverse; gap: 0; align-items: stretch }
  nav { top: 0; z-index: 1; margin: 0 -1rem 1rem; padding: .5rem 1rem; max-height: none; background: var(--paper);
    border-bottom: 1px solid var(--line) }
  nav ol { display: flex; overflow-x: auto; padding: 2px }
  nav li { flex: none; max-width: 14rem }
  nav button { grid-template-columns: auto 1fr auto }
  nav b { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  nav h3, nav small { display: none }
  .hint { margin-top: .3rem }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --tint: 93% .05; --mark: 40% .13 }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  body { max-width: none; padding: 0; font-size: 10.5pt }
  .sides { display: grid; grid-template-columns: minmax(0, 1fr) 12rem; gap: 1.5rem }
  nav { position: static; margin: 0; padding: 0; border: 0; max-height: none }
  nav ol { display: grid }
  nav button { min-height: 0; padding: .2rem .4rem }
  article + article { break-before: page }
  li { break-inside: avoid }
  .hint { display: none }
}
</style>
</head>
<body>
<header>
<h1>Who said what</h1>
<p><span class="q">words</span> <span class="w">who says them</span> <span class="c">how</span> <span class="t">to whom</span></p>
</header>
<main>
)";

const std::string_view kHtmlClosing = R"(</main>
<script>
"use strict";
function show(article, speaker) {
  const only = speaker !== null;
  article.classList.toggle("only", only);
  for (const span of article.querySelectorAll(".text span"))
    span.classList.toggle("on", only && span.dataset.s.split(" ").includes(speaker));
  for (const button of article.querySelectorAll("nav button"))
    button.setAttribute("aria-pressed", String(button.dataset.s === speaker));
  const pressed = article.querySelector("[aria-pressed=true]");
  article.querySelector(".hint").textContent = pressed
    ? "Only " + pressed.querySelector("b").textContent + ". Choose once more to see all."
    : "Choose a speaker to see only their words.";
  const first = article.querySelector(".text .on");
  if (first) first.scrollIntoView({block: "nearest"});
}
for (const article of document.querySelectorAll("article"))
  for (const button of article.querySelectorAll("nav button"))
    button.addEventListener("click", () =>
      show(article, button.getAttribute("aria-pressed") === "true" ? null : button.dataset.s));
document.addEventListener("keydown", event => {
  if (event.key === "Escape") for (const article of document.querySelectorAll("article.only")) show(article, null);
});
function showNamed() {
  const name = new URLSearchParams(location.hash.slice(1)).get("speaker");
  for (const button of document.querySelectorAll("nav button"))
    if (button.querySelector("b").textContent === name && button.getAttribute("aria-pressed") === "false") button.click();
}
addEventListener("hashchange", showNamed);
showNamed();
</script>
</body>
</html>
)";

// SPDX-License-Identifier: Apache-2.0
// All pages work without this file. It only lets "/" go to the search.
"use strict";
document.addEventListener("keydown", (event) => {
  const search = document.querySelector("header input[type=search]");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

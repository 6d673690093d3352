
"use strict";
// Makes a button of each heading of a table, which sorts the rows by its column.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  table.parentElement.after(said);
  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
  };
  // What has no value comes last, whichever way the others go.
  const order = (a, b, up) => {
    if (a === "" || b === "") {
      return (a === "") - (b === "");
    }
    return (up ? 1 : -1) * compare(a, b);
  };
  const compare = (a, b) => {
    if (typeof a === typeof b) {
      return typeof a === "number" ? a - b : a.localeCompare(b, "en", {numeric: true});
    }
    return typeof a === "number" ? -1 : 1;
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = [...body.rows];
      rows.sort((a, b) => order(value(a, column), value(b, column), up));
      body.append(...rows);
      said.textContent = "Sorted by " + button.textContent + (up ? ", upwards." : ", downwards.");
    });
  });
}

import { useEffect, useState } from "preact/hooks";
import { Button } from "./button.tsx";
import "./data_table.css";

interface DataTableProps {
  caption: string;
  columns: readonly string[];
  rowCount: number;
  /** The first cell heads its row. */
  row(index: number): readonly string[];
  showMore: string;
  shownText(shown: number): string;
}

const STEP = 60;

/** The numbers behind a picture. Long ones grow on demand. */
export function DataTable({ caption, columns, rowCount, row, showMore, shownText }: DataTableProps) {
  const [shown, setShown] = useState(STEP);
  useEffect(() => setShown(STEP), [caption]);
  const rows = Array.from({ length: Math.min(shown, rowCount) }, (_, i) => row(i));
  return (
    <>
      <div class="data-table" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="hidden-text">{caption}</caption>
          <thead>
            <tr>{columns.map((name) => <th key={name} scope="col">{name}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{head}</th>
                {cells.map((cell, k) => <td key={k}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown < rowCount && (
        <div class="data-table-more">
          <span>{shownText(rows.length)}</span>
          <Button onClick={() => setShown(shown + STEP * 4)}>{showMore}</Button>
        </div>
      )}
    </>
  );
}

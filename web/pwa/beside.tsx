import { ConnectionStrip } from "./connection_strip.tsx";
import { Offers } from "./offers.tsx";
import "./beside.css";

/** What the app says beside whatever page is open. */
export default function Beside() {
  return (
    <>
      <div class="beside-strip">
        <ConnectionStrip />
      </div>
      <div class="beside-offers">
        <Offers />
      </div>
    </>
  );
}

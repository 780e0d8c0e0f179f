/** What is drawn and pressed, in each of its states; what it says is made up. */
import { CloudOff, Plus, RadioTower, Trash2 } from "lucide-preact";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import Icon from "../../ui/branch_icons.tsx";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { DataTable } from "../../ui/data_table.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { MeterBar } from "../../ui/meter_bar.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StatusStrip } from "../../ui/status_strip.tsx";
import { Toast } from "../../ui/toast.tsx";
import { SplitBar } from "../../ui/split_bar.tsx";
import { Kept, LONG_WORD, state, type UiSample } from "./ui_sample.tsx";

const HUES = Array.from({ length: 16 }, (_, i) => `--hue-${i}`);

export const PLAIN_SAMPLES: readonly UiSample[] = [
  {
    component: "button",
    states: [
      state("primary", <Button look="primary">Save</Button>),
      state("plain", <Button>Cancel</Button>),
      state("quiet", <Button look="quiet">More</Button>),
      state("danger", <Button look="danger" icon={<Trash2 size={16} />}>Delete</Button>),
      state("busy", <Button look="primary" busy>Saving</Button>),
      state("disabled", <Button disabled>Cannot be pressed</Button>),
      state("icon only", <Button iconOnly icon={<Plus size={20} />}>Add</Button>),
      state("long", <Button>{LONG_WORD}</Button>),
    ],
  },
  {
    component: "card",
    states: [
      state("plain", <Card>Something on a card</Card>),
      state("title and aside", <Card title="Title" aside="kWh">Something on a card</Card>),
      state("long title", <Card title={LONG_WORD} aside="kWh">Something on a card</Card>),
    ],
  },
  {
    component: "badge",
    states: [
      state("plain", <Badge look="plain">You</Badge>),
      state("fresh", <Badge look="fresh">Updated 1 min. ago</Badge>),
      state("stale", <Badge look="stale">Last reading 3 min. ago</Badge>),
    ],
  },
  {
    component: "figure_text",
    states: [
      state("text", <FigureText quantity={{ value: "653", unit: "W" }} />),
      state("large", <FigureText quantity={{ value: "1.78", unit: "kW" }} size="large" />),
      state("huge", <FigureText quantity={{ value: "1.78", unit: "kW" }} size="huge" />),
      state("unknown", <FigureText quantity={{ value: "–", unit: "" }} size="large" />),
    ],
  },
  {
    component: "meter_bar",
    states: [
      state("none", <MeterBar share={0} colour="--hue-1" />),
      state("a third", <MeterBar share={1 / 3} colour="--hue-1" />),
      state("all", <MeterBar share={1} colour="--hue-1" />),
      state("backwards", <MeterBar share={0.4} colour="--solar" backwards />),
    ],
  },
  {
    component: "split_bar",
    states: [
      state(
        "three parts",
        <SplitBar
          parts={[
            { key: "grid", value: 3, colour: "--import" },
            { key: "solar", value: 5, colour: "--solar" },
            { key: "battery", value: 1, colour: "--battery" },
          ]}
        />,
      ),
      state("one part", <SplitBar parts={[{ key: "grid", value: 3, colour: "--import" }]} />),
      state("none", <SplitBar parts={[]} />),
    ],
  },
  {
    component: "avatar",
    states: [
      state("initials", <Avatar name="Ada Lovelace" src={null} />),
      state("large", <Avatar name="李" src={null} size={96} />),
      state("broken picture", <Avatar name="Ada Lovelace" src="/no-picture" />),
    ],
  },
  {
    component: "branch_icons",
    states: [
      state("by its name", <Icon name="car" size={20} />),
      state("unknown name", <Icon name="unknown" size={20} />),
    ],
  },
  {
    component: "branch_mark",
    states: [
      state("with its icon", <BranchMark icon="utensils" colour="--hue-4" />),
      state("small", <BranchMark icon="sun" colour="--solar" size={24} />),
    ],
  },
  {
    component: "colour_dot",
    states: [
      state("hues", HUES.map((colour) => <ColourDot key={colour} colour={colour} />)),
      state("hatched", <ColourDot colour="--load" hatched />),
    ],
  },
  {
    component: "notice",
    states: [
      state(
        "plain",
        <Notice look="plain" icon={<RadioTower size={20} />} title="Something to know">More about it</Notice>,
      ),
      state(
        "warning with an action",
        <Notice
          look="warn"
          icon={<CloudOff size={20} />}
          title="No connection"
          action={<Button>Try again</Button>}
        />,
      ),
      state("long", <Notice look="warn" title={LONG_WORD}>{LONG_WORD}</Notice>),
    ],
  },
  {
    component: "empty",
    states: [state(
      "with an action",
      <Empty icon={<CloudOff size={24} />} title="Nothing here" action={<Button look="primary">Add</Button>}>
        Why there is nothing, and what to do.
      </Empty>,
    )],
  },
  {
    component: "status_strip",
    states: [
      state(
        "without the server",
        <StatusStrip
          icon={<CloudOff size={16} />}
          title="No connection"
          action={<a href="/_ui">2 changes wait</a>}
        >
          As of 5 min. ago
        </StatusStrip>,
      ),
      state("long", <StatusStrip icon={<CloudOff size={16} />} title="No connection to the server at all" />),
    ],
  },
  {
    component: "toast",
    states: [
      state("told", <Toast icon={<RadioTower size={20} />} title="1 change was saved" />),
      state(
        "offered",
        <Toast
          icon={<RadioTower size={20} />}
          title="A new version is ready"
          actions={
            <>
              <Button look="primary">Update now</Button>
              <Button look="quiet">Later</Button>
            </>
          }
        >
          It takes a second.
        </Toast>,
      ),
    ],
  },
  { component: "skeleton", states: [state("while loading", <Skeleton heightPx={80} label="Loading" />)] },
  {
    component: "data_table",
    states: [state(
      "longer than it is at first",
      <DataTable
        caption="Numbers"
        columns={["Time", "House (W)"]}
        rowCount={61}
        row={(i) => [`00:${String(i).padStart(2, "0")}`, String(900 + i)]}
        showMore="Show more rows"
        shownText={(shown) => `${shown} of 61 rows`}
      />,
    )],
  },
  {
    component: "dialog",
    states: [state(
      "a sheet on phones",
      <Kept start={false}>
        {(open, keep) => (
          <>
            <Button onClick={() => keep(true)}>Open</Button>
            <Dialog
              open={open}
              title="Title"
              onClose={() => keep(false)}
              actions={<Button onClick={() => keep(false)}>Close</Button>}
            >
              <p>What it is about</p>
            </Dialog>
          </>
        )}
      </Kept>,
    )],
  },
];

/** What is drawn and pressed, in each of its states; what it says is made up. */
import { Plus, RadioTower, Trash2 } from "lucide-preact";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge } from "../../ui/badge.tsx";
import Icon from "../../ui/branch_icons.tsx";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { DataTable } from "../../ui/data_table.tsx";
import { FigureText } from "../../ui/figure_text.tsx";
import { ListRow } from "../../ui/list_row.tsx";
import { MeterBar } from "../../ui/meter_bar.tsx";
import { Stat, Stats } from "../../ui/stat.tsx";
import { SplitBar } from "../../ui/split_bar.tsx";
import { TableBehind } from "../../ui/table_behind.tsx";
import { LONG_WORD, state, type UiSample } from "./ui_sample.tsx";

const row = (props: Parameters<typeof ListRow>[0]) => (
  <ul class="list">
    <li>
      <ListRow {...props} />
    </li>
  </ul>
);
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
      state("a picture", <Avatar name="Ada Lovelace" src="/favicon.svg" />),
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
    component: "stat",
    states: [
      state(
        "two, one with something to say",
        <Stats>
          <Stat
            label={
              <>
                <ColourDot colour="--import" />Imported
              </>
            }
            quantity={{ value: "8.58", unit: "kWh" }}
          >
            9.12 kWh before
          </Stat>
          <Stat label="Solar" quantity={{ value: "4.15", unit: "kWh" }} />
        </Stats>,
      ),
      state(
        "huge",
        <Stats>
          <Stat label="House uses" quantity={{ value: "1.78", unit: "kW" }} size="huge" />
        </Stats>,
      ),
      state(
        "unknown, and a long name",
        <Stats>
          <Stat label={LONG_WORD} quantity={{ value: "–", unit: "" }}>{LONG_WORD}</Stat>
        </Stats>,
      ),
    ],
  },
  {
    component: "list_row",
    states: [
      state(
        "leads somewhere",
        row({ mark: <RadioTower size={20} />, title: "Devices", note: "What measures", href: "/_ui" }),
      ),
      state(
        "the one on screen, with its state",
        row({
          title: "Box in the cellar",
          note: "EcoMain",
          href: "/_ui",
          current: true,
          end: <Badge look="stale">3 min. ago</Badge>,
        }),
      ),
      state("does something", row({ mark: <Trash2 size={20} />, title: "Sign out", onPress: () => {} })),
      state("only read", row({ title: "A line", note: "of words" })),
      state("long", row({ mark: <Plus size={20} />, title: LONG_WORD, note: LONG_WORD, href: "/_ui" })),
    ],
  },
  {
    component: "table_behind",
    states: [state(
      "closed until asked for",
      <TableBehind title="Show the numbers">{() => <p>The numbers</p>}</TableBehind>,
    )],
  },
  {
    component: "data_table",
    states: [
      state(
        "nothing in it",
        <DataTable
          caption="No numbers"
          columns={["Time", "House (W)"]}
          rowCount={0}
          row={() => []}
          showMore="Show more rows"
          shownText={() => ""}
        />,
      ),
      state(
        "long names",
        <DataTable
          caption="Long names"
          columns={["Time", `${LONG_WORD} (kWh)`]}
          rowCount={2}
          row={(i) => [`0${i}:00`, LONG_WORD]}
          showMore="Show more rows"
          shownText={() => ""}
        />,
      ),
      state(
        "longer than it is at first",
        <DataTable
          caption="Numbers"
          columns={["Time", "House (W)"]}
          rowCount={61}
          row={(i) => [`00:${String(i).padStart(2, "0")}`, String(900 + i)]}
          showMore="Show more rows"
          shownText={(shown) => `${shown} of 61 rows`}
        />,
      ),
    ],
  },
];

/** What is told and asked, in each of its states; what it says is made up. */
import { CloudOff, RadioTower } from "lucide-preact";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Empty } from "../../ui/empty.tsx";
import { ErrorLine } from "../../ui/error_line.tsx";
import { ErrorState } from "../../ui/error_state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StatusStrip } from "../../ui/status_strip.tsx";
import { Toast } from "../../ui/toast.tsx";
import { Kept, LONG_WORD, state, type UiSample } from "./ui_sample.tsx";

export const TOLD_SAMPLES: readonly UiSample[] = [
  {
    component: "badge",
    states: [
      state("plain", <Badge look="plain">You</Badge>),
      state("long", <Badge look="stale">{LONG_WORD}</Badge>),
      state("fresh", <Badge look="fresh">Updated 1 min. ago</Badge>),
      state("stale", <Badge look="stale">Last reading 3 min. ago</Badge>),
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
    states: [
      state(
        "with an action",
        <Empty
          icon={<CloudOff size={24} />}
          title="Nothing here"
          action={<Button look="primary">Add</Button>}
        >
          Why there is nothing, and what to do.
        </Empty>,
      ),
      state("plain", <Empty icon={<CloudOff size={24} />} title="Nothing here" />),
      state("long", <Empty icon={<CloudOff size={24} />} title={LONG_WORD}>{LONG_WORD}</Empty>),
    ],
  },
  {
    component: "error_state",
    states: [
      state(
        "the server is at fault",
        <ErrorState offline={false} title="Something went wrong" retryText="Try again" onRetry={() => {}}>
          What can be done about it.
        </ErrorState>,
      ),
      state(
        "the network is",
        <ErrorState offline title="No connection" retryText="Try again" onRetry={() => {}} />,
      ),
      state(
        "long",
        <ErrorState offline={false} title={LONG_WORD} retryText={LONG_WORD} onRetry={() => {}}>
          {LONG_WORD}
        </ErrorState>,
      ),
    ],
  },
  {
    component: "error_line",
    states: [
      state("short", <ErrorLine>Cannot save: the name is taken</ErrorLine>),
      state("long", <ErrorLine>{LONG_WORD}</ErrorLine>),
    ],
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
      state("long", <Toast icon={<RadioTower size={20} />} title={LONG_WORD}>{LONG_WORD}</Toast>),
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

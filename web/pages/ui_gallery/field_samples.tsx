/** What people fill in, in each of its states. */
import { BRANCH_ICON_NAMES } from "../../ui/branch_icons.tsx";
import { BranchMark } from "../../ui/branch_mark.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check_field.tsx";
import { ChoiceGrid } from "../../ui/choice_grid.tsx";
import { CodeField } from "../../ui/code_field.tsx";
import { ColourDot } from "../../ui/colour_dot.tsx";
import { Field } from "../../ui/field.tsx";
import { FormActions } from "../../ui/form_actions.tsx";
import { PasswordField } from "../../ui/password_field.tsx";
import { RadioList } from "../../ui/radio_list.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/select_field.tsx";
import { SwitchButton } from "../../ui/switch_button.tsx";
import { SwitchField } from "../../ui/switch_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { Kept, LONG_WORD, state, type UiSample } from "./ui_sample.tsx";

const ERROR = "Cannot use this name: it is taken";
const THREE = [{ value: "1", label: "One" }, { value: "2", label: "Two" }, { value: "3", label: LONG_WORD }];
const HUES = Array.from({ length: 16 }, (_, i) => `--hue-${i}`);

const text = (more: Partial<Parameters<typeof TextField>[0]>, start = "") => (
  <Kept start={start}>
    {(value, keep) => <TextField label="Label" value={value} onValue={keep} {...more} />}
  </Kept>
);

const colours = (value: string, keep: (value: string) => void, disabled: boolean) => (
  <ChoiceGrid
    label="Colour"
    value={value}
    disabled={disabled}
    options={HUES.map((colour) => ({ value: colour, label: colour, mark: <ColourDot colour={colour} /> }))}
    onValue={keep}
  />
);

export const FIELD_SAMPLES: readonly UiSample[] = [
  {
    component: "field",
    states: [
      state(
        "any control",
        <Field label="Label" hint="A hint">{(tie) => <input {...tie} class="field-control" />}</Field>,
      ),
      state(
        "wrong",
        <Field label={LONG_WORD} error={ERROR}>{(tie) => <input {...tie} class="field-control" />}</Field>,
      ),
    ],
  },
  {
    component: "text_field",
    states: [
      state("empty", text({ input: { placeholder: "For example Kitchen" } })),
      state("filled, with hint and unit", text({ hint: "As printed on the breaker", unit: "A" }, "16")),
      state("wrong", text({ error: ERROR }, LONG_WORD)),
      state("disabled", text({ input: { disabled: true } }, "Kitchen")),
    ],
  },
  {
    component: "password_field",
    states: [
      state(
        "wrong",
        <PasswordField
          label="Password"
          value="horse"
          onValue={() => {}}
          autocomplete="current-password"
          showText="Show it"
          hideText="Hide it"
          error="Cannot sign in: this is not the password"
        />,
      ),
      state(
        "hidden until shown",
        <Kept start="correct horse">
          {(value, keep) => (
            <PasswordField
              label="Password"
              value={value}
              onValue={keep}
              autocomplete="new-password"
              showText="Show"
              hideText="Hide"
            />
          )}
        </Kept>,
      ),
    ],
  },
  {
    component: "code_field",
    states: [
      state(
        "six digits",
        <Kept start="123456">{(value, keep) => <CodeField label="Code" value={value} onValue={keep} />}
        </Kept>,
      ),
      state(
        "wrong",
        <CodeField label="Code" value="000000" onValue={() => {}} error="Cannot use this code: it expired" />,
      ),
    ],
  },
  {
    component: "select_field",
    states: [
      state(
        "chosen",
        <Kept start="1">
          {(value, keep) => <SelectField label="Label" value={value} options={THREE} onValue={keep} />}
        </Kept>,
      ),
      state(
        "wrong",
        <SelectField label="Label" value="1" options={THREE} onValue={() => {}} error={ERROR} />,
      ),
      state("long", <SelectField label="Label" value="3" options={THREE} onValue={() => {}} />),
      state("disabled", <SelectField label="Label" value="1" options={THREE} onValue={() => {}} disabled />),
    ],
  },
  {
    component: "switch_button",
    states: ([["off", false, false], ["on", true, false], ["unknown", null, false], [
      "under way",
      true,
      true,
    ]] as const)
      .flatMap(([name, on, waits]) =>
        [false, true].map((disabled) =>
          state(
            disabled ? `${name}, disabled` : name,
            <SwitchButton
              label={`Lamp ${name}`}
              on={on}
              waits={waits}
              disabled={disabled}
              onPress={() => {}}
            />,
          )
        )
      ),
  },
  {
    component: "segmented",
    states: [
      state(
        "one of three",
        <Kept start="1">
          {(value, keep) => (
            <Segmented
              label="Label"
              labelled
              value={value}
              options={["1", "2", "3"].map((n) => ({ value: n, label: n }))}
              onValue={keep}
            />
          )}
        </Kept>,
      ),
      state(
        "disabled",
        <Segmented label="Label" value="1" options={THREE.slice(0, 2)} onValue={() => {}} disabled />,
      ),
    ],
  },
  {
    component: "radio_list",
    states: [state(
      "one of three",
      <Kept start="1">
        {(value, keep) => (
          <RadioList
            label="Label"
            value={value}
            options={THREE.map((o) => ({ ...o, hint: "What it means" }))}
            onValue={keep}
          />
        )}
      </Kept>,
    )],
  },
  {
    component: "choice_grid",
    states: [
      state("colours", <Kept start="--hue-1">{(value, keep) => colours(value, keep, false)}</Kept>),
      state("colours, disabled", colours("--hue-1", () => {}, true)),
      state(
        "icons",
        <Kept start="car">
          {(value, keep) => (
            <ChoiceGrid
              label="Icon"
              hint="Shown beside its name"
              value={value}
              options={BRANCH_ICON_NAMES.map((icon) => ({
                value: icon,
                label: icon,
                mark: <BranchMark icon={icon} colour="--hue-1" size={32} />,
              }))}
              onValue={keep}
            />
          )}
        </Kept>,
      ),
    ],
  },
  {
    component: "check_field",
    states: [
      state(
        "to tick",
        <Kept start>
          {(value, keep) => <CheckField label="Label" hint="A hint" checked={value} onChecked={keep} />}
        </Kept>,
      ),
      state("long", <CheckField label={LONG_WORD} hint={LONG_WORD} checked onChecked={() => {}} />),
      state("disabled", <CheckField label="Label" checked={false} onChecked={() => {}} disabled />),
    ],
  },
  {
    component: "switch_field",
    states: [
      state(
        "to switch",
        <Kept start>
          {(value, keep) => <SwitchField label="Label" hint="A hint" checked={value} onChecked={keep} />}
        </Kept>,
      ),
      state("long", <SwitchField label={LONG_WORD} hint={LONG_WORD} checked onChecked={() => {}} />),
      state("off", <SwitchField label="Label" checked={false} onChecked={() => {}} />),
      state("disabled", <SwitchField label="Label" checked onChecked={() => {}} disabled />),
    ],
  },
  {
    component: "form_actions",
    states: [
      state(
        "well",
        <FormActions failed={null} message="Saved">
          <Button look="primary">Save</Button>
        </FormActions>,
      ),
      state(
        "busy",
        <FormActions failed={null} message="">
          <Button look="primary" busy>Save</Button>
        </FormActions>,
      ),
      state(
        "failed",
        <FormActions failed={ERROR} message="">
          <Button look="primary">Save</Button>
        </FormActions>,
      ),
    ],
  },
];

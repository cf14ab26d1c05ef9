import { useId, useMemo, useState } from 'preact/hooks';
import type { Texts } from '../../i18n/texts';
import type { ContactSource } from '../contact-source';
import { chooseFolder } from '../dialogs/new-contact-check';
import type { UserActions } from '../user-actions';
import { DoorFrame } from './door-frame';
import { Icon } from '../icon';
import { planTen, type FoundNote, type TenStep } from './plan-ten';
import { lookAround } from './take-over';

/** The second door: names into the first tier. Every line says beforehand what becomes of it. */
export function StartWithTen(props: {
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly findNote: (name: string) => FoundNote | null;
  readonly onBack: () => void;
  readonly onStarted: () => Promise<void>;
}) {
  const { source, actions, findNote } = props;
  const boxId = useId();
  const [text, setText] = useState('');
  const [state, setState] = useState<'editing' | 'busy' | 'stopped'>('editing');
  const all = source.texts().firstStart;
  const texts = all.ten;
  const overview = source.overview();
  const { book } = source;
  const tier = source.settings().tiers[0];
  const folder = useMemo(() => {
    const { folders } = lookAround(overview);
    return chooseFolder(source.settings().newContactsFolder, folders, book.all(), book.rules.folders);
  }, [overview, source, book]);
  if (tier === undefined) return null;

  const steps = planTen(text, { book, findNote, folder, tier });
  const news = steps.filter((step) => step.kind === 'create');
  const moved = steps.flatMap((step) => (step.kind === 'move' || step.kind === 'link' ? [step.target] : []));
  const members = overview.tiers.find((group) => group.tier.id === tier.id)?.people.length ?? 0;
  const total = members + news.length + moved.length;

  const start = async (): Promise<void> => {
    setState('busy');
    const added = news.map(({ name }) => ({
      name,
      folder,
      organization: '',
      role: '',
      email: '',
      template: null,
    }));
    if (await actions.fillTier({ tier, existing: moved, added })) await props.onStarted();
    else setState('stopped');
  };

  const isEmpty = text.trim() === '';
  return (
    <DoorFrame title={texts.title} back={all.back} onBack={props.onBack}>
      <p class="kit-start-text">{texts.intro(tier.name)}</p>
      <label class="kit-start-label" for={boxId}>
        {texts.label}
      </label>
      <textarea
        class="kit-start-names"
        rows={10}
        id={boxId}
        placeholder={texts.placeholder}
        value={text}
        disabled={state === 'busy'}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {steps.length > 0 && (
        <ul class="kit-start-plan" aria-live="polite">
          {steps.map((step) => (
            <PlanRow key={`${step.kind} ${step.name}`} step={step} texts={texts.outcomes} />
          ))}
        </ul>
      )}
      {tier.capacity !== null && total > tier.capacity && (
        <p class="kit-start-text">{texts.over(total, tier.capacity)}</p>
      )}
      {state === 'stopped' && (
        <p class="kit-start-text" role="alert">
          {texts.stopped}
        </p>
      )}
      <p class="kit-start-text">{isEmpty ? texts.nothing : texts.summary(news.length, moved.length)}</p>
      <button
        type="button"
        class="mod-cta kit-start-confirm"
        disabled={state === 'busy' || (!isEmpty && news.length + moved.length === 0 && !areAllThere(steps))}
        onClick={() => void (isEmpty ? props.onStarted() : start())}
      >
        {isEmpty ? texts.without : texts.confirm}
      </button>
    </DoorFrame>
  );
}

function areAllThere(steps: readonly TenStep[]): boolean {
  return steps.every(({ kind }) => kind === 'there');
}

function PlanRow({
  step,
  texts,
}: {
  readonly step: TenStep;
  readonly texts: Texts['firstStart']['ten']['outcomes'];
}) {
  const isWrong = step.kind === 'ambiguous' || step.kind === 'unusable' || step.kind === 'taken';
  return (
    <li class={isWrong ? 'kit-start-step is-wrong' : 'kit-start-step'}>
      <Icon name={iconOf(step)} className="kit-door-icon" />
      <span class="kit-start-step-name">{step.name}</span>
      <span class="kit-start-step-outcome">{describeStep(step, texts)}</span>
    </li>
  );
}

function iconOf(step: TenStep): string {
  switch (step.kind) {
    case 'create':
      return 'file-plus';
    case 'move':
    case 'link':
      return 'file-pen';
    case 'there':
      return 'check';
    case 'ambiguous':
    case 'unusable':
    case 'taken':
      return 'circle-help';
  }
}

function describeStep(step: TenStep, texts: Texts['firstStart']['ten']['outcomes']): string {
  switch (step.kind) {
    case 'create':
      return texts.create(step.path);
    case 'move':
      return texts.move(step.target.path);
    case 'link':
      return texts.link(step.target.path);
    case 'there':
      return texts.there;
    case 'ambiguous':
      return texts.ambiguous;
    case 'unusable':
      return texts.unusable;
    case 'taken':
      return texts.taken(step.path);
  }
}

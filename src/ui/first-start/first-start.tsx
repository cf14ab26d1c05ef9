import { useEffect, useId, useState } from 'preact/hooks';
import { defaultSettings } from '../../settings/settings';
import type { ContactSource } from '../contact-source';
import { roundsIn } from '../settings/presets-in-language';
import type { UserActions } from '../user-actions';
import { Icon } from '../icon';
import { JustRhythms } from './just-rhythms';
import type { FoundNote } from './plan-ten';
import { StartWithTen } from './start-with-ten';
import { UseWhatIsHere } from './use-what-is-here';

/** What the first start needs. */
export interface FirstStartProps {
  readonly source: ContactSource;
  readonly actions: UserActions;
  /** any note of a name that is no contact yet, or null; see `noteFinder` */
  readonly findNote: (name: string) => FoundNote | null;
  /** the settings are made; the pane can be shown */
  readonly onDone: () => void;
}

type Room = 'doors' | 'here' | 'ten' | 'rhythms';

/** Three ways to begin. Nothing is written, neither settings nor notes, before the last button of one of them. */
export function FirstStart({ source, actions, findNote, onDone }: FirstStartProps) {
  const [room, setRoom] = useState<Room>('doors');
  useChanges(source);
  const started = async (): Promise<void> => {
    const language = source.language();
    // The rounds that are there from the start are named in the user's language; those of a user's own stay.
    if (language !== 'en' && source.settings().greetingRounds === defaultSettings.greetingRounds)
      await actions.changeSetting('greetingRounds', roundsIn(language));
    if (source.settings().notesLanguage === null) await actions.changeSetting('notesLanguage', language);
    await actions.changeSetting('started', true);
    onDone();
  };
  const back = (): void => setRoom('doors');
  const shared = { source, actions, onBack: back, onStarted: started };
  return (
    <div class="kit-start">
      {room === 'doors' && <Doors source={source} onOpen={setRoom} />}
      {room === 'here' && <UseWhatIsHere {...shared} />}
      {room === 'ten' && <StartWithTen {...shared} findNote={findNote} />}
      {room === 'rhythms' && <JustRhythms {...shared} />}
    </div>
  );
}

function Doors({
  source,
  onOpen,
}: {
  readonly source: ContactSource;
  readonly onOpen: (room: Room) => void;
}) {
  const texts = source.texts().firstStart;
  const welcomeId = useId();
  const count = source.book.size;
  const isReading = source.progress().kind === 'reading';
  const here = isReading ? texts.reading : count === 0 ? texts.doors.here.none : texts.doors.here.some(count);
  const ten = (
    <Door
      key="ten"
      icon="users"
      title={texts.doors.ten.title}
      text={texts.doors.ten.text}
      onOpen={() => onOpen('ten')}
    />
  );
  const found = (
    <Door
      key="here"
      icon="folder-search"
      title={texts.doors.here.title}
      text={here}
      isDisabled={isReading}
      onOpen={() => onOpen('here')}
    />
  );
  return (
    <section class="kit-start-doors" aria-labelledby={welcomeId}>
      <h2 class="kit-start-welcome" id={welcomeId}>
        {texts.welcome}
      </h2>
      <p class="kit-start-text">{texts.promise}</p>
      {/* The door that leads further comes first. */}
      {count > 0 || isReading ? [found, ten] : [ten, found]}
      <Door
        icon="activity"
        title={texts.doors.rhythms.title}
        text={texts.doors.rhythms.text}
        onOpen={() => onOpen('rhythms')}
      />
    </section>
  );
}

function Door(props: {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly isDisabled?: boolean;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" class="kit-door" disabled={props.isDisabled} onClick={props.onOpen}>
      <Icon name={props.icon} className="kit-door-icon" />
      <span class="kit-door-words">
        <span class="kit-door-title">{props.title}</span>
        <span class="kit-door-text">{props.text}</span>
      </span>
      <Icon name="chevron-right" className="kit-door-icon" />
    </button>
  );
}

/** Paints again when the book, the day or the settings change. */
function useChanges(source: ContactSource): void {
  const [, setCount] = useState(0);
  useEffect(() => source.subscribe(() => setCount((count) => count + 1)), [source]);
}

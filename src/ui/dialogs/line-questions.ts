import type { Contact } from '../../core/contact';
import type { Day } from '../../core/day';
import { formatWeekday } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import type { LineQuestion } from './quick-log-draft';

/** What becomes of an answer. */
export interface LineAnswers {
  /** a null path says that the word is nobody's name */
  readonly chosen: (written: string, path: string | null) => void;
  readonly add: (written: string) => void;
  readonly day: (day: Day) => void;
}

/** What is not certain in a line, each with its answers as buttons. Drawn anew only when the questions change. */
export class LineQuestions {
  private readonly el: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly source: ContactSource,
    private readonly answers: LineAnswers,
  ) {
    this.el = parent.createDiv({ cls: 'kit-questions', attr: { 'aria-live': 'polite' } });
  }

  show(questions: readonly LineQuestion[], chosenDay: Day): void {
    const key = JSON.stringify([questions.map(keyOf), chosenDay]);
    if (key === this.shown) return;
    this.shown = key;
    this.el.empty();
    for (const question of questions) this.addQuestion(question, chosenDay);
  }

  private addQuestion(question: LineQuestion, chosenDay: Day): void {
    const texts = this.source.texts().quickLog.line;
    const questionEl = this.el.createDiv({ cls: 'kit-question', attr: { role: 'group' } });
    const label = questionEl.createDiv({ cls: 'kit-question-label' });
    const answersEl = questionEl.createDiv('kit-question-answers');
    if (question.kind === 'day') {
      label.setText(texts.whichDay);
      for (const day of question.days) {
        const button = this.addAnswer(answersEl, formatWeekday(day, this.source.language()), () =>
          this.answers.day(day),
        );
        button.toggleClass('is-active', day === chosenDay);
        button.setAttr('aria-pressed', String(day === chosenDay));
      }
      return;
    }
    const { kind, written, candidates } = question;
    label.setText(kind === 'which' ? texts.which(written) : texts.nobodyCalled(written));
    for (const contact of candidates) {
      const button = this.addAnswer(answersEl, contact.name, () =>
        this.answers.chosen(written, contact.path),
      );
      const more = tellApart(contact, candidates);
      if (more !== '') button.createSpan({ cls: 'kit-question-more', text: more });
    }
    this.addAnswer(answersEl, texts.addPerson(written), () => this.answers.add(written));
    this.addAnswer(answersEl, texts.leaveAsText, () => this.answers.chosen(written, null));
  }

  private addAnswer(parent: HTMLElement, text: string, choose: () => void): HTMLButtonElement {
    const button = parent.createEl('button', { cls: 'kit-choice kit-answer', attr: { type: 'button' } });
    button.createSpan({ text });
    button.addEventListener('click', choose);
    return button;
  }
}

function keyOf(question: LineQuestion): unknown {
  return question.kind === 'day'
    ? question.days
    : [
        question.kind,
        question.written,
        question.candidates.map(({ path, name, organization }) => [path, name, organization]),
      ];
}

/** What tells people of one name apart: what they do, else where their note lies. */
function tellApart(contact: Contact, among: readonly Contact[]): string {
  const isOnly = among.every((other) => other === contact || other.name !== contact.name);
  const work = contact.organization ?? contact.role ?? '';
  return isOnly || work !== '' ? work : contact.path.slice(0, Math.max(0, contact.path.lastIndexOf('/')));
}

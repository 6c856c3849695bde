// What every control has in common. `setValue` changes what is shown and calls nobody; real input, change and click events do.
import { problems } from "./problems";

export class BaseComponent {
  disabled = false;

  then(run: (component: this) => unknown): this {
    run(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

export abstract class ValueComponent<T> extends BaseComponent {
  protected changed: ((value: T) => unknown) | null = null;

  abstract getValue(): T;
  abstract setValue(value: T): this;

  onChange(callback: (value: T) => unknown): this {
    this.changed = callback;
    return this;
  }

  protected tell(): void {
    problems.guard(() => this.changed?.(this.getValue()));
  }

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value);
      return this.getValue();
    };
    return this;
  }
}

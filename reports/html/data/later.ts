/** Something that takes a moment to be made, and is made once, when somebody asks for it. */
export class Later<Value> {
  readonly #make: () => Promise<Value>;
  #coming: Promise<Value> | undefined;
  #made: { readonly value: Value } | undefined;

  constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  /** What was made, once it has been. */
  now(): { readonly value: Value } | undefined {
    return this.#made;
  }

  /** Makes it, or waits for it. */
  come(): Promise<Value> {
    this.#coming ??= this.#make().then((value) => {
      this.#made = { value };
      return value;
    });
    return this.#coming;
  }
}

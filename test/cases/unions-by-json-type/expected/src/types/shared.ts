export type Anything = string | number | boolean | unknown[] | { [key: string]: unknown };

/** Exactly one may match, and the two overlap. */
export type Exactly = number;

export type FunctionCall = "none" | "auto" | Named;

export interface Named {
  name: string;
}

export type Stop = string | string[];

/** Words, or one of two objects told apart by `type`. */
export type ToolChoice = "none" | "auto" | "required" | ToolChoice.Function | ToolChoice.Custom;

export namespace ToolChoice {
  export interface Custom {
    custom: ToolChoice.Custom.Custom;
    type: "custom";
  }

  export namespace Custom {
    export interface Custom {
      name?: string | undefined;
    }
  }

  /** Function choice */
  export interface Function {
    function: ToolChoice.Function.Function;
    type: "function";
  }

  export namespace Function {
    export interface Function {
      name: string;
    }
  }
}

/** Two objects nothing tells apart but their own rules. */
export type Untold = Untold.A | Untold.B;

export namespace Untold {
  export interface A {
    a: string;
  }

  export interface B {
    b: string;
  }
}

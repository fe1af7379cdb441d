export type Answer = Answer.OkTrue | Answer.OkFalse;

export namespace Answer {
  export interface OkFalse extends Failure {
    ok: false;
  }

  export interface OkTrue extends Success {
    ok: true;
  }
}

export interface Failure {
  ok: boolean;
  reason?: string | undefined;
}

export type Frame = Frame.V1 | Frame.V2;

export namespace Frame {
  export interface V1 {
    v: 1;
    a?: string | undefined;
  }

  export interface V2 {
    v: 2;
    b?: string | undefined;
  }
}

export interface Success {
  ok: boolean;
  value?: string | undefined;
}

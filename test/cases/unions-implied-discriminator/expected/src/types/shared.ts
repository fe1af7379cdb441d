export interface ImagePart {
  type: "image";
  /** Format `uri`. */
  url: string;
}

/** No discriminator is declared; every variant has a literal `type` of its own. */
export type Part = TextPart | ImagePart | Part.File;

export namespace Part {
  export interface File {
    file: Part.File.File;
    type: "file";
  }

  export namespace File {
    export interface File {
      file_id?: string | undefined;
    }
  }
}

export interface TextPart {
  text: string;
  type: "text";
}

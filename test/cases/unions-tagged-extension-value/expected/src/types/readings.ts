export interface Climate extends ReadingBase {
  kind: "#Sensors.Climate" | "Climate/Humidity";
  celsius?: number;
}

export interface Humidity extends Climate {
  kind: "Climate/Humidity";
  percent?: number;
}

export interface Motion extends ReadingBase {
  kind: "motion";
  seen?: boolean;
}

export interface Noise extends ReadingBase {
  kind: "Noise";
  decibels?: number;
}

export type Reading = Reading.SensorsClimate | Humidity | Motion | Noise;

export namespace Reading {
  export interface SensorsClimate extends Climate {
    kind: "#Sensors.Climate";
  }
}

export interface ReadingBase {
  kind: string;
  at?: string;
}

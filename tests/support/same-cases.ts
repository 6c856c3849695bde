// Where CI=true a law tries the same cases in every run, so that what lands is what was tried; by hand and in the long runs they are new ones each time.
import process from "node:process";
import fc from "fast-check";

if (process.env.CI === "true" && process.env.LONG !== "1") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_125 });

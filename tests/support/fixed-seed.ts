// Every run of a law tries the same cases, so that a mutant is caught or not whenever it is run.
import fc from "fast-check";

fc.configureGlobal({ seed: 20_240_524, endOnFailure: true });

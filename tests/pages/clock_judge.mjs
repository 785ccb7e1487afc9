// Lets the browser's clock reckon from published data: every date of each plan for each course, and who answers.
// node clock_judge.mjs QUESTIONS.json  takes [{clocks, courses, moments}], prints [{dates, attending}] by plan;
// who answers is printed for the first of several plans with the same people.
import { readFileSync } from "node:fs";
import "../../templates/scripts/clock.js";
import "../../templates/scripts/deadlines.js";

const { Cases } = globalThis.responde;

const answered = JSON.parse(readFileSync(process.argv[2], "utf8")).map(({ clocks, courses, moments }) => {
  const reckoner = new Cases(clocks), ladders = clocks.plans.map(({ rungs }) => JSON.stringify(rungs));
  const attending = (plan) => moments.map((at) => reckoner.attend(plan, at));
  return {
    dates: clocks.plans.map((plan) => courses.map((course) => reckoner.deadlines(plan, course))),
    attending: clocks.plans.map((plan, place) => (ladders.indexOf(ladders[place]) === place ? attending(plan) : null)),
  };
});
process.stdout.write(JSON.stringify(answered));

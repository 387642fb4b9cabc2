/** The components an author may use in a lesson without importing them. */
import Simulation from '../simulation/Simulation.astro';
import Activity from './Activity.astro';
import Aside from './Aside.astro';
import Card from './Card.astro';
import Challenge from './Challenge.astro';
import Claim from './Claim.astro';
import Diagnosis from './diagnosis/Diagnosis.astro';
import Exercise from './Exercise.astro';
import InYourStack from './InYourStack.astro';
import Instructor from './Instructor.astro';
import Measured from './Measured.astro';
import Predict from './Predict.astro';
import Quiz from './Quiz.astro';
import Solution from './Solution.astro';
import Source from './Source.astro';
import Term from './Term.astro';

export const lessonComponents = {
  Activity,
  Aside,
  Card,
  Challenge,
  Claim,
  Diagnosis,
  Exercise,
  InYourStack,
  Instructor,
  Measured,
  Predict,
  Quiz,
  Simulation,
  Solution,
  Source,
  Term,
};

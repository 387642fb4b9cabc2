import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  algorithm: choice({
    label: 'Payments are matched by',
    default: 'search',
    options: {
      search: 'A search in a loop',
      sort: 'Sorting both lists',
      map: 'Building a map first',
    },
  }),
  largest: number({
    label: 'Largest request',
    help: 'Payments in a request: any number from 1 to this, all equally likely.',
    default: 100,
    min: 2,
    max: 400,
    step: 1,
    scale: 'log',
  }),
  arrivalRate: number({
    label: 'Requests',
    help: 'In a second, at moments that do not depend on each other.',
    default: 200,
    min: 1,
    max: 5000,
    unit: '/s',
    scale: 'log',
  }),
  speed: number({
    label: 'Speed of the machine',
    help: 'Twice as fast, and everything takes half the time.',
    default: 1,
    min: 0.25,
    max: 16,
    unit: '×',
    scale: 'log',
  }),
  setup: number({
    label: 'A map costs beforehand',
    help: 'Whatever its size: memory for it, a library to load, a job to start.',
    default: 20,
    min: 0,
    max: 5000,
    unit: 'µs',
    when: ({ algorithm }) => algorithm === 'map',
  }),
  compareTime: number({
    label: 'A comparison',
    help: 'Of two ids.',
    default: 2,
    min: 0.01,
    max: 20,
    unit: 'µs',
    scale: 'log',
    advanced: true,
  }),
  hashTime: number({
    label: 'An entry put into a map, or found in it',
    default: 5,
    min: 0.01,
    max: 50,
    unit: 'µs',
    scale: 'log',
    advanced: true,
    when: ({ algorithm }) => algorithm === 'map',
  }),
};

export type Values = ValuesOf<typeof parameters>;

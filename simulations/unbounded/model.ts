/**
 * A list that grows. People open it at random moments and look at the first page; crawlers begin together and read it to
 * its end, once. A request costs a core its rows, the memory of its answer while it is sent, and the line to its reader.
 *
 * Left out: rows that are added while one watches, and the network but for the bytes of answers.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { bytesOf, firstAnswer, fullRead, listings } from './cost.ts';
import type { Values } from './parameters.ts';
import { wholeList } from './reader.ts';
import { Service } from './service.ts';
import { Block, LINES, Slot, SLOTS, stageOf } from './stage.ts';
import { execute, rowsOf, type Result } from './table.ts';

export function build(world: World, values: Values): Built {
  const rows = rowsOf(values);
  const listing = listings[values.listing];
  const crawl = values.crawlers > 0;
  const every = crawl ? Math.ceil(fullRead(values).requests / LINES) : 1;
  const stage = stageOf({ rows, memory: values.memory, every });
  const service = new Service(world, values, {
    used: showMemory,
    killed(answers) {
      world.count('kills');
      world.mark('killed', stage.service, -1, answers);
      world.state(stage.service, 'memory', 0);
      fillSlots(SLOTS, Slot.lost);
    },
    started() {
      world.mark('started', stage.service);
      showMemory(0);
    },
  });
  let slots = 0;
  /** Which request was drawn last on a line, by the line's first cell. */
  const onLine = new Map<number, number>();

  function showMemory(bytes: number): void {
    if (!world.recording) return;
    world.state(stage.service, 'memory', bytes / 1e6);
    fillSlots(Math.ceil((SLOTS * bytes) / (values.memory * 1e6)), Slot.used);
  }

  function fillSlots(count: number, as: number): void {
    if (!world.recording) return;
    const most = Math.max(count, slots);
    for (let slot = 0; slot < most; slot++) world.state(stage.firstSlot + slot, 'slot', slot < count ? as : Slot.free);
    slots = count;
  }

  /** One request, answered or lost. A line below 0 is not drawn. */
  function* ask(result: Result, item: number, line: number, wanted: number): Script<boolean> {
    const askedAt = world.now;
    const drawn = world.recording && line >= 0;
    const { blocks, at } = drawn ? stage.blocksOf(result, wanted) : { blocks: [], at: 0 };
    const paint = (as: (block: number) => number): void => {
      if (onLine.get(line) !== item) return; // another has come to the line
      for (const [cell, block] of blocks.entries()) world.state(line + cell, 'block', as(block));
    };
    if (drawn) {
      onLine.set(line, item);
      paint(() => Block.untouched);
      world.mark('asks', line + at, item, result.sent);
    }
    const answered = yield* service.answer(result, () => {
      world.count('rows', result.read);
      paint((block) => block);
      if (drawn) world.mark(result.read > result.sent ? 'skips' : 'reads', line + at, item, result.read);
    });
    if (drawn) world.mark(answered ? 'answered' : 'lost', line + at, item, world.now - askedAt);
    if (!answered) paint((block) => (block === Block.untouched ? block : Block.lost));
    return answered;
  }

  let readers = 0;
  function* reader(): Script<void> {
    const cameAt = world.now;
    const item = world.item('request');
    const result = firstAnswer(values);
    world.count('requests');
    const line = crawl ? -1 : stage.lineOf(readers++);
    if (yield* ask(result, item, line, values.pageSize)) {
      world.count('answers');
      world.count('calls');
      world.count('bytes', bytesOf(result, values));
      world.sample('latency', world.now - cameAt);
    } else world.count('lost');
  }

  function* crawler(number: number): Script<void> {
    let rowsRead = 0;
    yield* wholeList(listing, values.pageSize, rows, function* (query, page) {
      const result = execute(query, rows);
      const line = number === 0 && page % every === 0 ? stage.lineOf(page / every) : -1;
      const item = world.item('request');
      for (;;) {
        rowsRead += result.read;
        if (yield* ask(result, item, line, Infinity)) return result;
        yield values.restart;
      }
    });
    world.sample('full read', world.now);
    world.sample('rows of a full read', rowsRead);
    if (number === 0) world.mark('through', stage.service, -1, rowsRead);
  }

  showMemory(0);
  for (let number = 0; number < values.crawlers; number++) {
    world.demand(number);
    world.simulator.spawn(crawler(number));
  }
  startArrivals(world.simulator, poisson(values.arrivalRate, world.stream('arrivals')), () => {
    world.demand(world.now);
    world.simulator.spawn(reader());
  });
  return { scene: stage.scene };
}

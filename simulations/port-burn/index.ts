import { defineSimulation } from '@under-load/engine';
import { measured, pace, poster, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { mostConnections, parameters, portSeconds } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'port-burn',
  version: 1,
  title: 'A client for each call',
  summary: 'A service is called over the network. Make a client for each call and dispose of it, or keep one for all?',
  card: {
    models:
      'Requests that come at random and call one service through clients that keep their connections open for as long as they live. A connection needs a local port, and a port whose connection is closed stays out of use for a while.',
    leavesOut: [
      'connections that either side closes after having been idle',
      'several calls at once over one connection, as with HTTP/2',
      'several addresses on either side: each pair of them has ports of its own',
      'calls that are tried again, and time spent looking for a free port',
      'how Linux chooses among the free ports: here in turn',
    ],
    validRange: 'One machine that calls one address and port of one service, and closes first.',
    sources: [
      {
        text: 'Azure Architecture Center, Improper Instantiation antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/improper-instantiation/',
      },
      {
        text: 'RFC 9293, Transmission Control Protocol, 2022, section 3.6.1',
        url: 'https://www.rfc-editor.org/rfc/rfc9293#section-3.6.1',
      },
      {
        text: 'Linux, ip-sysctl: ip_local_port_range',
        url: 'https://docs.kernel.org/networking/ip-sysctl.html',
      },
    ],
  },
  parameters,
  lead: 'arrivalRate',
  clock: { unit: 'seconds', pace, shown, measured, poster },
  vocabulary,
  measures,
  samples,
  readings(values) {
    const most = mostConnections(values);
    const { ports, arrivalRate, lifetime } = values;
    const lasting = arrivalRate * portSeconds(values) <= ports ? 'they last' : `${rounded(ports / arrivalRate)} s`;
    return [
      { label: 'New connections that the ports allow', text: `${rounded(most)} /s` },
      ...(lifetime === 'singleton' ? [] : [{ label: 'From idle, the ports last', text: lasting }]),
    ];
  },
  theory,
  scenarios: presets,
  code: ({ lifetime }) =>
    lifetime === 'new-each'
      ? ['lifetimes/new-each.ts', 'client.ts']
      : ['lifetimes/injected.ts', 'container.ts', 'client.ts'],
  history: { label: 'Ports taken', of: { field: 'taken' } },
  build,
});

const rounded = (x: number): number => (x < 10 ? Math.round(x * 10) / 10 : Math.round(x));

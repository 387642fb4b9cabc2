"""SimPy 3 or 4: generator processes and a Resource, on draws made beforehand by the engine, so that Python pays for none.

Run: python3 simpy_models.py <model> <requests> <file of draws>. Prints nanoseconds an event and the mean, as JSON.
"""
import array
import json
import sys
import time

import simpy

BALANCED, FOLLOWERS, QUORUM = 64, 4, 2


def queue(servers):
    def run(requests, draws):
        env = simpy.Environment()
        server = simpy.Resource(env, capacity=servers)
        total = 0.0

        def request(seconds):
            nonlocal total
            since = env.now
            with server.request() as turn:
                yield turn
                yield env.timeout(seconds)
            total += env.now - since

        def source():
            for i in range(requests):
                yield env.timeout(draws['arrivals'][i])
                env.process(request(draws['work'][i]))

        env.process(source())
        env.run()
        return total / requests

    return run


def balancer(requests, draws):
    env = simpy.Environment()
    servers = [simpy.Resource(env, capacity=1) for _ in range(BALANCED)]
    load = [0] * BALANCED
    total = 0.0

    def request(number):
        nonlocal total
        since = env.now
        first, second = int(draws['choice'][2 * number]), int(draws['choice'][2 * number + 1])
        server = second if load[second] < load[first] else first
        load[server] += 1
        with servers[server].request() as turn:
            yield turn
            yield env.timeout(draws['work'][number])
        load[server] -= 1
        total += env.now - since

    def source():
        for i in range(requests):
            yield env.timeout(draws['arrivals'][i])
            env.process(request(i))

    env.process(source())
    env.run()
    return total / requests


def protocol(requests, draws):
    env = simpy.Environment()
    latency = iter(draws['latency'])
    total = 0.0

    def exchange(write):
        nonlocal total
        yield env.timeout(next(latency))
        yield env.timeout(next(latency))
        write[1] += 1
        if write[1] == QUORUM:
            total += env.now - write[0]

    def source():
        for i in range(requests):
            yield env.timeout(draws['arrivals'][i])
            write = [env.now, 0]
            for _ in range(FOLLOWERS):
                env.process(exchange(write))

    env.process(source())
    env.run()
    return total / requests


MODELS = {
    'mm1': (queue(1), 2),
    'mm8': (queue(8), 2),
    'balancer': (balancer, 2),
    'protocol': (protocol, 9),
}


def main():
    name, requests, file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    draws = {}
    with open(file, 'rb') as source:
        for stream, each in (('arrivals', 1), ('work', 1), ('choice', 2), ('latency', 8)):
            draws[stream] = array.array('d')
            draws[stream].fromfile(source, each * requests)
    run, events = MODELS[name]
    run(requests // 10, draws)
    start = time.thread_time()
    mean = run(requests, draws)
    seconds = time.thread_time() - start
    print(json.dumps({'nanoseconds': seconds * 1e9 / (events * requests), 'mean': mean}))


main()

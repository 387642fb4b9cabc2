// The models of models.ts in C++, as a yardstick: std::priority_queue of small events, no closures.
// The streams are those of src/stream.ts, bit for bit, so the answers agree to the last digits.
// Build: g++ -O2 -std=c++17 -o loop loop.cpp      Run: ./loop <model> <requests>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <queue>
#include <string>
#include <vector>

static double reciprocal[128], lnCentre[128];

static double fromBits(uint64_t bits) {
  double x;
  std::memcpy(&x, &bits, 8);
  return x;
}

static uint64_t toBits(double x) {
  uint64_t bits;
  std::memcpy(&bits, &x, 8);
  return bits;
}

static const uint32_t rangeStart = 0x3fe60000;

static void makeTables() {
  for (uint32_t cell = 0; cell < 128; cell++) {
    double start = fromBits(uint64_t(rangeStart + (cell << 13)) << 32);
    double end = fromBits(uint64_t(rangeStart + ((cell + 1) << 13)) << 32);
    double r = start == 1 || end == 1 ? 1 : std::floor(1024 / (start + end) + 0.5) / 512;
    double s = (r - 1) / (r + 1), sum = 0;
    for (int k = 31; k >= 1; k -= 2) sum = sum * s * s + 1.0 / k;
    reciprocal[cell] = r;
    lnCentre[cell] = -(2 * s * sum);
  }
}

static double ln(double x) {
  uint64_t bits = toBits(x);
  int32_t offset = int32_t(bits >> 32) - int32_t(rangeStart);
  int cell = (offset >> 13) & 127;
  int64_t exponent = offset >> 20;
  double reduced = fromBits(bits - (uint64_t(exponent) << 52));
  double front = float(reduced);
  double r = reciprocal[cell];
  double f = front * r - 1 + (reduced - front) * r;
  double f2 = f * f;
  double tail = f2 * f * (1 / 3.0 - f * 0.25 + f2 * (0.2 - f * (1 / 6.0) + f2 * (1 / 7.0 - f * 0.125)));
  double e = double(exponent);
  double head = e * 0.6931471803691238 + lnCentre[cell];
  double sum = head + f;
  return sum + (head - sum + f + (e * 1.9082149292705877e-10 - 0.5 * f2 + tail));
}

struct Stream {
  uint32_t a = 0x243f6a88, b = 0x85a308d3, c = 0x13198a2e, d = 0x03707344;

  Stream(uint32_t seed, const std::string& name) {
    absorb(seed);
    absorb(uint32_t(name.size()));
    for (unsigned char letter : name) absorb(letter);
    absorb(0);
    for (int i = 0; i < 14; i++) bits();
  }

  void absorb(uint32_t word) {
    a ^= word;
    for (int i = 0; i < 6; i++) bits();
    d += b;
  }

  uint32_t bits() {
    uint32_t out = a + b + d++;
    a = b ^ b >> 9;
    b = c + (c << 3);
    c = (c << 21 | c >> 11) + out;
    return out;
  }

  double exponential(double mean) {
    uint32_t front = bits(), back = bits();
    return -mean * ln((double(front >> 6) * 67108864.0 + double(back >> 6) + 0.5) * 2.220446049250313e-16);
  }
};

template <class What>
struct Event {
  double time;
  uint64_t sequence;
  What what;
  bool operator<(const Event& other) const {
    return time > other.time || (time == other.time && sequence > other.sequence);
  }
};

template <class What>
struct Events {
  std::priority_queue<Event<What>> queue;
  uint64_t sequence = 0;

  void schedule(double time, What what) { queue.push({time, sequence++, what}); }

  Event<What> take() {
    Event<What> event = queue.top();
    queue.pop();
    return event;
  }
};

struct Leaving {
  double since;  // when the customer came; negative for an arrival
};

static double meanTimeInQueue(int servers, long requests) {
  Stream arrivals(1, "arrivals"), work(1, "work");
  double between = 1 / (0.8 * servers), sum = 0;
  Events<Leaving> events;
  std::deque<double> waiting;
  int busy = 0;
  long left = requests;
  events.schedule(arrivals.exponential(between), {-1});
  while (!events.queue.empty()) {
    auto [now, sequence, what] = events.take();
    if (what.since < 0) {
      if (--left > 0) events.schedule(now + arrivals.exponential(between), {-1});
      if (busy == servers) {
        waiting.push_back(now);
        continue;
      }
      busy++;
      events.schedule(now + work.exponential(1), {now});
    } else {
      sum += now - what.since;
      if (waiting.empty()) {
        busy--;
        continue;
      }
      events.schedule(now + work.exponential(1), {waiting.front()});
      waiting.pop_front();
    }
  }
  return sum / double(requests);
}

struct LeavingServer {
  double since;
  int server;  // negative for an arrival
};
struct Request {
  double since, work;
};

static double meanTimeBalanced(long requests) {
  const int servers = 64;
  Stream arrivals(1, "arrivals"), work(1, "work"), choice(1, "choice");
  double between = 1 / (0.8 * servers), sum = 0;
  Events<LeavingServer> events;
  std::vector<std::deque<Request>> waiting(servers);
  std::vector<int> load(servers);
  long left = requests;
  events.schedule(arrivals.exponential(between), {0, -1});
  while (!events.queue.empty()) {
    auto [now, sequence, what] = events.take();
    if (what.server < 0) {
      if (--left > 0) events.schedule(now + arrivals.exponential(between), {0, -1});
      int first = choice.bits() % servers, second = choice.bits() % servers;
      int server = load[second] < load[first] ? second : first;
      double seconds = work.exponential(1);
      if (load[server]++ > 0) waiting[server].push_back({now, seconds});
      else events.schedule(now + seconds, {now, server});
    } else {
      sum += now - what.since;
      load[what.server]--;
      auto& line = waiting[what.server];
      if (line.empty()) continue;
      events.schedule(now + line.front().work, {line.front().since, what.server});
      line.pop_front();
    }
  }
  return sum / double(requests);
}

struct Message {
  long write;  // negative for the arrival of a write
  bool acknowledges;
};
struct Write {
  double since;
  int acknowledged;
};

static double meanTimeToCommit(long requests) {
  Stream arrivals(1, "arrivals"), latency(1, "latency");
  double sum = 0;
  Events<Message> events;
  std::vector<Write> writes;
  writes.reserve(requests);
  events.schedule(arrivals.exponential(0.4), {-1, false});
  while (!events.queue.empty()) {
    auto [now, sequence, what] = events.take();
    if (what.write < 0) {
      long write = long(writes.size());
      writes.push_back({now, 0});
      if (write + 1 < requests) events.schedule(now + arrivals.exponential(0.4), {-1, false});
      for (int follower = 0; follower < 4; follower++) events.schedule(now + latency.exponential(1), {write, false});
    } else if (!what.acknowledges) {
      events.schedule(now + latency.exponential(1), {what.write, true});
    } else if (++writes[what.write].acknowledged == 2) {
      sum += now - writes[what.write].since;
    }
  }
  return sum / double(requests);
}

static double run(const std::string& model, long requests) {
  if (model == "mm1") return meanTimeInQueue(1, requests);
  if (model == "mm8") return meanTimeInQueue(8, requests);
  if (model == "balancer") return meanTimeBalanced(requests);
  return meanTimeToCommit(requests);
}

static double secondsOfThread() {
  timespec at;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return double(at.tv_sec) + double(at.tv_nsec) * 1e-9;
}

int main(int, char** arguments) {
  makeTables();
  std::string model = arguments[1];
  long requests = std::atol(arguments[2]);
  double events = double(requests) * (model == "protocol" ? 9 : 2);
  run(model, requests / 10);
  double start = secondsOfThread();
  double mean = run(model, requests);
  double seconds = secondsOfThread() - start;
  std::printf("{\"nanoseconds\":%.3f,\"mean\":%.17g}\n", seconds * 1e9 / events, mean);
}

// The queue of queues.ts in C++, as a yardstick: std::priority_queue of small events, no closures.
// The streams are those of src/stream.ts, bit for bit, so the mean time in system agrees to the last digits.
// Build: g++ -O2 -std=c++17 -o queue queue.cpp      Run: ./queue <servers> <customers>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <queue>
#include <string>

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

struct Event {
  double time;
  uint64_t sequence;
  double since;  // of the customer who leaves; negative for an arrival
  bool operator<(const Event& other) const {
    return time > other.time || (time == other.time && sequence > other.sequence);
  }
};

static double meanTimeInSystem(int servers, long customers) {
  Stream arrivals(1, "arrivals"), work(1, "work");
  double between = 1 / (0.8 * servers), now = 0, sum = 0;
  std::priority_queue<Event> events;
  std::deque<double> waiting;
  uint64_t sequence = 0;
  int busy = 0;
  long left = customers;
  events.push({arrivals.exponential(between), sequence++, -1});
  while (!events.empty()) {
    Event event = events.top();
    events.pop();
    now = event.time;
    if (event.since < 0) {
      if (--left > 0) events.push({now + arrivals.exponential(between), sequence++, -1});
      if (busy == servers) {
        waiting.push_back(now);
        continue;
      }
      busy++;
      events.push({now + work.exponential(1), sequence++, now});
    } else {
      sum += now - event.since;
      if (waiting.empty()) {
        busy--;
        continue;
      }
      events.push({now + work.exponential(1), sequence++, waiting.front()});
      waiting.pop_front();
    }
  }
  return sum / double(customers);
}

int main(int, char** arguments) {
  makeTables();
  int servers = std::atoi(arguments[1]);
  long customers = std::atol(arguments[2]);
  meanTimeInSystem(servers, customers / 10);
  auto start = std::chrono::steady_clock::now();
  double mean = meanTimeInSystem(servers, customers);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("{\"nanoseconds\":%.3f,\"mean\":%.17g}\n", seconds * 1e9 / (2.0 * double(customers)), mean);
}

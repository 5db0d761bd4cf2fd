#include "batch.hpp"

#include "interruption.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t kMostBytes = 8 << 20;  // in the window, but for a single larger document
constexpr std::size_t kSlotsPerJob = 16;

/// The documents that are read and not finished. The reader adds at the back, workers take the first that nobody took,
/// and whoever completes the front hands it and what is complete behind it to `finish`.
class Window {
 public:
  Window(std::size_t most_slots, const Finish& finish) : most_slots_(most_slots), finish_(finish) {}

  /// Waits for room. False where no more is wanted.
  bool add(RawDocument document) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return stopped_ || full_ || slots_.empty() || (slots_.size() < most_slots_ && bytes_ < kMostBytes);
    });
    if (stopped_ || full_) return false;
    const std::size_t bytes = document.bytes.size();
    bytes_ += bytes;
    slots_.push_back({std::move(document), bytes, std::nullopt});
    work_.notify_one();
    return true;
  }

  /// No more will be added.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    work_.notify_all();
  }

  /// Processes documents until all are done, or one ends with an exception, which is kept for the reader.
  void serve(const Process& process) noexcept {
    try {
      process_all(process);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (failure_ == nullptr) failure_ = std::current_exception();
      stop();
    }
  }

  /// Throws what ended a worker. No worker may be left.
  void rethrow() const {
    if (failure_ != nullptr) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    RawDocument document;
    std::size_t bytes = 0;
    std::optional<Result> result;
  };

  void process_all(const Process& process) {
    std::unique_lock lock(mutex_);
    while (Slot* slot = take(lock)) {
      lock.unlock();
      Result result = process(std::move(slot->document));
      lock.lock();
      slot->result = std::move(result);
      finish_front(lock);
    }
  }

  Slot* take(std::unique_lock<std::mutex>& lock) {
    work_.wait(lock, [&] { return stopped_ || closed_ || taken_ < slots_.size(); });
    if (interrupted()) close_room();
    return stopped_ || interrupted() || taken_ == slots_.size() ? nullptr : &slots_[taken_++];
  }

  void close_room() {
    full_ = true;
    room_.notify_one();
  }

  void finish_front(std::unique_lock<std::mutex>& lock) {
    if (finishing_) return;
    finishing_ = true;
    while (!stopped_ && !slots_.empty() && slots_.front().result) {
      const Slot slot = std::move(slots_.front());
      slots_.pop_front();
      --taken_;
      bytes_ -= slot.bytes;
      lock.unlock();
      const bool wanted = finish_(*slot.result);
      lock.lock();
      if (!wanted) stop();
      room_.notify_one();
    }
    finishing_ = false;
  }

  void stop() {
    stopped_ = true;
    room_.notify_one();
    work_.notify_all();
  }

  const std::size_t most_slots_;
  const Finish& finish_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable work_;
  std::deque<Slot> slots_;  // its elements stay where they are while others come and go
  std::size_t taken_ = 0;   // slots from the front that a worker has
  std::size_t bytes_ = 0;
  bool finishing_ = false;
  bool closed_ = false;  // no more will come
  bool full_ = false;    // no more is taken in
  bool stopped_ = false;
  std::exception_ptr failure_;
};

/// The workers of a window. However it is left, they end before it.
class Workers {
 public:
  explicit Workers(Window& window) : window_(window) {}
  ~Workers() { window_.close(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void add(Process process) {
    threads_.emplace_back([this, process = std::move(process)] { window_.serve(process); });
  }

 private:
  Window& window_;
  std::vector<std::jthread> threads_;
};

void run_beside_each_other(Window& window, unsigned jobs, const Next& next,
                           const std::function<Process()>& make_process) {
  Workers workers(window);
  for (unsigned i = 0; i < jobs; ++i) workers.add(make_process());
  while (std::optional<RawDocument> document = next()) {
    if (!window.add(std::move(*document))) break;
  }
}

void run_one_by_one(const Next& next, const Process& process, const Finish& finish) {
  while (std::optional<RawDocument> document = next()) {
    if (interrupted()) return;
    if (!finish(process(std::move(*document)))) return;
  }
}

}  // namespace

void run_in_order(unsigned jobs, const Next& next, const std::function<Process()>& make_process, const Finish& finish) {
  if (jobs <= 1) return run_one_by_one(next, make_process(), finish);
  Window window(jobs * kSlotsPerJob, finish);
  run_beside_each_other(window, jobs, next, make_process);
  window.rethrow();
}

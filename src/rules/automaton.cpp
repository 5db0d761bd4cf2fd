#include "rules/automaton.hpp"

#include "lexicon/folding.hpp"

#include <algorithm>
#include <utility>

namespace dixit {
namespace {

constexpr std::size_t kFewestStates = 16;
constexpr std::size_t kGrowth = 4;  // all tables that are left behind take a third of the last
constexpr std::uint64_t kAccepted = std::uint64_t{1} << Steps::kAccept;  // the set of the position that waits no more

}  // namespace

Automaton::Machine::Machine(const Steps& all, std::span<const PatternBegin> begins)
    : steps(all, begins),
      positions(steps),
      line_begin(steps.class_count()),
      asked_words((steps.asked + std::size_t{63}) / 64) {}

void Walk::begin(const Automaton& automaton, std::size_t places) {
  automaton_ = &automaton;
  places_ = places;
  if (states_.size() < places) states_.resize(places);
  if (spare_.ways.empty()) return;
  spare_ = Automaton::States();
  spare_ways_.release();
}

std::uint32_t Walk::add_spare(BitSet ways) {
  const std::size_t number = spare_.ways.size();
  spare_.matched.resize(number + 1);
  spare_.asked.resize((number + 1) * automaton_->machine_->asked_words);
  automaton_->write(ways, static_cast<std::uint32_t>(number), spare_);
  spare_.ways.push_back(automaton_->keep(ways, spare_ways_));
  return Automaton::kMostStates + static_cast<std::uint32_t>(number);
}

std::uint32_t Automaton::make_end(bool line_end) const {
  const std::lock_guard lock(mutex_);
  if (numbers_.empty()) {  // the first walk, or none before it had the memory
    machine_.emplace(all_, begins_);
    tables_.clear();
    tables_.push_back(make_table(kFewestStates));
    table_.store(tables_.back().get(), std::memory_order_release);
    intern(std::vector<std::uint64_t>(machine_->positions.words()));  // kDead
  }
  std::vector<std::uint64_t> ways(machine_->positions.words());
  ways.front() = kAccepted;
  const std::uint32_t state = intern(line_end ? machine_->positions.before_edge(ways, StepKind::end) : BitSet(ways));
  ends_[line_end ? 1 : 0].store(state, std::memory_order_release);
  return state;
}

std::uint32_t Automaton::make_before(std::uint32_t number, unsigned letter_class, Walk& walk) const {
  const std::lock_guard lock(mutex_);
  const BitSet behind(walk.ways(number), machine_->positions.words());
  const GrowingBitSet ways = letter_class == machine_->line_begin
                                 ? machine_->positions.before_edge(behind, StepKind::begin)
                                 : machine_->positions.before_letter(behind, letter_class);
  if (anywhere_) ways.front() |= kAccepted;
  const std::uint32_t made = intern(ways);
  walk.table_ = tables_.back().get();
  if (made == 0) return walk.add_spare(ways);
  if (number < kMostStates) note_way(number, letter_class, made, *tables_.back());
  return made;
}

void Automaton::note_way(std::uint32_t number, unsigned letter_class, std::uint32_t state, Table& table) {
  const std::atomic_ref first(table.first[number]);
  const std::atomic_ref other(table.before[number * table.row_size + letter_class]);
  if (first.load(std::memory_order_relaxed) == 0)
    first.store(first_way(letter_class, state), std::memory_order_release);
  else
    other.store(static_cast<std::uint16_t>(state), std::memory_order_release);
}

/// The number of the state of `ways`; 0 where there would be too many. It counts once all memory for it is there.
std::uint32_t Automaton::intern(BitSet ways) const {
  std::uint64_t hash = ways.size();
  for (const std::uint64_t word : ways) hash = mix(hash, word);
  if (const std::uint32_t known = find(ways, hash); known != 0) return known;
  const auto number = static_cast<std::uint32_t>(numbers_.size() + 1);
  if (number == kMostStates) return 0;
  if (number == tables_.back()->states.ways.size()) grow();
  States& states = tables_.back()->states;
  write(ways, number, states);
  states.ways[number] = keep(ways, kept_);
  numbers_.emplace(hash, number);
  return number;
}

/// 0 where no state has these ways.
std::uint32_t Automaton::find(BitSet ways, std::uint64_t hash) const {
  const std::pmr::vector<const std::uint64_t*>& known = tables_.back()->states.ways;
  for (auto [at, end] = numbers_.equal_range(hash); at != end; ++at)
    if (std::ranges::equal(ways, BitSet(known[at->second], ways.size()))) return at->second;
  return 0;
}

std::unique_ptr<Automaton::Table> Automaton::make_table(std::size_t size) const {
  auto table = std::make_unique<Table>(size, machine_->line_begin + std::size_t{1}, &memory_);
  table->states.ways.resize(size);
  table->states.matched.resize(size);
  table->states.asked.resize(size * machine_->asked_words);
  return table;
}

/// Walks that are under way go on with the table that they have; it stays as it is.
void Automaton::grow() const {
  const Table& old = *tables_.back();
  auto table = make_table(std::min<std::size_t>(kGrowth * old.states.ways.size(), kMostStates));
  std::ranges::copy(old.states.ways, table->states.ways.begin());
  std::ranges::copy(old.states.matched, table->states.matched.begin());
  std::ranges::copy(old.states.asked, table->states.asked.begin());
  std::ranges::copy(old.first, table->first.begin());
  std::ranges::copy(old.before, table->before.begin());
  tables_.push_back(std::move(table));
  table_.store(tables_.back().get(), std::memory_order_release);
}

const std::uint64_t* Automaton::keep(BitSet ways, std::pmr::memory_resource& memory) {
  auto* const kept = static_cast<std::uint64_t*>(memory.allocate(ways.size_bytes(), alignof(std::uint64_t)));
  std::ranges::uninitialized_copy(ways, std::span(kept, ways.size()));
  return kept;
}

void Automaton::write(BitSet ways, std::uint32_t number, States& states) const {
  const auto asked = std::span(states.asked).subspan(number * machine_->asked_words, machine_->asked_words);
  std::ranges::fill(asked, 0);  // of a state with this number that there was no memory for
  states.matched[number] = machine_->positions.add_asked(ways, asked);
}

void Automaton::walk(std::span<const std::uint8_t> letters, bool line_begin, bool line_end, Walk& walk) const {
  std::uint32_t state = ends_[line_end ? 1 : 0].load(std::memory_order_acquire);
  if (state == 0) state = make_end(line_end);
  walk.begin(*this, letters.size() + 1);
  walk.table_ = table_.load(std::memory_order_acquire);
  const std::uint8_t* const classes = machine_->steps.classes.data();
  std::uint32_t* const states = walk.states_.data();
  std::size_t place = letters.size();
  states[place] = state;
  while (place > 0 && state != kDead) {
    state = before(state, classes[letters[--place]], walk);
    states[place] = state;
  }
  std::fill_n(states, place, kDead);
  if (place == 0 && line_begin) states[0] = before(state, machine_->line_begin, walk);
}

}  // namespace dixit

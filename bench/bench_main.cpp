#include "languages/builtin.hpp"
#include "marks/marks.hpp"
#include "phrases/line.hpp"
#include "rivals/rivals.hpp"
#include "rules/continuations.hpp"
#include "sentences/sentences.hpp"
#include "speakers/scratch.hpp"
#include "stages.hpp"
#include "text/tokens.hpp"
#include "texts.hpp"

#include <dixit/dixit.hpp>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdio>
#include <deque>
#include <exception>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>

namespace {

using benchmark::State;

const Language& language() {
  static const Language language;
  return language;
}

const dixit::Extractor& extractor() {
  static const dixit::Extractor extractor;
  return extractor;
}

/// A text with all that benchmarks read of it.
struct Subject {
  Texts texts;
  std::vector<StagedDocument> documents;
  std::size_t tokens = 0;

  Subject(Texts from, bool staged) : texts(std::move(from)) {
    if (!staged) return;
    documents = run_stages(texts, language());
    for (const StagedDocument& document : documents) tokens += document.tokens.size();
  }
};

// ---- results, compared before they are timed

void require(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error("results differ: " + what);
}

/// Where dixit's words begin, in UTF-16 units.
std::set<std::uint32_t> utf16_begins(const StagedDocument& document) {
  std::set<std::uint32_t> begins;
  std::uint32_t at = 0, byte = 0;
  for (const dixit::Token& token : document.tokens) {
    const icu::StringPiece gap(document.text.data() + byte, static_cast<std::int32_t>(token.begin - byte));
    at += static_cast<std::uint32_t>(icu::UnicodeString::fromUTF8(gap).length());
    byte = token.begin;
    begins.insert(at);
  }
  return begins;
}

/// Nearly all words that ICU finds begin where one of dixit's tokens does; `26-year-old` and `M.I.T.` are one token.
void compare_words(const Subject& subject) {
  rivals::IcuBoundaries icu(rivals::IcuBoundaries::Unit::words);
  std::size_t all = 0, shared = 0;
  for (const StagedDocument& document : subject.documents) {
    const std::set<std::uint32_t> begins = utf16_begins(document);
    for (const dixit::Span word : icu.words(document.utf16)) {
      ++all;
      shared += begins.count(word.begin);
    }
  }
  require(shared * 100 >= all * 95, "words of ICU and dixit in " + subject.texts.name);
}

/// A workspace that is used again gives what a fresh one gives.
void compare_workspaces(const Subject& subject) {
  dixit::Workspace reused;
  for (const std::string& text : subject.texts.documents) {
    const dixit::Document fresh = extractor().extract(text);
    const dixit::Document again = extractor().extract(text, reused);
    require(fresh.quotes().size() == again.quotes().size(), "quotes with a reused workspace");
    for (std::size_t index = 0; index < fresh.quotes().size(); ++index) {
      require(fresh.quotes()[index].content == again.quotes()[index].content, "content with a reused workspace");
      require(fresh.quotes()[index].speaker_id == again.quotes()[index].speaker_id, "speakers with a reused workspace");
    }
  }
}

// ---- timing

void set_bytes(State& state, const Subject& subject) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(subject.texts.bytes()));
  if (subject.tokens > 0)
    state.counters["ns/token"] =
        benchmark::Counter(static_cast<double>(subject.tokens) * 1e-9,
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

using Work = std::function<void(const StagedDocument&)>;

void time_stage(State& state, const Subject& subject, const Work& work) {
  for ([[maybe_unused]] auto _ : state)
    for (const StagedDocument& document : subject.documents) work(document);
  set_bytes(state, subject);
}

/// The memory of a workspace is taken from the system once and is no part of what is timed, whatever the text's size.
void time_extract(State& state, const Subject& subject) {
  dixit::Workspace workspace;
  for (const std::string& text : subject.texts.documents)
    benchmark::DoNotOptimize(extractor().extract(text, workspace));
  for ([[maybe_unused]] auto _ : state)
    for (const std::string& text : subject.texts.documents)
      benchmark::DoNotOptimize(extractor().extract(text, workspace));
  set_bytes(state, subject);
}

void time_construction(State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(dixit::Extractor());
}

class Suite {
 public:
  void add_rivals(const Subject& subject) {
    using Unit = rivals::IcuBoundaries::Unit;
    for (const auto& [name, unit] :
         {std::pair("BM_Words_Icu", Unit::words), std::pair("BM_Sentences_Icu", Unit::sentences)}) {
      auto icu = std::make_shared<rivals::IcuBoundaries>(unit);
      add(name, subject, [icu](const StagedDocument& d) { benchmark::DoNotOptimize(icu->count(d.utf16)); });
    }
    add("BM_Words_Re2", subject,
        [](const StagedDocument& d) { benchmark::DoNotOptimize(rivals::count_words_re2(d.text)); });
    add("BM_Quotations_Regex", subject,
        [](const StagedDocument& d) { benchmark::DoNotOptimize(rivals::count_quotations_regex(d.text)); });
  }

  void add_text_stages(const Subject& subject) {
    const dixit::Lexicon& lexicon = language().lexicon;
    add("BM_Words_Dixit", subject, [&](const StagedDocument& d) { tokenize(d.text, lexicon, tokens_, errors_); });
    add("BM_Paragraphs_Dixit", subject,
        [&](const StagedDocument& d) { find_paragraphs(d.text, d.tokens, paragraphs_); });
    add("BM_Marks_Dixit", subject,
        [&](const StagedDocument& d) { pair_marks(d.text, d.tokens, d.paragraphs, lexicon, marks_); });
    add("BM_Sentences_Dixit", subject,
        [&](const StagedDocument& d) { find_sentences(d.text, d.tokens, d.paragraphs, d.marks, lexicon, sentences_); });
  }

  void add_rule_stages(const Subject& subject) {
    const dixit::Lexicon& lexicon = language().lexicon;
    add("BM_Phrases_Dixit", subject, [&](const StagedDocument& d) {
      const dixit::RuleInput input = d.rule_input(lexicon);
      for (std::uint32_t index = 0; index < d.sentences.size(); ++index)
        read_line(input, language().rules, index, scratch_);
    });
    add("BM_Rules_Dixit", subject, [&](const StagedDocument& d) {  // phrases included
      find_attributions(d.rule_input(lexicon), language().rules, false, scratch_, attributions_);
      join_continuations(d.rule_input(lexicon), attributions_);
    });
    add("BM_Speakers_Dixit", subject, [&](const StagedDocument& d) {
      attributions_ = d.attributions;
      resolve_speakers(d.speaker_input(lexicon), attributions_, speaker_scratch_, speakers_, speaker_ids_);
    });
  }

  void add_extract(const Subject& subject, int threads) {
    const std::string name = "BM_Extract_Dixit/" + subject.texts.name;
    auto* const one =
        benchmark::RegisterBenchmark(name.c_str(), [&subject](State& state) { time_extract(state, subject); });
    one->Threads(threads)->UseRealTime()->Unit(benchmark::kMicrosecond);
  }

 private:
  static void add(const std::string& name, const Subject& subject, Work work) {
    const std::string whole = name + '/' + subject.texts.name;
    benchmark::RegisterBenchmark(whole.c_str(), [&subject, work = std::move(work)](State& state) {
      time_stage(state, subject, work);
    })->Unit(benchmark::kMicrosecond);
  }

  std::vector<dixit::Token> tokens_;
  std::vector<dixit::Span> errors_;
  std::vector<dixit::Paragraph> paragraphs_;
  std::vector<dixit::QuotedSpan> marks_;
  std::vector<dixit::TokenRange> sentences_;
  std::vector<dixit::Attribution> attributions_;
  std::vector<dixit::Speaker> speakers_;
  std::vector<std::optional<std::uint32_t>> speaker_ids_;
  dixit::RuleScratch scratch_;
  dixit::SpeakerScratch speaker_scratch_;
};

/// The first construction of the process finds nothing in memory, so it cannot be run again: `seconds` is what it took.
void add_constructions(double seconds) {
  benchmark::RegisterBenchmark("BM_ConstructionCold_Dixit",
                               [seconds](State& state) {
                                 for ([[maybe_unused]] auto _ : state) state.SetIterationTime(seconds);
                               })
      ->UseManualTime()
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("BM_Construction_Dixit", time_construction)->Unit(benchmark::kMillisecond);
}

double seconds_of_first_construction() {
  const auto begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(extractor());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

constexpr std::size_t kMega = std::size_t{1} << 20;

void run() {
  add_constructions(seconds_of_first_construction());
  const Texts all = corpus();
  std::deque<Subject> subjects;  // each stays where it is
  Suite suite;
  for (Texts texts : {one_document(article(), 1024, "1KB"), article(), all, one_document(all, 4 * kMega, "4MB")}) {
    const Subject& subject = subjects.emplace_back(std::move(texts), true);
    compare_words(subject);
    compare_workspaces(subject);
    suite.add_rivals(subject);
    suite.add_text_stages(subject);
    suite.add_rule_stages(subject);
    for (const int threads : {1, 2}) suite.add_extract(subject, threads);
  }
  suite.add_extract(subjects.emplace_back(one_document(all, 64 * kMega, "64MB"), false), 1);
  benchmark::RunSpecifiedBenchmarks();
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  try {
    run();
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "dixit_bench: %s\n", error.what());
    return 1;
  }
}

#include "rivals.hpp"

#include <unicode/ubrk.h>

#include <stdexcept>

namespace rivals {

IcuBoundaries::IcuBoundaries(Unit unit) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& locale = icu::Locale::getEnglish();
  iterator_.reset(unit == Unit::words ? icu::BreakIterator::createWordInstance(locale, status)
                                      : icu::BreakIterator::createSentenceInstance(locale, status));
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

std::size_t IcuBoundaries::count(const icu::UnicodeString& text) {
  iterator_->setText(text);
  iterator_->first();
  std::size_t pieces = 0;
  while (iterator_->next() != icu::BreakIterator::DONE)
    if (iterator_->getRuleStatus() >= UBRK_WORD_NUMBER || iterator_->getRuleStatus() == UBRK_SENTENCE_TERM) ++pieces;
  return pieces;
}

std::vector<dixit::Span> IcuBoundaries::words(const icu::UnicodeString& text) {
  std::vector<dixit::Span> words;
  iterator_->setText(text);
  std::int32_t begin = iterator_->first();
  for (std::int32_t end = iterator_->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator_->next()) {
    if (iterator_->getRuleStatus() < UBRK_WORD_NUMBER) continue;
    words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return words;
}

}  // namespace rivals

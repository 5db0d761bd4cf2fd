#pragma once

/// Everything of dixit: who said what in running text.
///
///     const dixit::Extractor extractor;                  // build once, share between threads
///     const dixit::Document document = extractor.extract(article);
///     for (const dixit::Quote& quote : document.quotes())
///       std::cout << document.speaker(quote).name << ": " << document.content(quote) << '\n';

#include <dixit/document.hpp>
#include <dixit/error.hpp>
#include <dixit/extractor.hpp>
#include <dixit/names.hpp>
#include <dixit/offsets.hpp>
#include <dixit/options.hpp>
#include <dixit/span.hpp>
#include <dixit/version.hpp>

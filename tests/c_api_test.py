#!/usr/bin/env python3
"""Calls the C interface of a shared library from Python: records, units, errors, and locales that change nothing.

    c_api_test.py LIBRARY [unittest options]
"""
import ctypes
import locale
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from ctypes import POINTER, Structure, byref, c_char_p, c_float, c_int, c_int32, c_size_t, c_uint32, c_void_p

NO_INDEX = 0xFFFFFFFF
OK, BAD_ARGUMENT, BAD_LANGUAGE = 0, 1, 2
TEXT = 'Ünder 😀 rain: “IT IS HIGH,” said Istanbul Mayor Iris Ilgin.\n\nShe told reporters that INDIA did not win.\n'
# In the Turkish locale the small letter of I is not i: words in capitals tell who asks the locale for it.
CAPITALS = TEXT + '\n“IT IS HIGH,” INSISTED MINISTER OLAF BRANDT.\n'


class Options(Structure):
    _fields_ = [("thought", c_int32), ("genre", c_int32), ("offsets", c_int32), ("language_folder", c_char_p)]


class Span(Structure):
    _fields_ = [("begin", c_uint32), ("end", c_uint32)]


class String(Structure):
    _fields_ = [("data", c_char_p), ("size", c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.size).decode()


class Quote(Structure):
    _fields_ = [("kind", c_int32), ("quote_class", c_int32), ("polarity", c_int32), ("modality", c_int32),
                ("content", POINTER(Span)), ("content_count", c_size_t), ("speaker", Span), ("cue", Span),
                ("addressee", Span), ("speaker_index", c_uint32), ("sentence", c_uint32), ("confidence", c_float),
                ("rule", String)]


class Speaker(Structure):
    _fields_ = [("name", String), ("gender", c_int32), ("kind", c_int32), ("title_count", c_size_t),
                ("mentions", POINTER(Span)), ("mention_count", c_size_t), ("quotes", POINTER(c_uint32)),
                ("quote_count", c_size_t)]


class Dixit:
    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        self.library.dixit_last_error.restype = c_char_p
        self.library.dixit_version.restype = c_char_p
        for name in ("dixit_quote_count", "dixit_speaker_count"):
            getattr(self.library, name).restype = c_size_t
            getattr(self.library, name).argtypes = [c_void_p]
        for name in ("dixit_extractor_free", "dixit_document_free"):
            getattr(self.library, name).restype = None
            getattr(self.library, name).argtypes = [c_void_p]
        self.library.dixit_extract.argtypes = [c_void_p, c_char_p, c_size_t, POINTER(c_void_p)]
        for name in ("dixit_quote_at", "dixit_quote_text", "dixit_speaker_at"):
            getattr(self.library, name).argtypes = [c_void_p, c_size_t, c_void_p]
        self.library.dixit_speaker_title.argtypes = [c_void_p, c_size_t, c_size_t, c_void_p]

    def create(self, **options):
        extractor = c_void_p()
        status = self.library.dixit_extractor_create(byref(Options(**options)), byref(extractor))
        return status, extractor

    def records(self, text, **options):
        """[(content, speaker's name, cue, kind)], and the names and titles of speakers."""
        (_, extractor), document = self.create(**options), c_void_p()
        data = text.encode()
        assert self.library.dixit_extract(extractor, data, len(data), byref(document)) == OK
        records = [self.record(document, i) for i in range(self.library.dixit_quote_count(document))]
        speakers = [self.speaker(document, i) for i in range(self.library.dixit_speaker_count(document))]
        self.library.dixit_document_free(document)
        self.library.dixit_extractor_free(extractor)
        return records, speakers

    def record(self, document, index):
        quote, words = Quote(), String()
        assert self.library.dixit_quote_at(document, index, byref(quote)) == OK
        assert self.library.dixit_quote_text(document, index, byref(words)) == OK
        content = [(quote.content[i].begin, quote.content[i].end) for i in range(quote.content_count)]
        return {"text": str(words), "content": content, "cue": (quote.cue.begin, quote.cue.end), "kind": quote.kind,
                "speaker": quote.speaker_index, "addressee": quote.addressee.begin, "polarity": quote.polarity,
                "rule": str(quote.rule), "confidence": round(quote.confidence, 3)}

    def speaker(self, document, index):
        speaker, title = Speaker(), String()
        assert self.library.dixit_speaker_at(document, index, byref(speaker)) == OK
        titles = []
        for i in range(speaker.title_count):
            assert self.library.dixit_speaker_title(document, index, i, byref(title)) == OK
            titles.append(str(title))
        return str(speaker.name), titles, [speaker.quotes[i] for i in range(speaker.quote_count)]


class CInterface(unittest.TestCase):
    def setUp(self):
        self.dixit = Dixit(LIBRARY)

    def test_records(self):
        records, speakers = self.dixit.records(TEXT)
        self.assertEqual([record["text"].rstrip(",") for record in records], ["IT IS HIGH", "INDIA did not win"])
        name, _, quotes = speakers[records[0]["speaker"]]
        self.assertEqual((name, quotes[0]), ("Iris Ilgin", 0))
        self.assertEqual(records[0]["addressee"], NO_INDEX)
        self.assertEqual((records[0]["kind"], records[1]["kind"]), (0, 2))
        self.assertTrue(records[0]["rule"])

    def test_units_of_offsets(self):
        texts = (TEXT.encode(), TEXT.encode("utf-16-le"), TEXT)
        for unit, (text, width) in enumerate(zip(texts, (1, 2, 1))):
            record = self.dixit.records(TEXT, offsets=unit)[0][0]
            begin, end = record["cue"]
            self.assertEqual(text[width * begin:width * end], (b"said", "said".encode("utf-16-le"), "said")[unit])

    def test_errors(self):
        library = self.dixit.library
        status, extractor = self.dixit.create(language_folder=b"/no/such/folder")
        self.assertEqual((status, extractor.value), (BAD_LANGUAGE, None))
        self.assertIn(b"/no/such/folder", library.dixit_last_error())
        self.assertEqual(self.dixit.create(genre=9)[0], BAD_ARGUMENT)
        self.assertEqual(library.dixit_extractor_create(None, None), BAD_ARGUMENT)
        document = c_void_p()
        self.assertEqual(library.dixit_extract(None, b"", 0, byref(document)), BAD_ARGUMENT)
        _, extractor = self.dixit.create()
        self.assertEqual(library.dixit_extract(extractor, None, 5, byref(document)), BAD_ARGUMENT)
        self.assertEqual(library.dixit_extract(extractor, None, 0, byref(document)), OK)
        self.assertEqual(library.dixit_quote_at(document, 0, byref(Quote())), BAD_ARGUMENT)
        self.assertIn(b"no such quotation", library.dixit_last_error())
        self.assertEqual(library.dixit_quote_count(None), 0)
        library.dixit_document_free(document)
        library.dixit_document_free(None)
        library.dixit_extractor_free(extractor)

    def test_a_mistake_in_a_language_folder_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "rules.txt"), "w") as file:
                file.write("\nrule r V no_such_frame 90 Q\n")
            self.assertEqual(self.dixit.create(language_folder=folder.encode())[0], BAD_LANGUAGE)
        self.assertIn(b'rules.txt:2: unknown frame "no_such_frame"', self.dixit.library.dixit_last_error())

    def test_version(self):
        self.assertRegex(self.dixit.library.dixit_version().decode(), r"^\d+\.\d+\.\d+$")

    @unittest.skipUnless(shutil.which("localedef") and os.path.exists("/usr/share/i18n/locales/tr_TR"),
                         "needs the package locales")
    def test_locales_change_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", folder + "/tr_TR.UTF-8"], check=True)
            outputs = []
            for name in ("C", "tr_TR.UTF-8"):
                done = subprocess.run([sys.executable, __file__, LIBRARY, "--in-locale", name], check=True,
                                      env={**os.environ, "LOCPATH": folder, "LC_ALL": name}, stdout=subprocess.PIPE)
                outputs.append(done.stdout)
        self.assertIn(b"OLAF BRANDT", outputs[0])
        self.assertEqual(outputs[0], outputs[1])


def print_in_locale(name):
    locale.setlocale(locale.LC_ALL, name)
    libc = ctypes.CDLL(None)
    if name != "C" and libc.toupper(ord("i")) == ord("I") and locale.localeconv()["decimal_point"] != ",":
        sys.exit("the locale is not the Turkish one")
    print(ascii(Dixit(LIBRARY).records(CAPITALS)))


if __name__ == "__main__":
    LIBRARY = os.path.abspath(sys.argv.pop(1))
    if sys.argv[1:2] == ["--in-locale"]:
        print_in_locale(sys.argv[2])
    else:
        unittest.main()

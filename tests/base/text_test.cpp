#include "base/text.hpp"

#include <gtest/gtest.h>

namespace clus {

namespace {

using namespace std::string_literals;

std::string utf8(std::u8string_view text) { return {text.begin(), text.end()}; }

struct Pair {
  const char* name;
  std::u16string utf16;
  std::string utf8;
};
template <class Row>
std::string row_name(const testing::TestParamInfo<Row>& row) {
  return row.param.name;
}

class WellFormedText : public testing::TestWithParam<Pair> {};
TEST_P(WellFormedText, converts_both_ways) {
  EXPECT_EQ(to_utf8(GetParam().utf16), GetParam().utf8);
  EXPECT_EQ(to_utf16(GetParam().utf8), GetParam().utf16);
  EXPECT_EQ(valid_utf8(GetParam().utf8), GetParam().utf8.size());
}
const Pair kWellFormed[] = {
    {"empty", u"", ""},
    {"ascii", u"Node-1", "Node-1"},
    {"nul_inside", u"a\0b"s, "a\0b"s},
    {"last_of_one_byte", u"\x7F", "\x7F"},
    {"first_of_two_bytes", u"\x80", "\xC2\x80"},
    {"last_of_two_bytes", u"\u07FF", "\xDF\xBF"},
    {"first_of_three_bytes", u"\u0800", "\xE0\xA0\x80"},
    {"last_before_the_surrogates", u"\uD7FF", "\xED\x9F\xBF"},
    {"first_after_the_surrogates", u"\uE000", "\xEE\x80\x80"},
    {"last_of_three_bytes", u"\uFFFF", "\xEF\xBF\xBF"},
    {"first_astral", u"\U00010000", "\xF0\x90\x80\x80"},
    {"emoji", u"\U0001F600", "\xF0\x9F\x98\x80"},
    {"last_code_point", u"\U0010FFFF", "\xF4\x8F\xBF\xBF"},
    {"mixed", u"a\u00E9\u6F22\U0001F600z", "a\xC3\xA9\xE6\xBC\xA2\xF0\x9F\x98\x80z"},
};
INSTANTIATE_TEST_SUITE_P(Text, WellFormedText, testing::ValuesIn(kWellFormed), row_name<Pair>);

TEST(Text, unpaired_surrogate_is_not_text) {
  for (const std::u16string& text : {u"\xD800"s, u"\xDBFF"s, u"\xDC00"s, u"\xDFFF"s, u"ab\xD800"s, u"\xD800zz"s,
                                     u"\xDC00\xD800"s, u"\xD800\xD800\xDC00"s, u"\xD83D\xDE00\xDE00"s}) {
    EXPECT_EQ(to_utf8(text), std::nullopt) << testing::PrintToString(text);
  }
}

struct Broken {
  const char* name;
  std::string bytes;
  std::u16string utf16;
  std::size_t valid;
};
class DamagedText : public testing::TestWithParam<Broken> {};
TEST_P(DamagedText, has_replacement_characters) {
  EXPECT_EQ(to_utf16(GetParam().bytes), GetParam().utf16);
  EXPECT_EQ(valid_utf8(GetParam().bytes), GetParam().valid);
}
const Broken kDamaged[] = {
    {"lone_continuation", "a\x80z", u"a\uFFFDz", 1},
    {"overlong_slash", "\xC0\xAF", u"\uFFFD\uFFFD", 0},
    {"overlong_of_three", "\xE0\x9F\xBF", u"\uFFFD\uFFFD\uFFFD", 0},
    {"overlong_of_four", "\xF0\x8F\xBF\xBF", u"\uFFFD\uFFFD\uFFFD\uFFFD", 0},
    {"surrogate", "ab\xED\xA0\x80", u"ab\uFFFD\uFFFD\uFFFD", 2},
    {"above_the_last_code_point", "\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD", 0},
    {"byte_that_never_occurs", "\xFF", u"\uFFFD", 0},
    {"cut_off_of_three", "a\xE6\xBC", u"a\uFFFD", 1},
    {"cut_off_of_four", "\xF0\x9F\x98", u"\uFFFD", 0},
    {"next_character_survives", "\xF0\x9F\x98z", u"\uFFFDz", 0},
    {"lead_instead_of_continuation", "\xE6\xC3\xA9", u"\uFFFD\u00E9", 0},
};
INSTANTIATE_TEST_SUITE_P(Text, DamagedText, testing::ValuesIn(kDamaged), row_name<Broken>);

struct Fold {
  const char* name;
  std::u8string text, folded;
};
class FoldedName : public testing::TestWithParam<Fold> {};
TEST_P(FoldedName, is_upper_case) {
  EXPECT_EQ(fold_case(utf8(GetParam().text)), utf8(GetParam().folded));
  EXPECT_EQ(fold_case(utf8(GetParam().folded)), utf8(GetParam().folded));
}
const Fold kFolds[] = {
    {"empty", u8"", u8""},
    {"ascii", u8"@Node-1z[`{", u8"@NODE-1Z[`{"},
    {"latin", u8"\u00E4\u00F6\u00FC\u00E9\u00FE", u8"\u00C4\u00D6\u00DC\u00C9\u00DE"},
    {"division_sign_is_no_letter", u8"\u00F7\u00D7", u8"\u00F7\u00D7"},
    {"y_with_diaeresis_leaves_its_block", u8"\u00FF", u8"\u0178"},
    {"sharp_s_stays", u8"stra\u00DFe", u8"STRA\u00DFE"},
    {"capital_sharp_s_is_another_letter", u8"\u1E9E", u8"\u1E9E"},
    {"dotless_i_stays", u8"\u0131i", u8"\u0131I"},
    {"dotted_capital_i_stays", u8"\u0130I", u8"\u0130I"},
    {"long_s_stays", u8"\u017Fs", u8"\u017FS"},
    {"micro_sign_stays", u8"\u00B5\u03BC", u8"\u00B5\u039C"},
    {"greek", u8"\u03B1\u03C9\u03AC\u03CE\u03C3", u8"\u0391\u03A9\u0386\u038F\u03A3"},
    {"final_sigma_stays", u8"\u03C2", u8"\u03C2"},
    {"greek_with_subscript", u8"\u1F80\u1FB3", u8"\u1F88\u1FBC"},
    {"cyrillic", u8"\u0430\u044F\u0450\u045F\u0491", u8"\u0410\u042F\u0400\u040F\u0490"},
    {"armenian", u8"\u0561\u0586", u8"\u0531\u0556"},
    {"every_second_letter", u8"\u0101\u0103\u0100", u8"\u0100\u0102\u0100"},
    {"digraph", u8"\u01C6\u01C4", u8"\u01C4\u01C4"},
    {"title_case_digraph_stays", u8"\u01C5", u8"\u01C5"},
    {"ligature_stays", u8"\uFB01", u8"\uFB01"},
    {"full_width", u8"\uFF41\uFF5A", u8"\uFF21\uFF3A"},
    {"grows_in_utf8", u8"\u0250", u8"\u2C6F"},
    {"han_has_no_case", u8"\u6F22", u8"\u6F22"},
    {"deseret_is_astral", u8"\U00010428\U0001044F", u8"\U00010400\U00010427"},
    {"adlam_is_astral", u8"\U0001E922", u8"\U0001E900"},
    {"emoji_has_no_case", u8"\U0001F600", u8"\U0001F600"},
};
INSTANTIATE_TEST_SUITE_P(Text, FoldedName, testing::ValuesIn(kFolds), row_name<Fold>);

TEST(Text, folding_twice_is_folding_once_for_every_code_point) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code == 0xD800) code = 0xE000;
    std::u16string unit;
    if (code < 0x10000) {
      unit += static_cast<char16_t>(code);
    } else {
      unit += static_cast<char16_t>(0xD7C0 + (code >> 10));
      unit += static_cast<char16_t>(0xDC00 + (code & 0x3FF));
    }
    const std::string once = fold_case(to_utf8(unit).value());
    ASSERT_EQ(fold_case(once), once) << static_cast<unsigned>(code);
    ASSERT_EQ(to_utf16(once).size(), unit.size()) << static_cast<unsigned>(code);
  }
}

TEST(Text, folding_keeps_damaged_bytes_apart) {
  EXPECT_EQ(fold_case("a\xFF\xE6\xBC\x80z\xC3"), "A\xFF\xE6\xBC\x80Z\xC3");
}

TEST(Text, printable_text_is_one_line) {
  EXPECT_EQ(printable("plain \\ text \xC3\xA9\xF0\x9F\x98\x80"), "plain \\ text \xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(printable("a\r\nb\tc\0d\x1B[31m\x7F"s), "a\\r\\nb\\tc\\x00d\\x1B[31m\\x7F");
  EXPECT_EQ(printable(utf8(u8"\u0085\u009B\u2028\u2029\u00A0")), "\\u0085\\u009B\\u2028\\u2029\xC2\xA0");
  EXPECT_EQ(printable("\xFF \xE6\xBC"), "\\xFF \\xE6\\xBC");
}

TEST(Text, first_label_ends_at_the_first_dot) {
  EXPECT_EQ(first_label("n1.example.org"), "n1");
  EXPECT_EQ(first_label("n1"), "n1");
  EXPECT_EQ(first_label(".org"), "");
  EXPECT_EQ(first_label(""), "");
}

}  // namespace

}  // namespace clus
